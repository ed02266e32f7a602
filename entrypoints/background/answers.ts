import { savedState } from '#lib/archive/read';
import { saveSubmission } from '#lib/archive/save';
import { undoSave } from '#lib/archive/undo';
import { assembly } from '#lib/messaging/chunks';
import { onMessage, type SaveReply } from '#lib/messaging/messages';
import type { Received } from '#lib/messaging/messenger';
import {
  captureIdSchema,
  libraryTargetSchema,
  pageJudgedSchema,
  saveChunkSchema,
} from '#lib/messaging/parse';
import { placeReport } from '#lib/regions/resolve';
import { isProblem, problem } from '#lib/report/problem';
import { type SaveOutcome, submissionSchema } from '#lib/report/report';
import { isStillThere, showVerdict } from './badge';
import { openLibrary } from './library-tab';
import { onJudged } from './on-judged';

type Sender = Received<unknown>['sender'];

const waiting = assembly();
const now = (): string => new Date().toISOString();

/** A page speaks for its own site only: provenance must not be a matter of what a page says. */
const isOwnAddress = (url: string, sender: Sender): boolean =>
  sender.url === undefined || new URL(sender.url).origin === new URL(url).origin;

/** Believes nothing of the page before it is parsed; adds what only the table of divisions knows. */
async function archive(json: string, sender: Sender): Promise<SaveOutcome> {
  const parsed = submissionSchema.safeParse(JSON.parse(json));
  if (!parsed.success) return problem('record-invalid', parsed.error.message.slice(0, 500));
  const { url, extraction } = parsed.data;
  if (!isOwnAddress(url, sender)) return problem('record-invalid', `${sender.url} sent ${url}`);
  const fields = placeReport(extraction.fields, { url, text: extraction.text });
  return saveSubmission({ ...parsed.data, extraction: { ...extraction, fields } }, now());
}

/** The badge of the page that was saved or unsaved, if its tab still shows it. */
async function markSaved({ tab, url }: Sender, isSaved: boolean): Promise<void> {
  if (tab?.id !== undefined && url && (await isStillThere(tab.id, url)))
    await showVerdict(tab.id, { kind: 'report', items: 0, isSaved });
}

async function onChunk(data: unknown, sender: Sender): Promise<SaveReply> {
  const chunk = saveChunkSchema.safeParse(data);
  if (!chunk.success) return problem('record-invalid', chunk.error.message.slice(0, 500));
  const state = waiting.add(chunk.data);
  if (state.kind !== 'whole') return state;
  const outcome = await archive(state.json, sender);
  if (!isProblem(outcome)) await markSaved(sender, true);
  return outcome;
}

/** Answers what pages ask; every message is parsed before it is believed. */
export function answerMessages(): void {
  onMessage('pageJudged', async ({ data, sender }) => {
    const page = pageJudgedSchema.parse(data);
    if (sender.tab?.id !== undefined && isOwnAddress(page.url, sender)) await onJudged(sender.tab.id, page);
  });
  onMessage('saveChunk', ({ data, sender }) => onChunk(data, sender));
  onMessage('undoSave', async ({ data, sender }) => {
    const outcome = await undoSave(captureIdSchema.parse(data).captureId, now());
    if (sender.url) await markSaved(sender, (await savedState(sender.url)) !== null);
    return outcome;
  });
  onMessage('openLibrary', ({ data }) => openLibrary(libraryTargetSchema.parse(data).reportId));
}

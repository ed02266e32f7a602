import { savedState } from '#lib/archive/read';
import { saveSubmission } from '#lib/archive/save';
import { undoSave } from '#lib/archive/undo';
import { assembly } from '#lib/messaging/chunks';
import { onMessage, type SaveReply } from '#lib/messaging/messages';
import {
  captureIdSchema,
  libraryTargetSchema,
  pageJudgedSchema,
  saveChunkSchema,
} from '#lib/messaging/parse';
import { placeReport } from '#lib/regions/resolve';
import { isProblem, problem } from '#lib/report/problem';
import { type SaveOutcome, submissionSchema } from '#lib/report/report';
import { showVerdict } from './badge';
import { openLibrary } from './library-tab';
import { onJudged } from './on-judged';

const waiting = assembly();
const now = (): string => new Date().toISOString();

/** Believes nothing of the page before it is parsed; adds what only the table of divisions knows. */
async function archive(json: string): Promise<SaveOutcome> {
  const parsed = submissionSchema.safeParse(JSON.parse(json));
  if (!parsed.success) return problem('record-invalid', parsed.error.message.slice(0, 500));
  const { url, extraction } = parsed.data;
  const fields = placeReport(extraction.fields, { url, text: extraction.text });
  return saveSubmission({ ...parsed.data, extraction: { ...extraction, fields } }, now());
}

async function onChunk(data: unknown, tabId: number | undefined): Promise<SaveReply> {
  const chunk = saveChunkSchema.safeParse(data);
  if (!chunk.success) return problem('record-invalid', chunk.error.message.slice(0, 500));
  const state = waiting.add(chunk.data);
  if (state.kind !== 'whole') return state;
  const outcome = await archive(state.json);
  if (!isProblem(outcome) && tabId !== undefined)
    await showVerdict(tabId, { kind: 'report', items: 0, isSaved: true });
  return outcome;
}

/** Answers what pages ask; every message is parsed before it is believed. */
export function answerMessages(): void {
  onMessage('pageJudged', async ({ data, sender }) => {
    const page = pageJudgedSchema.parse(data);
    if (sender.tab?.id !== undefined) await onJudged(sender.tab.id, page);
  });
  onMessage('saveChunk', ({ data, sender }) => onChunk(data, sender.tab?.id));
  onMessage('undoSave', async ({ data, sender }) => {
    const outcome = await undoSave(captureIdSchema.parse(data).captureId, now());
    const { id, url } = sender.tab ?? {};
    if (id !== undefined && url)
      await showVerdict(id, { kind: 'report', items: 0, isSaved: (await savedState(url)) !== null });
    return outcome;
  });
  onMessage('openLibrary', ({ data }) => openLibrary(libraryTargetSchema.parse(data).reportId));
}

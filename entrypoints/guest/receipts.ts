import type { Extracted } from '#lib/report/extraction';
import type { Problem } from '#lib/report/problem';
import type { SaveOutcome } from '#lib/report/report';
import { sentenceOf } from '#lib/wording/problems';
import { type MessageKey, t } from '#lib/wording/wording';
import type { Receipt } from './pill';

/** What a person may do from the receipt of a save. */
interface SavedActions {
  undo(captureId: string): void;
  open(reportId: string): void;
}

/** A date as the person's locale writes it. */
export const day = (iso: string): string =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(new Date(iso));

/** Below this share of the page's visible text a saved body deserves a second look. */
const DOUBTFUL_SHARE = 0.2;

function doubts({ bodyStatus, completeness: { kept, visible } }: Extracted): string[] {
  if (bodyStatus === 'attachment_only') return [t('pageAttachmentOnly')];
  if (bodyStatus === 'image_only') return [t('pageImageOnly')];
  if (bodyStatus === 'partial') return [t('pagePartial')];
  const share = visible > 0 ? kept / visible : 1;
  return share < DOUBTFUL_SHARE ? [t('pageIncomplete', Math.round(share * 100))] : [];
}

function facts(extracted: Extracted, pages: number): string {
  const { text, removals, attachments } = extracted;
  return [
    t('pageCharacters', [...text.replace(/\s/g, '')].length.toLocaleString()),
    ...(pages > 1 ? [t('pagePagesJoined', pages)] : []),
    ...(removals.length > 0 ? [t('pageRemoved', removals.length)] : []),
    ...(attachments.length > 0 ? [t('pageAttachments', attachments.length)] : []),
  ].join(' · ');
}

const headlines = { added: 'pageSaved', unchanged: 'pageUnchanged', revised: 'pageRevised' } as const;

function changes(outcome: Exclude<SaveOutcome, Problem>): string[] {
  if (outcome.kind === 'unchanged') return [t('pageUnchangedSince', day(outcome.previousAt))];
  if (outcome.kind === 'revised')
    return [t('pageRevisedChange', outcome.change.added, outcome.change.removed)];
  return [];
}

/** The receipt of a save that is in the archive: said only after it is. */
export function savedReceipt(
  outcome: Exclude<SaveOutcome, Problem>,
  saved: { extracted: Extracted; pages: number },
  actions: SavedActions,
): Receipt {
  const { reportId, captureId, kind } = outcome;
  const undo = { label: t('pageUndo'), run: () => actions.undo(captureId) };
  return {
    state: 'saved',
    headline: t(headlines[kind]),
    title: saved.extracted.fields.title?.value ?? t('pageTitleUnknown'),
    lines: [...changes(outcome), facts(saved.extracted, saved.pages), ...doubts(saved.extracted)],
    actions: [
      { label: t('pageOpen'), run: () => actions.open(reportId) },
      ...(kind === 'unchanged' ? [] : [undo]),
    ],
    closeLabel: t('pageClose'),
  };
}

/** What happened, what is safe, what can be done. */
export function problemReceipt(problem: Problem, retry: () => void): Receipt {
  const { says, next } = sentenceOf(problem);
  return {
    state: 'problem',
    headline: t('pageNotSaved'),
    lines: [says, next],
    actions: [{ label: t('pageRetry'), run: retry }],
    closeLabel: t('pageClose'),
  };
}

/** Orphaned scripts cannot ask the browser for words any more, so these are read at the start. */
export const reloadReceipt = (): Receipt => {
  const { says, next } = sentenceOf({ code: 'extension-reloaded' });
  return {
    state: 'problem',
    headline: t('pageNotSaved'),
    lines: [says, next],
    actions: [],
    closeLabel: t('pageClose'),
  };
};

/** Something was done that is not a save. */
export const noticeReceipt = (
  headline: MessageKey,
  line: MessageKey,
  action: Receipt['actions'][number],
): Receipt => ({
  state: 'notice',
  headline: t(headline),
  lines: [t(line)],
  actions: [action],
  closeLabel: t('pageClose'),
});

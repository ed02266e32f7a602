import type { Extracted } from '#lib/report/extraction';
import type { Problem } from '#lib/report/problem';
import type { SaveOutcome, Undone } from '#lib/report/report';
import { countCharacters } from '#lib/text/lines';
import { locale } from '#lib/wording/locale';
import { revisedSentence, undoneSentence } from '#lib/wording/outcomes';
import { sentenceOf } from '#lib/wording/problems';
import { type MessageKey, t } from '#lib/wording/wording';
import type { Receipt } from './pill';

/** What a person may do from the receipt of a save. */
interface SavedActions {
  undo(captureId: string): void;
  open(reportId: string): void;
}

/** A date in the language of the words around it. */
export const day = (iso: string): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium' }).format(new Date(iso));

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
    t('pageCharacters', countCharacters(text).toLocaleString(locale())),
    ...(pages > 1 ? [t('pagePagesJoined', pages)] : []),
    ...(removals.length > 0 ? [t('pageRemoved', removals.length)] : []),
    ...(attachments.length > 0 ? [t('pageAttachments', attachments.length)] : []),
  ].join(' · ');
}

const headlines = { added: 'pageSaved', unchanged: 'pageUnchanged', revised: 'pageRevised' } as const;

function changes(outcome: Exclude<SaveOutcome, Problem>): string[] {
  if (outcome.kind === 'unchanged') return [t('pageUnchangedSince', day(outcome.previousAt))];
  if (outcome.kind === 'revised') return [revisedSentence(outcome.change)];
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

/** Headlines of what did not happen. */
type FailedHeadline = Extract<MessageKey, 'pageNotSaved' | 'pageNotUndone'>;

/** What happened, what is safe, what can be done. */
export function problemReceipt(problem: Problem, headline: FailedHeadline, retry: () => void): Receipt {
  const { says, next } = sentenceOf(problem);
  return {
    state: 'problem',
    headline: t(headline),
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

/** The same for an undo: the save stands, and only the library can still take it away. */
export const outdatedUndoReceipt = (): Receipt => ({
  state: 'problem',
  headline: t('pageNotUndone'),
  lines: [t('pageUndoOutdated')],
  actions: [],
  closeLabel: t('pageClose'),
});

/** A save was taken back, and what that did. */
export const undoneReceipt = (effect: Undone['effect'], action: Receipt['actions'][number]): Receipt => ({
  state: 'notice',
  headline: t('pageUndone'),
  lines: [undoneSentence(effect)],
  actions: [action],
  closeLabel: t('pageClose'),
});

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

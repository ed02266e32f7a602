import type { Attachment, Fields, Verdict } from '#lib/report/extraction';
import type { Problem } from '#lib/report/problem';
import type { SaveOutcome, Undone } from '#lib/report/report';
import type { FieldName } from '#lib/report/terms';

/** What was read on the page in front, before anything is saved. */
export interface PagePreview {
  url: string;
  verdict: Verdict;
  found?: {
    fields: Fields;
    characters: number;
    completeness: { kept: number; visible: number };
    removals: { rule: string; text: string }[];
    attachments: Attachment[];
    bodyStatus: string;
  };
}

/** Pages that no extension may read, by what they are. */
export type UnreadablePage = 'browser' | 'store' | 'file' | 'pdf';

export type PageState =
  | { kind: 'reading' }
  | { kind: 'unreadable'; page: UnreadablePage }
  | { kind: 'failed'; problem: Problem }
  | { kind: 'ready'; preview: PagePreview };

/** What came of the last thing the person did; a failed undo knows which save it was for. */
export type Answer = SaveOutcome | Undone | { kind: 'not-undone'; captureId: string; problem: Problem };

/** What the archive holds of the page in front. */
export interface SavedBefore {
  reportId: string;
  savedAt: string;
  versions: number;
}

/** One line of the list of last saves. */
export interface SavedLine {
  reportId: string;
  title: string;
  savedAt: string;
  language: string;
}

/** A host that is not recognised by itself: offered, or added just now. */
export interface SiteOffer {
  host: string;
  state: 'offered' | 'added' | 'refused';
}

/** The fields shown before a save, in reading order; the title and issuers stand above them. */
export const PREVIEW_FIELDS = [
  'type',
  'period',
  'documentNumber',
  'indexNumber',
  'created',
  'issued',
] as const satisfies readonly FieldName[];

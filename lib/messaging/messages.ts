import type { Attachment, Extraction, Fields, Verdict } from '#lib/report/extraction';
import type { Problem } from '#lib/report/problem';
import type { SaveOutcome, Undone } from '#lib/report/report';
import { defineMessenger } from './messenger';

/** What the archive holds of a page, told to the page that asks. */
export interface SavedState {
  reportId: string;
  savedAt: string;
  versions: number;
}

/** What the popup shows of the page in front, before anything is saved. */
export interface Preview {
  url: string;
  verdict: Verdict;
  /** Absent when no text was found. */
  found?: {
    fields: Fields;
    text: string;
    characters: number;
    completeness: { kept: number; visible: number };
    removals: { rule: string; text: string }[];
    attachments: Attachment[];
    bodyStatus: string;
  };
  reason?: Extract<Extraction, { ok: false }>['reason'];
}

/** One slice of a serialised Submission. */
export interface SaveChunk {
  captureId: string;
  index: number;
  total: number;
  json: string;
}
/** `resend` asks for all chunks once more: the background was restarted between two of them. */
export type SaveReply = { kind: 'more' } | { kind: 'resend' } | SaveOutcome;

/** From a page's scripts to the background. */
type ToBackground = {
  /** A portal's page was looked at; `items` counts the reports a listing names. */
  pageJudged(page: { url: string; kind: Verdict['kind']; items: number; isFirst: boolean }): void;
  saveChunk(chunk: SaveChunk): SaveReply;
  undoSave(capture: { captureId: string }): Undone | Problem;
  openLibrary(target: { reportId?: string }): void;
};
/** From the background or the popup to the guest in a page. */
type ToPage = {
  /** True where the guest is already in the page. */
  ping(): boolean;
  /** Show the button: the page is a report, perhaps one that is saved. */
  offer(state: { url: string; saved: SavedState | null }): void;
  withdraw(): void;
  preview(): Preview;
  save(): SaveOutcome;
};

/** All messages of the extension; each is parsed with zod where it enters the background. */
export const { sendMessage, onMessage } = defineMessenger<ToBackground & ToPage>();

import type { FieldName, ValueOf } from './terms';

/** What the content script hands over: plain types, no library, so that a page pays for no parser. */

/** Where on the page a value was read. */
export const SOURCES = [
  'meta-tag',
  'structured-data',
  'label',
  'marker',
  'title-element',
  'heading',
  'breadcrumb',
  'byline',
  'body',
  'first-paragraph',
  'signature',
  'footer',
  'url',
  'document',
  'division',
  'user',
] as const;
export type Source = (typeof SOURCES)[number];

export interface Reading<T> {
  value: T;
  source: Source;
  /** The words on the page from which the value was made, at most 400 characters. */
  raw: string;
  /** 0 to 1; below 0.5 the value is a guess. */
  confidence: number;
}
/** A value with where it came from, and what else was found but not chosen. */
export interface Field<T> extends Reading<T> {
  rivals: Reading<T>[];
}
export type Fields = { [N in FieldName]?: Field<ValueOf<N>> };

export const KINDS = ['report', 'document', 'listing', 'other'] as const;
export type Kind = (typeof KINDS)[number];
/** One clue that spoke for or against a report; `weight` is added to the score. */
export interface Evidence {
  clue: string;
  weight: number;
  found: string;
}
export interface Verdict {
  kind: Kind;
  /** Sum of the weights of the evidence; a report has at least 1. */
  score: number;
  evidence: Evidence[];
}

/** Something that was on the page inside or around the text and is not part of the report. */
export interface Removal {
  /** Class of boilerplate: browser, breadcrumb, fontsize, tools, qr, footer … */
  rule: string;
  reason: string;
  selector?: string;
  text: string;
}

export const BODY_STATUSES = ['full', 'partial', 'attachment_only', 'image_only'] as const;
export type BodyStatus = (typeof BODY_STATUSES)[number];

export interface Attachment {
  text: string;
  url: string;
  /** File extension in lower case, or `unknown`. */
  type: string;
}

/** A numbered heading of the report; `paragraphs` counts those directly under it. */
export interface Section {
  /** 0 第一部分, 1 一、, 2 （一）, 3 1., 4 （1）, 5 ① */
  level: number;
  number: string;
  heading: string;
  /** Index of the heading's line in the text. */
  line: number;
}

/** One table of the text with its spans expanded: `rows[r][c]`, all rows equally long. */
export interface Table {
  caption: string;
  rows: string[][];
}

export interface Extracted {
  ok: true;
  verdict: Verdict;
  bodyStatus: BodyStatus;
  /** Clean HTML of the text: a closed list of elements, no script, style, class or event. */
  html: string;
  /** The report's lines joined by LF; cells of a table row joined by TAB. Characters as on the page. */
  text: string;
  fields: Fields;
  outline: Section[];
  tables: Table[];
  attachments: Attachment[];
  removals: Removal[];
  /** Letters and digits kept, and letters and digits visible on the whole page. */
  completeness: { kept: number; visible: number };
  /** Absolute addresses of further pages of the same article that are not in `text` yet. */
  continuations: string[];
  /** How the text was located: platform rule, structure and density, or whole page. */
  stage: string;
}
interface NotExtracted {
  ok: false;
  reason: 'no-body' | 'page-too-large';
  verdict: Verdict;
}
export type Extraction = Extracted | NotExtracted;

/** One HTML page as captured: the serialised document, hidden elements marked. */
export interface PageSource {
  url: string;
  html: string;
}

/** Everything a save needs; travels in chunks from the page to the background. */
export interface Submission {
  /** ULID made by the page: the id of the capture, so that a repeated message is recognised. */
  captureId: string;
  url: string;
  /** ISO 8601, UTC. */
  capturedAt: string;
  userAgent: string;
  charset: string;
  extractorVersion: string;
  extraction: Extracted;
  /** The article's pages in order; the first is `url`. */
  pages: PageSource[];
}

import { detect } from '#lib/extract/detect';
import { extract } from '#lib/extract/extract';
import { type ListItem, listItems } from '#lib/extract/listing';
import { type Page, parsePage } from '#lib/extract/page';
import { placeReport } from '#lib/regions/resolve';
import type { Extracted, Fields, Kind, Verdict } from '#lib/report/extraction';
import { metadataOf } from '#lib/report/report';
import type { Metadata } from '#lib/report/terms';
import type { Parser } from './parser';

/** A page to read, its words already decoded. */
export interface Source {
  url: string;
  html: string;
}
export type Id = string | number | null;

interface Judged {
  id: Id;
  kind: Kind;
  score: number;
  evidence: Verdict['evidence'];
  /** Entries of a listing; empty on other pages. */
  items: ListItem[];
  /** Milliseconds, parsing not counted. */
  ms: { detect: number; extract: number };
}
export type Done = Judged & { ok: true; metadata: Metadata; fields: Fields } & Pick<
    Extracted,
    'text' | 'html' | 'outline' | 'tables' | 'attachments' | 'removals' | 'bodyStatus' | 'completeness'
  >;
type NothingFound = Judged & { ok: false; reason: string };
export interface Passed {
  id: Id;
  ok: false;
  reason: 'bad-input' | 'internal-error';
  detail: string;
}
/** One line of output. */
export type Output = Done | NothingFound | Passed;

/** UTF-16 units beyond which the extension refuses a page too. */
const MOST_UNITS = 64_000_000;
const UNREAD = { kind: 'other', score: 0, evidence: [], items: [] } as const;

function timed<T>(work: () => T): [result: T, milliseconds: number] {
  const start = performance.now();
  const result = work();
  return [result, Math.round((performance.now() - start) * 100) / 100];
}

function outputOf(id: Id, page: Page): Output {
  const [verdict, detectMs] = timed(() => detect(page));
  const [extraction, extractMs] = timed(() => extract(page));
  const { kind, score, evidence } = verdict;
  const items = kind === 'listing' ? listItems(page) : [];
  const ms = { detect: detectMs, extract: extractMs };
  if (!extraction.ok) return { id, ok: false, kind, score, evidence, items, reason: extraction.reason, ms };
  const { text, html, outline, tables, attachments, removals, bodyStatus, completeness } = extraction;
  const fields = placeReport(extraction.fields, { url: page.url, text });
  return {
    ...{ id, ok: true, kind, score, evidence, metadata: metadataOf(fields), fields, text, html },
    ...{ outline, tables, attachments, removals, items, bodyStatus, completeness, ms },
  };
}

/** Detects and extracts one page; a bug in there becomes an output, so that it costs one page and not the run. */
export function readSource(id: Id, { url, html }: Source, parser: Parser): Output {
  if (html.length > MOST_UNITS)
    return {
      id,
      ok: false,
      ...UNREAD,
      evidence: [],
      items: [],
      reason: 'page-too-large',
      ms: { detect: 0, extract: 0 },
    };
  try {
    return outputOf(id, parsePage(html, url, parser.parse));
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { id, ok: false, reason: 'internal-error', detail: detail.slice(0, 1000) };
  }
}

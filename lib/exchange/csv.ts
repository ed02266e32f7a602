import type { Exported, Exporter } from './exporter';
import { FIELD_COLUMNS } from './field-names';

type Cell = string | number | readonly string[] | undefined;

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname : '');

/** The columns after the fields of the vocabulary; names at most 32 characters, ASCII, as Stata asks. */
const RECORD_COLUMNS: readonly { column: string; of: (exported: Exported) => Cell }[] = [
  { column: 'kind', of: ({ report }) => report.kind },
  { column: 'body_status', of: ({ report }) => report.bodyStatus },
  { column: 'year', of: ({ report }) => report.year },
  { column: 'characters', of: ({ report }) => report.characters },
  { column: 'section_count', of: ({ content }) => content.outline.length },
  { column: 'table_count', of: ({ content }) => content.tables.length },
  { column: 'attachment_count', of: ({ capture }) => capture.attachments.length },
  { column: 'attachment_urls', of: ({ capture }) => capture.attachments.map(({ url }) => url) },
  { column: 'removal_count', of: ({ capture }) => capture.removals.length },
  { column: 'letters_kept', of: ({ capture }) => capture.completeness.kept },
  { column: 'letters_visible', of: ({ capture }) => capture.completeness.visible },
  { column: 'versions', of: ({ report }) => report.versions },
  { column: 'first_saved_at', of: ({ report }) => report.firstSavedAt },
  { column: 'saved_at', of: ({ capture }) => capture.savedAt },
  { column: 'captured_at', of: ({ capture }) => capture.capturedAt },
  { column: 'host', of: ({ capture }) => hostOf(capture.url) },
  { column: 'url', of: ({ capture }) => capture.url },
  { column: 'canonical_url', of: ({ report }) => report.canonicalUrl },
  { column: 'charset', of: ({ capture }) => capture.charset },
  { column: 'extractor_version', of: ({ capture }) => capture.extractorVersion },
  { column: 'text_sha256', of: ({ capture }) => capture.textSha256 },
  { column: 'html_sha256', of: ({ capture }) => capture.pages.map(({ htmlSha256 }) => htmlSha256) },
  { column: 'text_file', of: ({ files }) => files.text },
  { column: 'markdown_file', of: ({ files }) => files.markdown },
];

/** The header of `reports.csv`. */
export const CSV_COLUMNS: readonly string[] = [
  'report_id',
  ...FIELD_COLUMNS.map(({ column }) => column),
  ...RECORD_COLUMNS.map(({ column }) => column),
];

/** What a spreadsheet would run as a formula, also in the full-width forms that East Asian ones accept. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;
/** What it would turn into another number: leading zeros, and more digits than it keeps. */
const CODE = /^(?:0\d+|\d{12,})$/;

/** One cell by RFC 4180; a text that a spreadsheet would run or round gets a leading apostrophe. */
export function csvCell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value : value.join('; ');
  const safe = FORMULA.test(text) || CODE.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

const rowOf = (exported: Exported): Cell[] => [
  exported.report.id,
  ...FIELD_COLUMNS.map(({ name }) => exported.report.metadata[name]),
  ...RECORD_COLUMNS.map(({ of }) => of(exported)),
];

/** One row a report; with a byte order mark, without which Excel shows Chinese as mojibake. Texts are in files of their own. */
export const csv: Exporter = {
  id: 'csv',
  extension: '.csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  scope: 'collection',
  async *write(reports) {
    yield `\uFEFF${csvLine(CSV_COLUMNS)}`;
    for await (const exported of reports) yield csvLine(rowOf(exported));
  },
};

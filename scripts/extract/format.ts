import { FIELD_COLUMNS } from '#lib/exchange/field-names';
import { frontMatter } from '#lib/exchange/front-matter';
import { markdownBody } from '#lib/exchange/markdown-body';
import type { Format } from './arguments';
import type { Done } from './record';

/** Endings of the files that `--out` writes. */
export const ENDINGS: Record<Format, string> = { text: '.txt', md: '.md', json: '.json' };

function markdown({ metadata, kind, bodyStatus, attachments, html }: Done): string {
  const fields = FIELD_COLUMNS.map(({ name, column }) => [column, metadata[name]] as const);
  const files = attachments.map(({ url }) => url);
  const head = { ...Object.fromEntries(fields), kind, body_status: bodyStatus, attachments: files };
  return `${frontMatter(head)}\n${markdownBody(html)}\n`;
}

/** A report as a person wants to read it, with a line feed at its end. */
export function formatted(report: Done, format: Format): string {
  if (format === 'md') return markdown(report);
  return format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : `${report.text}\n`;
}

/** One line about a report: what it is and how much of its page was kept. */
export function summaryOf({ kind, metadata, text, completeness }: Done): string {
  const share = completeness.visible > 0 ? completeness.kept / completeness.visible : 1;
  const parts = [
    kind,
    metadata.title ?? 'no title',
    ...(metadata.type ? [metadata.type] : []),
    ...(metadata.period ? [metadata.period] : []),
    `${text.length} characters`,
    `${Math.round(share * 100)} % of what is visible`,
  ];
  return parts.join(' · ');
}

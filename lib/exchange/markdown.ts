import { type Exported, perReport } from './exporter';
import { FIELD_COLUMNS } from './field-names';
import { type FrontMatterValue, frontMatter } from './front-matter';
import { markdownBody } from './markdown-body';

function head({ report, capture }: Exported): Record<string, FrontMatterValue> {
  const fields = FIELD_COLUMNS.map(({ name, column }) => [column, report.metadata[name]] as const);
  return {
    ...Object.fromEntries(fields),
    year: report.year,
    kind: report.kind,
    body_status: report.bodyStatus,
    report_id: report.id,
    url: capture.url,
    canonical_url: report.canonicalUrl,
    captured_at: capture.capturedAt,
    saved_at: capture.savedAt,
    text_sha256: capture.textSha256,
    attachments: capture.attachments.map(({ url }) => url),
  };
}

/** The report's values as YAML front matter, its text with headings and tables as Markdown. */
export const markdown = perReport(
  { id: 'markdown', extension: '.md', mediaType: 'text/markdown; charset=utf-8; variant=GFM' },
  (exported) => `${frontMatter(head(exported))}\n${markdownBody(exported.content.html)}\n`,
);

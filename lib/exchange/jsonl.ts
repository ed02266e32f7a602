import type { Capture } from '#lib/report/report';
import type { Exported, Exporter } from './exporter';

/** Name and version of the shape of a line; raised by changes that readers must know of. */
const RECORD_SCHEMA = 'reportory.report/1';

const historyOf = ({
  id,
  sequence,
  savedAt,
  capturedAt,
  url,
  textSha256,
  contentSha256,
  outcome,
  withdrawnAt,
}: Capture) => ({
  id,
  sequence,
  outcome,
  savedAt,
  capturedAt,
  url,
  textSha256,
  contentSha256,
  withdrawnAt,
});

/** Everything known of a report, nothing guarded or shortened: the record to import, to process, to cite. */
const recordOf = ({ report, capture, content, captures, files }: Exported) => ({
  schema: RECORD_SCHEMA,
  id: report.id,
  kind: report.kind,
  bodyStatus: report.bodyStatus,
  year: report.year,
  metadata: report.metadata,
  fields: capture.fields,
  text: content.text,
  html: content.html,
  outline: content.outline,
  tables: content.tables,
  attachments: capture.attachments,
  removals: capture.removals,
  characters: report.characters,
  completeness: capture.completeness,
  verdict: capture.verdict,
  provenance: {
    captureId: capture.id,
    url: capture.url,
    canonicalUrl: report.canonicalUrl,
    capturedAt: capture.capturedAt,
    savedAt: capture.savedAt,
    firstSavedAt: report.firstSavedAt,
    charset: capture.charset,
    userAgent: capture.userAgent,
    extractorVersion: capture.extractorVersion,
    stage: capture.stage,
    textSha256: capture.textSha256,
    contentSha256: capture.contentSha256,
    pages: capture.pages,
  },
  versions: report.versions,
  captures: captures.map(historyOf),
  files,
});

/** One JSON object a line. */
export const jsonl: Exporter = {
  id: 'jsonl',
  extension: '.jsonl',
  mediaType: 'application/jsonl; charset=utf-8',
  scope: 'collection',
  async *write(reports) {
    for await (const exported of reports) yield `${JSON.stringify(recordOf(exported))}\n`;
  },
};

import type { FullReport } from '#lib/archive/read';

/** A report on its way out, with the names of the files that hold its text. */
export interface Exported extends FullReport {
  /** Paths inside the package, with `/`. */
  files: { text: string; markdown: string };
}

/** One format. Everything that leaves the archive leaves through this seam. */
export interface Exporter {
  id: string;
  /** File extension with its dot. */
  extension: string;
  mediaType: string;
  /** One file for each report, or one for all of them. */
  scope: 'report' | 'collection';
  /** The content of one file, piece by piece; the same reports give the same characters. */
  write(reports: AsyncIterable<Exported>): AsyncIterable<string>;
}

/** An exporter that writes a file of its own for each report. */
export function perReport(
  format: Pick<Exporter, 'id' | 'extension' | 'mediaType'>,
  render: (report: Exported) => string,
): Exporter {
  return {
    ...format,
    scope: 'report',
    async *write(reports) {
      for await (const report of reports) yield render(report);
    },
  };
}

import type { Capture, Report } from '#lib/report/report';
import { metadataOf, SCHEMA_VERSION, yearOf } from '#lib/report/report';
import { countCharacters } from '#lib/text/lines';
import { searchKey } from './search-key';

/** Where a report lies: listed, or put away until it is restored. */
export type Place = 'library' | 'trash';

/** A report with the columns that indexes need: IndexedDB skips rows that lack a part of a compound key. */
export interface ReportRow extends Report {
  keys: {
    place: Place;
    /** Report type, or '' when unknown. */
    type: string;
    /** First year of the reporting period, or 0 when unknown. */
    year: number;
    /** Folded title, issuers, number and place name; see searchKey. */
    search: string;
  };
}

/** The row of a report; every index column follows from the report itself. */
export function rowOf(report: Report): ReportRow {
  return {
    ...report,
    keys: {
      place: report.trashedAt ? 'trash' : 'library',
      type: report.metadata.type ?? '',
      year: report.year ?? 0,
      search: searchKey(report.metadata),
    },
  };
}

/** The report in a row, without the index columns. */
export function reportOf({ keys: _, ...report }: ReportRow): Report {
  return report;
}

/** What a report says of itself when `capture` is the one shown. */
export function valuesOf(capture: Capture, text: string) {
  const metadata = metadataOf(capture.fields);
  const year = yearOf(metadata.period);
  return {
    schemaVersion: SCHEMA_VERSION,
    currentCaptureId: capture.id,
    metadata,
    kind: capture.verdict.kind,
    bodyStatus: capture.bodyStatus,
    ...(year !== undefined && { year }),
    textSha256: capture.textSha256,
    contentSha256: capture.contentSha256,
    characters: countCharacters(text),
    savedAt: capture.savedAt,
  } satisfies Partial<Report>;
}

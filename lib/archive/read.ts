import { canonicalUrl } from '#lib/report/identity';
import { type Problem, problem } from '#lib/report/problem';
import type { Capture, Content, Report } from '#lib/report/report';
import { type ArchiveDatabase, openArchive } from './database';
import { gunzip, sha256 } from './digest';
import { type ReportRow, reportOf } from './report-row';

/** Everything the archive knows of one report but the pages' HTML. */
export interface FullReport {
  report: Report;
  /** The capture shown. */
  capture: Capture;
  /** The words of that capture. */
  content: Content;
  /** Every save, oldest first, the withdrawn ones marked. */
  captures: Capture[];
}

/** One report with all its captures, or the problem that it is not (or no longer whole) in the archive. */
export async function readReport(id: string): Promise<FullReport | Problem> {
  const database = await openArchive();
  const row = await database.reports.get(id);
  return (row && (await whole(database, row))) ?? problem('report-missing', id);
}

async function whole(database: ArchiveDatabase, row: ReportRow): Promise<FullReport | undefined> {
  const captures = await database.captures.where({ reportId: row.id }).sortBy('sequence');
  const capture = captures.find(({ id }) => id === row.currentCaptureId);
  const content = capture && (await database.contents.get(capture.contentSha256));
  return capture && content && { report: reportOf(row), capture, content, captures };
}

/** What another save of a report read. */
export async function readContent(contentSha256: string): Promise<Content | Problem> {
  const { contents } = await openArchive();
  return (await contents.get(contentSha256)) ?? problem('report-missing', contentSha256);
}

/** The HTML of a page as captured; its hash is verified, so that damage is never shown as the original. */
export async function readSnapshot(htmlSha256: string): Promise<string | Problem> {
  const { snapshots } = await openArchive();
  const snapshot = await snapshots.get(htmlSha256);
  if (!snapshot) return problem('snapshot-damaged', 'missing');
  try {
    const html = await gunzip(snapshot.gzip);
    return (await sha256(html)) === htmlSha256 ? html : problem('snapshot-damaged', 'hash differs');
  } catch (error) {
    return problem('snapshot-damaged', String(error));
  }
}

/** What the archive holds of a page, or null: what the badge, the page button and the popup ask. */
export async function savedState(
  url: string,
): Promise<{ reportId: string; savedAt: string; versions: number } | null> {
  const { reports } = await openArchive();
  const row = await reports.get({ canonicalUrl: canonicalUrl(url) });
  return row && !row.trashedAt ? { reportId: row.id, savedAt: row.savedAt, versions: row.versions } : null;
}

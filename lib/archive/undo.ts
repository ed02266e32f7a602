import { type Problem, problem } from '#lib/report/problem';
import type { Capture, Report, Undone } from '#lib/report/report';
import { type ArchiveDatabase, openArchive } from './database';
import { describeProblem } from './problems';
import { reportOf, rowOf, valuesOf } from './report-row';
import { versionsIn } from './versions';

/**
 * Takes one save back: its capture is marked withdrawn, the report shows the version before it,
 * or goes to the trash when that save had put it into the list. Nothing is deleted; twice is once.
 */
export async function undoSave(captureId: string, now: string): Promise<Undone | Problem> {
  try {
    const database = await openArchive();
    const { reports, captures, contents } = database;
    return await database.transaction('rw', [reports, captures, contents], () =>
      withdraw(database, captureId, new Date(now).toISOString()),
    );
  } catch (error) {
    return describeProblem(error);
  }
}

async function withdraw(
  database: ArchiveDatabase,
  captureId: string,
  withdrawnAt: string,
): Promise<Undone | Problem> {
  const capture = await database.captures.get(captureId);
  const row = capture && (await database.reports.get(capture.reportId));
  if (!capture || !row) return problem('report-missing', captureId);
  if (capture.withdrawnAt) return undone(database, capture, reportOf(row));
  await database.captures.update(captureId, { withdrawnAt });
  const standing = (await database.captures.where({ reportId: row.id }).sortBy('sequence')).filter(
    (one) => !one.withdrawnAt,
  );
  const shown = standing.at(-1);
  const broughtIn = capture.outcome === 'added' || capture.restored;
  const gone = !shown || (broughtIn && shown.sequence < capture.sequence);
  const trashedAt = row.trashedAt ?? (gone ? withdrawnAt : undefined);
  const report = shown ? await showing(database, reportOf(row), standing) : reportOf(row);
  const after = { ...report, ...(trashedAt && { trashedAt }) };
  await database.reports.put(rowOf(after));
  return undone(database, capture, after);
}

/** Told from what the report is now, so that an undo that is repeated gives the same answer. */
async function undone(database: ArchiveDatabase, capture: Capture, report: Report): Promise<Undone> {
  if (report.trashedAt) return { kind: 'undone', effect: 'trashed' };
  const shown = await database.captures.get(report.currentCaptureId);
  const isEarlier = shown !== undefined && shown.sequence < capture.sequence;
  const isOther = shown?.contentSha256 !== capture.contentSha256;
  return { kind: 'undone', effect: isEarlier && isOther ? 'earlier-version' : 'visit-forgotten' };
}

/** The report as its newest standing capture describes it. */
async function showing(database: ArchiveDatabase, report: Report, standing: Capture[]): Promise<Report> {
  const shown = standing.at(-1);
  const content = shown && (await database.contents.get(shown.contentSha256));
  if (!shown || !content) return report;
  const { year: _, ...before } = report;
  return { ...before, ...valuesOf(shown, content.text), versions: versionsIn(standing) };
}

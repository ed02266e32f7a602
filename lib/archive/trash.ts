import type { Problem } from '#lib/report/problem';
import { openArchive } from './database';
import { describeProblem } from './problems';
import { reportOf, rowOf } from './report-row';

/** Puts reports into the trash and tells how many were moved; ids that are unknown or there already are passed over. */
export async function trashReports(
  ids: string[],
  now: string,
): Promise<{ kind: 'trashed'; count: number } | Problem> {
  const trashedAt = new Date(now).toISOString();
  try {
    const { reports } = await openArchive();
    const count = await reports.db.transaction('rw', reports, async () => {
      const rows = (await reports.bulkGet(ids)).filter((row) => row && !row.trashedAt);
      await reports.bulkPut(rows.flatMap((row) => (row ? [rowOf({ ...reportOf(row), trashedAt })] : [])));
      return rows.length;
    });
    return { kind: 'trashed', count };
  } catch (error) {
    return describeProblem(error);
  }
}

/** Takes reports out of the trash; a report whose every save was undone gets the shown one back. */
export async function restoreReports(ids: string[]): Promise<{ kind: 'restored'; count: number } | Problem> {
  try {
    const { reports, captures } = await openArchive();
    const count = await reports.db.transaction('rw', [reports, captures], async () => {
      const rows = (await reports.bulkGet(ids)).flatMap((row) => (row?.trashedAt ? [row] : []));
      const shown = await captures.bulkGet(rows.map((row) => row.currentCaptureId));
      const withdrawn = shown.flatMap((capture) => (capture?.withdrawnAt ? [capture] : []));
      await captures.bulkPut(withdrawn.map(({ withdrawnAt: _, ...capture }) => capture));
      await reports.bulkPut(
        rows.map((row) => {
          const { trashedAt: _, ...report } = reportOf(row);
          return rowOf(report);
        }),
      );
      return rows.length;
    });
    return { kind: 'restored', count };
  } catch (error) {
    return describeProblem(error);
  }
}

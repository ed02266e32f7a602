import { type Problem, problem } from '#lib/report/problem';
import type { Capture, Content, Report } from '#lib/report/report';
import { type ArchiveDatabase, openArchive } from './database';
import type { FullReport } from './read';
import { reportOf, valuesOf } from './report-row';
import { versionsIn } from './versions';

/** One report as it was when an export began: captures never change, so neither does what is exported. */
export interface Pin {
  reportId: string;
  captureId: string;
}

const PINS_AT_ONCE = 2000;
const REPORTS_AT_ONCE = 16;

/** Notes which capture of each report is shown now, in order of the reports' ids; unknown ids are told apart. */
export async function pinReports(ids: Iterable<string>): Promise<{ pins: Pin[]; missing: string[] }> {
  const { reports } = await openArchive();
  const wanted = [...new Set(ids)].sort();
  const pins: Pin[] = [];
  const missing: string[] = [];
  for (let at = 0; at < wanted.length; at += PINS_AT_ONCE) {
    const slice = wanted.slice(at, at + PINS_AT_ONCE);
    const rows = await reports.bulkGet(slice);
    rows.forEach((row, index) => {
      if (row) pins.push({ reportId: row.id, captureId: row.currentCaptureId });
      else missing.push(slice[index] ?? '');
    });
  }
  return { pins, missing };
}

/**
 * The pinned reports one after another, each as it was when pinned; memory stays flat however many there are.
 * A report that is no longer whole comes as a problem with its id as detail, so that it can be accounted for.
 */
export async function* streamReports(pins: Iterable<Pin>): AsyncGenerator<FullReport | Problem> {
  let batch: Pin[] = [];
  for (const pin of pins) {
    batch.push(pin);
    if (batch.length < REPORTS_AT_ONCE) continue;
    yield* await readBatch(batch);
    batch = [];
  }
  yield* await readBatch(batch);
}

async function readBatch(pins: Pin[]): Promise<(FullReport | Problem)[]> {
  const database = await openArchive();
  const rows = await database.reports.bulkGet(pins.map(({ reportId }) => reportId));
  const histories = await Promise.all(pins.map((pin) => historyOf(database, pin)));
  const contents = await database.contents.bulkGet(
    histories.map((history) => history.at(-1)?.contentSha256 ?? ''),
  );
  return pins.map(({ reportId }, index) => {
    const row = rows[index];
    const whole = row && asPinned(reportOf(row), histories[index] ?? [], contents[index]);
    return whole ?? problem('report-missing', reportId);
  });
}

/** The captures up to the pinned one, oldest first; empty when that one is gone. */
async function historyOf({ captures }: ArchiveDatabase, { reportId, captureId }: Pin): Promise<Capture[]> {
  const all = await captures.where({ reportId }).sortBy('sequence');
  return all.slice(0, all.findIndex(({ id }) => id === captureId) + 1);
}

function asPinned(row: Report, captures: Capture[], content: Content | undefined): FullReport | undefined {
  const capture = captures.at(-1);
  if (!capture || !content) return undefined;
  const { year: _, trashedAt: __, ...identity } = row;
  const versions = versionsIn(captures.filter((one) => !one.withdrawnAt || one === capture));
  return {
    report: { ...identity, ...valuesOf(capture, content.text), versions },
    capture,
    content,
    captures,
  };
}

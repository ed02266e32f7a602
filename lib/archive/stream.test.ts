import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, expect, it } from 'vitest';
import { isProblem } from '#lib/report/problem';
import { freshId, type SubmissionParts, submissionOf } from '#test/fixtures/submission';
import { closeArchive, DATABASE_NAME, openArchive } from './database';
import { reportIds } from './list';
import { saveSubmission } from './save';
import { type Pin, pinReports, streamReports } from './stream';
import { trashReports } from './trash';
import { undoSave } from './undo';

const NOW = '2026-11-21T09:00:00.000Z';
const LATER = '2026-11-22T09:00:00.000Z';

beforeEach(async () => {
  closeArchive();
  await Dexie.delete(DATABASE_NAME);
});

async function saved(page: number, parts: SubmissionParts = {}, now = NOW) {
  const url = `https://www.minghe.gov.cn/${page}.html`;
  const outcome = await saveSubmission(submissionOf({ url, text: `text ${page}`, ...parts }), now);
  if (outcome.kind === 'problem') throw new Error(outcome.code);
  return outcome;
}
async function streamed(pins: Pin[]) {
  const found = [];
  for await (const one of streamReports(pins)) found.push(one);
  return found;
}
const textsOf = async (pins: Pin[]) =>
  (await streamed(pins)).map((one) => (isProblem(one) ? one.code : one.content.text));

it('streams more reports than one batch, in one order whatever order was asked for', async () => {
  for (let page = 0; page < 40; page++) await saved(page);
  const ids = await reportIds({});
  const { pins, missing } = await pinReports(ids);
  expect(missing).toEqual([]);
  expect(pins.map(({ reportId }) => reportId)).toEqual([...ids].sort());
  expect(await pinReports([...ids].reverse())).toEqual({ pins, missing });
  expect((await textsOf(pins)).toSorted()).toEqual(
    Array.from({ length: 40 }, (_, page) => `text ${page}`).sort(),
  );
});

it('gives each report as it was when pinned, whatever is saved, undone or thrown away meanwhile', async () => {
  const revised = await saved(1);
  const second = await saved(1, { text: 'second', fields: { period: '2024' } }, LATER);
  const trashed = await saved(2);
  const { pins } = await pinReports([revised.reportId, trashed.reportId]);
  const before = await streamed(pins);
  await saved(1, { text: 'third', fields: { period: '2025', title: 'Neu' } }, LATER);
  await trashReports([trashed.reportId], LATER);
  expect(await streamed(pins)).toEqual(before);
  expect(before.find((one) => !isProblem(one) && one.report.id === revised.reportId)).toMatchObject({
    report: { versions: 2, year: 2024, savedAt: LATER, firstSavedAt: NOW },
    content: { text: 'second' },
  });
  await undoSave(second.captureId, LATER);
  expect((await textsOf(pins)).toSorted()).toEqual(['second', 'text 2']);
});

it('accounts for what is missing or not whole instead of leaving it out', async () => {
  const { reportId } = await saved(1);
  const whole = await saved(2);
  const unknown = freshId();
  const { pins, missing } = await pinReports([reportId, unknown, whole.reportId]);
  expect(missing).toEqual([unknown]);
  const { contents, reports } = await openArchive();
  const row = await reports.get(reportId);
  await contents.delete(row?.contentSha256 ?? '');
  const found = await streamed(pins);
  expect(found).toHaveLength(2);
  expect(found).toContainEqual({ kind: 'problem', code: 'report-missing', detail: reportId });
  expect(found).toContainEqual(
    expect.objectContaining({ content: expect.objectContaining({ text: 'text 2' }) }),
  );
});

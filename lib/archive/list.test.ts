import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Report } from '#lib/report/report';
import { freshId, submissionOf } from '#test/fixtures/submission';
import { closeArchive, DATABASE_NAME, openArchive } from './database';
import { facets } from './facets';
import { countReports, lastSaves, listReports, reportIds } from './list';
import { rowOf } from './report-row';
import { saveSubmission } from './save';
import { trashReports } from './trash';
import { watch } from './watch';

// The stand-in for IndexedDB is slow where browsers are quick.
vi.setConfig({ testTimeout: 30_000 });

beforeEach(async () => {
  closeArchive();
  await Dexie.delete(DATABASE_NAME);
});

const TYPES = ['rule-of-law', 'budget', undefined] as const;

/** Report number `n`; five share each moment of saving, so that ties occur. */
function reportNumber(n: number): Report {
  const type = TYPES[n % 3];
  const year = n % 7 === 0 ? undefined : 2016 + (n % 7);
  return {
    id: freshId(),
    schemaVersion: 1,
    canonicalUrl: `https://www.minghe.gov.cn/${n}.html`,
    currentCaptureId: freshId(),
    metadata: {
      title: `明河市第 ${n} 号 Ａnnual 报告`,
      creators: [n % 2 === 0 ? '明河市司法局' : '云川县人民政府'],
      ...(type && { type }),
      ...(year && { period: String(year) }),
    },
    kind: 'report',
    bodyStatus: 'full',
    ...(year && { year }),
    textSha256: 'a'.repeat(64),
    contentSha256: 'b'.repeat(64),
    characters: 10,
    versions: 1,
    firstSavedAt: '2026-11-01T00:00:00.000Z',
    savedAt: new Date(
      Date.parse('2026-11-01T00:00:00Z') + Math.floor(((n * 7919) % 2000) / 5) * 1000,
    ).toISOString(),
  };
}

async function fill(count: number): Promise<Report[]> {
  const all = Array.from({ length: count }, (_, n) => reportNumber(n));
  await (await openArchive()).reports.bulkAdd(all.map(rowOf));
  return all;
}
const newestFirst = (a: Report, b: Report) => (a.savedAt + a.id < b.savedAt + b.id ? 1 : -1);

describe('listReports', () => {
  it('pages through 2000 reports in one order, none twice, none left out', async () => {
    const all = (await fill(2000)).sort(newestFirst);
    expect(await reportIds({})).toEqual(all.map(({ id }) => id));
    // A few pages only: the stand-in counts every row it skips, one by one.
    const paged: Report[] = [];
    for (const offset of [0, 170, 340]) paged.push(...(await listReports({}, offset, 170)));
    expect(paged.map(({ id }) => id)).toEqual(all.slice(0, 510).map(({ id }) => id));
    expect(paged[0]).toEqual(all[0]);
    const last = await listReports({ order: 'oldest' }, 170, 3);
    expect(last).toEqual(all.slice(-173, -170).reverse());
    expect(await reportIds({ order: 'oldest' })).toEqual(all.map(({ id }) => id).reverse());
    expect((await lastSaves(3)).map(({ id }) => id)).toEqual(all.slice(0, 3).map(({ id }) => id));
  });

  it.each([
    { type: 'budget' },
    { year: 2019 },
    { type: 'rule-of-law', year: 2021 },
    { type: '' },
    { year: 0 },
    { text: '司法局' },
    { text: '司法局 annual', type: 'budget', year: 2018 },
    { text: '第1234号' },
  ])('finds by %o exactly what a look at every report finds', async (query) => {
    const all = await fill(1300);
    const wanted = all
      .filter((one) => query.type === undefined || (one.metadata.type ?? '') === query.type)
      .filter((one) => query.year === undefined || (one.year ?? 0) === query.year)
      .filter((one) => !query.text?.includes('司法局') || one.metadata.creators?.[0] === '明河市司法局')
      .filter((one) => !query.text?.includes('1234') || one.metadata.title?.includes('1234'))
      .sort(newestFirst);
    expect(wanted.length).toBeGreaterThan(0);
    expect((await listReports(query, 0, 5000)).map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
    expect(await countReports(query)).toBe(wanted.length);
    expect((await listReports(query, 1, 2)).map(({ id }) => id)).toEqual(
      wanted.slice(1, 3).map(({ id }) => id),
    );
  });

  it('answers nothing for an empty archive', async () => {
    expect(await listReports({ text: 'x' }, 0, 10)).toEqual([]);
    expect(await facets()).toEqual({ total: 0, trashed: 0, types: [], years: [] });
  });
});

describe('facets', () => {
  it('counts what is in the library, by type and year', async () => {
    const all = await fill(700);
    const away = all.slice(0, 50).map(({ id }) => id);
    await trashReports(away, '2026-11-21T00:00:00Z');
    const rest = all.slice(50);
    const found = await facets();
    expect(found).toMatchObject({ total: 650, trashed: 50 });
    for (const { value, count } of found.types)
      expect(rest.filter((one) => (one.metadata.type ?? '') === value)).toHaveLength(count);
    for (const { value, count } of found.years)
      expect(rest.filter((one) => (one.year ?? 0) === value)).toHaveLength(count);
    expect(found.types.reduce((sum, { count }) => sum + count, 0)).toBe(650);
    expect(found.years.map(({ value }) => value)).toEqual([2022, 2021, 2020, 2019, 2018, 2017, 0]);
  });
});

describe('watch', () => {
  it('tells of a save, and stops when told to', async () => {
    const seen: number[] = [];
    const stop = watch(() => countReports({})).subscribe((count) => seen.push(count));
    await expect.poll(() => seen).toEqual([0]);
    await saveSubmission(submissionOf(), '2026-11-21T00:00:00Z');
    await expect.poll(() => seen.at(-1)).toBe(1);
    stop();
    await saveSubmission(submissionOf({ url: 'https://www.minghe.gov.cn/2.html' }), '2026-11-21T00:00:00Z');
    await new Promise((done) => setTimeout(done, 30));
    expect(seen.at(-1)).toBe(1);
  });

  it('tells of a change in a list that is searched', async () => {
    const seen: number[] = [];
    const stop = watch(() => listReports({ text: '明河' }, 0, 10)).subscribe((found) =>
      seen.push(found.length),
    );
    await expect.poll(() => seen).toEqual([0]);
    await saveSubmission(submissionOf(), '2026-11-21T00:00:00Z');
    await expect.poll(() => seen.at(-1)).toBe(1);
    stop();
  });
});

import type { Collection, InsertType } from 'dexie';
import type { Report } from '#lib/report/report';
import { type ArchiveDatabase, openArchive } from './database';
import { type Place, type ReportRow, reportOf } from './report-row';
import { searchWords } from './search-key';

/** What a list shows; everything absent means no restriction. */
export interface ReportQuery {
  /** Words that title, issuers, number or place name must all contain. */
  text?: string;
  /** Report type; '' asks for reports whose type is unknown. */
  type?: string;
  /** First year of the period; 0 asks for reports whose year is unknown. */
  year?: number;
  /** By the time of the last save; newest first unless told otherwise. */
  order?: 'newest' | 'oldest';
  /** The library unless told otherwise. */
  place?: Place;
}

/** One screen of reports, read by index: no row outside the screen is loaded unless `text` is searched. */
export async function listReports(query: ReportQuery, offset: number, limit: number): Promise<Report[]> {
  const database = await openArchive();
  const words = searchWords(query.text ?? '');
  if (words.length === 0) {
    const rows = await inOrder(database, query).offset(offset).limit(limit).toArray();
    return rows.map(reportOf);
  }
  const ids = await matchingIds(database, query, words);
  return (await database.reports.bulkGet(ids.slice(offset, offset + limit))).flatMap((row) =>
    row ? [reportOf(row)] : [],
  );
}

/** How many reports a query finds. */
export async function countReports(query: ReportQuery): Promise<number> {
  const database = await openArchive();
  const words = searchWords(query.text ?? '');
  return words.length === 0
    ? inRange(database, query).count()
    : (await matchingIds(database, query, words)).length;
}

/** The ids of all reports a query finds, in its order: what *select all* and *export all* work on. */
export async function reportIds(query: ReportQuery): Promise<string[]> {
  const database = await openArchive();
  const words = searchWords(query.text ?? '');
  return words.length === 0 ? inOrder(database, query).primaryKeys() : matchingIds(database, query, words);
}

/** The reports saved last, newest first. */
export const lastSaves = (count: number): Promise<Report[]> => listReports({}, 0, count);

type Rows = Collection<ReportRow, string, InsertType<ReportRow, 'id'>>;

function inOrder(database: ArchiveDatabase, query: ReportQuery): Rows {
  const rows = inRange(database, query);
  return query.order === 'oldest' ? rows : rows.reverse();
}

const EARLIEST = '';
const LATEST = '\uFFFF';

function inRange({ reports }: ArchiveDatabase, { type, year, place = 'library' }: ReportQuery): Rows {
  const parts: [path: string, value: string | number | undefined][] = [
    ['keys.place', place],
    ['keys.type', type],
    ['keys.year', year],
  ];
  const asked = parts.filter(([, value]) => value !== undefined);
  const index = `[${[...asked.map(([path]) => path), 'savedAt'].join('+')}]`;
  const prefix = asked.map(([, value]) => value);
  return reports.where(index).between([...prefix, EARLIEST], [...prefix, LATEST]);
}

const SCAN_ROWS = 1000;

/**
 * Reads all rows in slices by id (fetched at once, unlike a cursor's rows) and keeps only ids and dates:
 * memory stays flat whatever the size. The search index of a later version takes this function's place.
 */
async function matchingIds(
  database: ArchiveDatabase,
  query: ReportQuery,
  words: string[],
): Promise<string[]> {
  const found: { id: string; savedAt: string }[] = [];
  let after = '';
  for (;;) {
    const rows = await database.reports.where(':id').above(after).limit(SCAN_ROWS).toArray();
    for (const row of rows) if (matches(row, query, words)) found.push({ id: row.id, savedAt: row.savedAt });
    const last = rows.at(-1);
    if (!last || rows.length < SCAN_ROWS) break;
    after = last.id;
  }
  const key = ({ savedAt, id }: { id: string; savedAt: string }) => savedAt + id;
  found.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  if (query.order !== 'oldest') found.reverse();
  return found.map(({ id }) => id);
}

function matches({ keys }: ReportRow, query: ReportQuery, words: string[]): boolean {
  return (
    keys.place === (query.place ?? 'library') &&
    (query.type === undefined || keys.type === query.type) &&
    (query.year === undefined || keys.year === query.year) &&
    words.every((word) => keys.search.includes(word))
  );
}

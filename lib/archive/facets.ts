import { type ArchiveDatabase, openArchive } from './database';
import type { Place } from './report-row';

export interface Facets {
  /** Reports in the library. */
  total: number;
  trashed: number;
  /** Most frequent first; '' is the unknown type. */
  types: { value: string; count: number }[];
  /** Newest first; 0 is the unknown year. */
  years: { value: number; count: number }[];
}

/** Which types and years the library holds, and how many reports of each. */
export async function facets(): Promise<Facets> {
  const database = await openArchive();
  const [trashed, types, years] = await Promise.all([
    countIn(database, 'trash'),
    tally(database, 'keys.type', ''),
    tally(database, 'keys.year', 0),
  ]);
  types.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  years.sort((a, b) => b.value - a.value);
  const total = years.reduce((sum, { count }) => sum + count, 0);
  return { total, trashed, types, years };
}

const countIn = ({ reports }: ArchiveDatabase, place: Place) =>
  reports.where('[keys.place+savedAt]').between([place, ''], [place, '\uFFFF']).count();

/** Jumps from value to value in the index: as many steps as there are values, whatever the number of reports. */
async function tally<T extends string | number>(
  { reports }: ArchiveDatabase,
  path: 'keys.type' | 'keys.year',
  lowest: T,
): Promise<{ value: T; count: number }[]> {
  const rows = reports.where(`[keys.place+${path}+savedAt]`);
  const found: { value: T; count: number }[] = [];
  let from: unknown[] = ['library', lowest, ''];
  for (;;) {
    const [key] = await reports
      .where(`[keys.place+${path}+savedAt]`)
      .between(from, ['library', [], []])
      .limit(1)
      .keys();
    if (!Array.isArray(key)) return found;
    const value = (key as unknown[])[1] as T;
    const count = await rows.between(['library', value, ''], ['library', value, '\uFFFF']).count();
    found.push({ value, count });
    from = ['library', value, '\uFFFF'];
  }
}

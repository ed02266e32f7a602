import type { Entry } from './entry';
import { SAMPLES } from './pages/sites';

export type { Entry } from './entry';

/** What the portal's pages are and what saving each of them must give, in the order of a researcher's visit. */
export const ENTRIES: readonly Entry[] = SAMPLES.map(({ entry }) => entry);

/** The entry of this id; a wrong id is a bug in the test. */
export function entryOf(id: string): Entry {
  const entry = ENTRIES.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`No page "${id}" in the sample portal`);
  return entry;
}

import type { Entry, Sample } from './entry';
import { EARLIER, ORDINARY, TROUBLE } from './pages/sites';

const entriesOf = (samples: readonly Sample[]): readonly Entry[] => samples.map(({ entry }) => entry);

/** The pages that a person visits, with what saving each of them must give. */
export const ENTRIES = entriesOf(ORDINARY);
/** Pages without a body, that leave by themselves, or that are very large. */
export const TROUBLE_ENTRIES = entriesOf(TROUBLE);
/** Reports of earlier years behind the listing. */
export const EARLIER_ENTRIES = entriesOf(EARLIER);

/** The entry of this id; a wrong id is a bug in the test. */
export function entryOf(id: string): Entry {
  const all = [...ENTRIES, ...TROUBLE_ENTRIES, ...EARLIER_ENTRIES];
  const entry = all.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`No page "${id}" in the sample portal`);
  return entry;
}

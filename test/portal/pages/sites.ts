import type { Sample } from '../entry';
import { joinSites, type Site } from '../site';
import { DISCLOSURE } from './disclosure';
import { RULE_OF_LAW } from './rule-of-law';

/** Every page of the portal with what it must give. */
export const SAMPLES: readonly Sample[] = [...RULE_OF_LAW, ...DISCLOSURE];

/** All hosts and pages of the sample portal. */
export function sampleSites(): Site[] {
  const sites = SAMPLES.flatMap(({ served }) =>
    served.map(({ host, path, page }): Site => ({ host, pages: new Map([[path, page]]) })),
  );
  return [...joinSites(sites).values()];
}

import type { Sample } from '../entry';
import { joinSites, type Site } from '../site';
import { ACCOUNTS } from './accounts';
import { AUDIT_REPORTS } from './audit';
import { COMMUNIQUE } from './communique';
import { DISCLOSURE } from './disclosure';
import { RULE_OF_LAW } from './rule-of-law';
import { WORK_REPORT } from './work-report';

/** Every page of the portal with what it must give. */
export const SAMPLES: readonly Sample[] = [
  ...RULE_OF_LAW,
  ...DISCLOSURE,
  ...WORK_REPORT,
  ...COMMUNIQUE,
  ...ACCOUNTS,
  ...AUDIT_REPORTS,
];

/** All hosts and pages of the sample portal. */
export function sampleSites(): Site[] {
  const sites = SAMPLES.flatMap(({ served }) =>
    served.map(({ host, path, page }): Site => ({ host, pages: new Map([[path, page]]) })),
  );
  return [...joinSites(sites).values()];
}

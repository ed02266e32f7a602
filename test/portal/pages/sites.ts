import type { Sample } from '../entry';
import * as offices from '../offices';
import { joinSites, type Page, type Site } from '../site';
import { ACCOUNTS } from './accounts';
import { AUDIT_REPORTS } from './audit';
import { BACKLOG } from './backlog';
import { COMMUNIQUE } from './communique';
import { DELIVERY } from './delivery';
import { DISCLOSURE } from './disclosure';
import { DOCUMENTS } from './documents';
import { ENGLISH } from './english';
import { docPage, pdfPage } from './files';
import { FINDING, menuPages } from './finding';
import { HOSTILE, ODD } from './odd';
import { RULE_OF_LAW } from './rule-of-law';
import { HEAVY, LARGE } from './size';
import { TRANSPORT } from './transport';
import { WORK_REPORT } from './work-report';

/** Pages that a person visits and may save, in the order of a visit. */
export const ORDINARY: readonly Sample[] = [
  ...RULE_OF_LAW,
  ...DISCLOSURE,
  ...WORK_REPORT,
  ...COMMUNIQUE,
  ...ACCOUNTS,
  ...AUDIT_REPORTS,
  ...DOCUMENTS,
  ...FINDING,
  ...TRANSPORT,
  ...DELIVERY,
  ...LARGE,
  ...HOSTILE,
  ...ENGLISH,
];
/** Pages on which something must go wrong, or that are too much. */
export const TROUBLE: readonly Sample[] = [...ODD, ...HEAVY];
/** Reports of earlier years behind the listing. */
export const EARLIER: readonly Sample[] = BACKLOG;

/** All hosts and pages of the sample portal. */
export function sampleSites(): Site[] {
  const samples = [...ORDINARY, ...TROUBLE, ...EARLIER];
  const menus = Object.values(offices)
    .filter(({ host }) => host.endsWith('.gov.cn'))
    .map(({ host }): Site => ({ host, pages: new Map(menuPages(host)) }));
  const files = samples.flatMap(({ entry }) => (entry.attachments ?? []).map(({ url }) => fileSite(url)));
  const pages = samples.flatMap(({ served }) =>
    served.map(({ host, path, page }): Site => ({ host, pages: new Map([[path, page]]) })),
  );
  return [...joinSites([...menus, ...files, ...pages]).values()];
}

function fileSite(url: string): Site {
  const { host, pathname, search } = new URL(url);
  const page: Page = pathname.endsWith('.pdf') ? pdfPage('Attachment') : docPage('Attachment');
  return { host, pages: new Map([[pathname + search, page]]) };
}

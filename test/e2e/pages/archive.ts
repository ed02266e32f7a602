import type { Page } from 'puppeteer-core';
import type { Session } from '../session';

declare const chrome: typeof import('wxt/browser').browser;

export interface Counts {
  reports: number;
  captures: number;
  contents: number;
  snapshots: number;
}

/** Rows of the archive's tables as they lie in the browser, past all code of ours. */
export const countsOf = (session: Session): Promise<Counts> =>
  session.desk.evaluate(async () => {
    const counts = { reports: 0, captures: 0, contents: 0, snapshots: 0 };
    // Opening a database that is not there would create it.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'reportory')) return counts;
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('reportory'));
    const names = Object.keys(counts) as (keyof typeof counts)[];
    const transaction = database.transaction(names);
    for (const name of names) counts[name] = await settled(transaction.objectStore(name).count());
    database.close();
    return counts;
  });

/** What the toolbar's badge says on the tab of this page. */
export const badgeOf = (session: Session, page: Page): Promise<string> =>
  session.desk.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
    return tab?.id === undefined ? '' : chrome.action.getBadgeText({ tabId: tab.id });
  }, page.url());

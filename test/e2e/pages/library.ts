import type { Page } from 'puppeteer-core';
import { until } from '../drivers/driver';
import type { Session } from '../session';

/** Opens the library in a tab, at a place that its address names, e.g. `#q=词`. */
export const openLibrary = (session: Session, hash = ''): Promise<Page> =>
  session.openExtension(`library.html${hash}`);

/** Clicks an element of a page of ours as soon as it is there. */
export async function click(page: Page, selector: string): Promise<void> {
  await page.bringToFront();
  await page.waitForSelector(selector, { visible: true, timeout: 15_000 });
  await page.click(selector);
}

export interface Row {
  id: string;
  title: string;
}

/** The rows that the list shows now, from top to bottom. */
export const rowsOf = (page: Page): Promise<Row[]> =>
  page.$$eval('[role="row"][data-report]', (rows) =>
    rows
      .map((row) => ({
        id: row.getAttribute('data-report') ?? '',
        title: row.querySelector('.title')?.getAttribute('title') ?? '',
        index: Number(row.getAttribute('aria-rowindex')),
      }))
      .sort((a, b) => a.index - b.index)
      .map(({ id, title }) => ({ id, title })),
  );

/** Waits until the list shows rows that satisfy a condition. */
export const waitForRows = (page: Page, what: string, holds: (rows: Row[]) => boolean): Promise<Row[]> =>
  until(`the list to show ${what}`, async () => {
    const rows = await rowsOf(page);
    return holds(rows) ? rows : undefined;
  });

/** Exports with the real button and waits for the file; its path. */
export async function exportReports(
  session: Session,
  page: Page,
  scope: 'checked' | 'listed' | 'all' = 'all',
): Promise<string> {
  await click(page, '[data-action="open-export"]');
  await click(page, `input[name="scope"][value="${scope}"]`);
  await click(page, '[data-action="export"]');
  await page.waitForSelector('[data-exported], [role="alert"]', { timeout: 120_000 });
  const failure = await page.$('[role="alert"]');
  if (failure) throw new Error(`The export failed: ${await failure.evaluate((each) => each.textContent)}`);
  const name = await page.$eval('[data-exported]', (each) => each.getAttribute('data-exported') ?? '');
  return session.waitForDownload(name);
}

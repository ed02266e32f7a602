import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { entryOf } from '#test/portal/expected';
import { type Portal, startPortal } from '#test/portal/server';
import type { Site } from '#test/portal/site';
import { sleep } from './drivers/driver';
import { badgeOf, countsOf } from './pages/archive';
import { openSession, type Session, thisBrowser } from './session';

const report = entryOf('trs-rule-of-law');
const PATIENCE = { timeout: 15_000 };

const STORE: Site = {
  host: 'chromewebstore.google.com',
  pages: new Map([['/detail/x/y', { body: '<title>An extension</title>' }]]),
};
/** Only a real click on the toolbar, which the driver of Firefox cannot make, tells the popup a store's address. */
const STORES =
  thisBrowser() === 'chromium'
    ? [['an extension store', `https://${STORE.host}/detail/x/y`, 'extension store']]
    : [];

let portal: Portal;
let session: Session;

beforeAll(async () => {
  portal = await startPortal({ extraSites: [STORE] });
  session = await openSession({ browser: thisBrowser(), portal, language: 'en' });
});
afterAll(async () => {
  await session?.close();
  await portal?.close();
});

const wordsOf = (page: Page, selector: string) =>
  page.$eval(selector, (each) => each.textContent?.trim() ?? '');

/** Milliseconds from the end of parsing, before which no module runs, until the popup stands. */
const openingTime = (popup: Page) =>
  popup.evaluate(() => {
    const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const [ready] = performance.getEntriesByName('popup-ready');
    return ready && page ? ready.startTime - page.domInteractive : Number.POSITIVE_INFINITY;
  });

it('stands within 100 ms', async () => {
  const page = await session.open(report.url);
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const popup = await session.popupFor(page);
    await popup.waitForSelector('[data-kind]', PATIENCE);
    times.push(await openingTime(popup));
    await popup.close();
  }
  await page.close();
  console.log(`» popup ready after ${times.map((time) => time.toFixed(0)).join(', ')} ms`);
  // The machine of the tests does other things too: the middle of five is what a person meets.
  expect(times.toSorted((a, b) => a - b)[2]).toBeLessThan(100);
});

it('says what the page is, saves it, and says so the next time', async () => {
  const page = await session.open(report.url);
  const popup = await session.popupFor(page);
  await popup.waitForSelector('[data-action="save"]', PATIENCE);
  expect(await wordsOf(popup, '[data-kind]')).not.toBe('');
  expect(await popup.$eval('[data-kind]', (each) => each.getAttribute('data-kind'))).toBe('report');
  if (report.fields?.title) expect(await wordsOf(popup, 'h2')).toBe(report.fields.title);
  expect(await popup.$('[data-saved]')).toBeNull();
  await popup.click('[data-action="save"]');
  await popup.waitForSelector('[data-outcome="added"]', PATIENCE);
  expect(await countsOf(session)).toMatchObject({ reports: 1, captures: 1 });
  await popup.close();

  const again = await session.popupFor(page);
  await again.waitForSelector('[data-saved]', PATIENCE);
  expect(await wordsOf(again, 'footer')).toContain(report.fields?.title ?? '');
  await again.click('[data-action="save"]');
  await again.waitForSelector('[data-outcome="unchanged"]', PATIENCE);
  expect(await countsOf(session)).toMatchObject({ reports: 1, contents: 1 });
  expect(await badgeOf(session, page)).toBe('✓');
  await again.close();
  await page.close();
});

it('takes a save back', async () => {
  const page = await session.open(entryOf('jpaas-rule-of-law').url);
  const popup = await session.popupFor(page);
  await popup.waitForSelector('[data-action="save"]', PATIENCE);
  await popup.click('[data-action="save"]');
  await popup.waitForSelector('[data-outcome="added"]', PATIENCE);
  await popup.click('[data-action="undo"]');
  await popup.waitForSelector('[data-outcome="undone"]', PATIENCE);
  await popup.close();
  await page.close();
});

it('offers to save an ordinary document too', async () => {
  const document = entryOf('policy-document');
  const page = await session.open(document.url);
  const popup = await session.popupFor(page);
  await popup.waitForSelector('[data-action="save"]', PATIENCE);
  expect(await popup.$eval('[data-kind]', (each) => each.getAttribute('data-kind'))).toBe('document');
  await popup.click('[data-action="save"]');
  await popup.waitForSelector('[data-outcome="added"]', PATIENCE);
  await popup.close();
  await page.close();
});

it('says that a page has no text, and what to do', async () => {
  const page = await session.open(entryOf('no-body').url);
  const popup = await session.popupFor(page);
  await popup.waitForSelector('main [role="alert"]', PATIENCE);
  expect(await wordsOf(popup, 'main')).toMatch(/No report text.*Wait until/s);
  expect(await popup.$('[data-action="save"]')).toBeNull();
  await popup.close();
  await page.close();
});

it.each([
  ['a page of the browser', 'about:blank', 'extensions cannot read it'],
  ['a PDF', entryOf('pdf').url, 'PDF file'],
  ...STORES,
])('explains %s', async (_, url, words) => {
  const page = await session.running.newPage();
  // A PDF shown by the browser never finishes loading for the driver.
  await Promise.race([page.goto(url).catch(() => {}), sleep(2_000)]);
  const popup = await session.popupFor(page);
  await popup.waitForSelector('main .explain', PATIENCE);
  expect(await wordsOf(popup, 'main')).toContain(words);
  expect(await popup.$('[data-action="save"]')).toBeNull();
  await popup.close();
  await page.close();
});

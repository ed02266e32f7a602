import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ENTRIES } from '#test/portal/expected';
import { type Portal, startPortal } from '#test/portal/server';
import { badgeOf, countsOf } from './pages/archive';
import { openSession, type Session, thisBrowser } from './session';

const report = ENTRIES.find(({ kind, text }) => kind === 'report' && text);
if (!report) throw new Error('The sample portal has no report');
const PATIENCE = { timeout: 15_000 };

let portal: Portal;
let session: Session;

beforeAll(async () => {
  portal = await startPortal();
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
  console.log(`popup ready after ${times.map((time) => time.toFixed(0)).join(', ')} ms`);
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
  const other = ENTRIES.find(({ kind, text, id }) => kind === 'report' && text && id !== report.id);
  const page = await session.open(other?.url ?? '');
  const popup = await session.popupFor(page);
  await popup.waitForSelector('[data-action="save"]', PATIENCE);
  await popup.click('[data-action="save"]');
  await popup.waitForSelector('[data-outcome="added"]', PATIENCE);
  await popup.click('[data-action="undo"]');
  await popup.waitForSelector('[data-outcome="undone"]', PATIENCE);
  await popup.close();
  await page.close();
});

it('saves an ordinary page on a site it has no standing permission for', async () => {
  const document = ENTRIES.find(({ kind, text }) => kind === 'document' && text);
  const address = new URL(document?.url ?? '');
  const page = await session.open(address.href);
  const popup = await session.popupFor(page);
  await popup.waitForSelector('[data-action="save"]', PATIENCE);
  expect(await popup.$eval('[data-kind]', (each) => each.getAttribute('data-kind'))).toBe('document');
  await popup.click('[data-action="save"]');
  await popup.waitForSelector('[data-outcome="added"]', PATIENCE);
  await popup.close();
  await page.close();
});

it('explains a page that no extension can read', async () => {
  const page = await session.running.newPage();
  await page.goto('about:blank');
  const popup = await session.popupFor(page);
  await popup.waitForSelector('[role="status"].explain', PATIENCE);
  expect(await wordsOf(popup, 'main')).toContain('extensions cannot read it');
  expect(await popup.$('[data-action="save"]')).toBeNull();
  await popup.close();
  await page.close();
});

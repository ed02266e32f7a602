import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '#test/portal/entry';
import { entryOf } from '#test/portal/expected';
import { type Portal, startPortal } from '#test/portal/server';
import { sleep } from './drivers/driver';
import { countsOf } from './pages/archive';
import { exportReports, openLibrary, waitForRows } from './pages/library';
import { readPackage } from './pages/package';
import { clickPill, receiptOf, saveByPill, waitForPill } from './pages/pill';
import { openSession, type Session, thisBrowser } from './session';

const MINUTE = 60_000;
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

const open = (id: string): Promise<Page> => session.open(entryOf(id).url);

it('no body: says so, says what to do, stores nothing', async () => {
  const page = await open('no-body');
  await session.press('save-report', page);
  const { state, text } = await receiptOf(session, page);
  expect(state).toBe('problem');
  expect(text).toMatch(/Not saved.*No report text was found.*Wait until the page has finished loading/);
  expect(await countsOf(session)).toMatchObject({ reports: 0, captures: 0 });
  await page.close();
});

it('an empty page: the same', async () => {
  const page = await open('blank');
  await session.press('save-report', page);
  expect(await receiptOf(session, page)).toMatchObject({ state: 'problem' });
  await page.close();
});

/** The saved text of a page, from a file that holds only what the list shows for its title. */
async function exportedLines({ url, fields }: Entry): Promise<string[]> {
  const title = fields?.title ?? '';
  const library = await openLibrary(session, `#q=${encodeURIComponent(title)}`);
  await waitForRows(library, title, (rows) => rows.length === 1);
  const { records } = await readPackage(await exportReports(session, library, 'listed'));
  await library.close();
  const record = records.find(({ provenance }) => provenance.url === url);
  return record?.text.split('\n').filter(Boolean) ?? [];
}

it('a page whose fields hide the methods of the document: saved like any other', async () => {
  const entry = entryOf('clobbered');
  const page = await session.open(entry.url);
  expect(await saveByPill(session, page)).toMatchObject({ state: 'saved' });
  await page.close();
  expect(await exportedLines(entry)).toEqual(entry.text);
});

it('a table of 10 000 rows: every row is saved', { timeout: 3 * MINUTE }, async () => {
  const entry = entryOf('long-table');
  const page = await session.open(entry.url);
  const { state, text } = await saveByPill(session, page, MINUTE);
  expect(state, text).toBe('saved');
  await page.close();
  const lines = await exportedLines(entry);
  expect(lines.length).toBe(entry.text?.length);
  expect(lines.at(-1)).toBe(entry.text?.at(-1));
});

it('a page of 20 MB: saved whole, or refused with a reason', { timeout: 4 * MINUTE }, async () => {
  const before = await countsOf(session);
  const page = await open('huge');
  const { state, text } = await saveByPill(session, page, 2 * MINUTE);
  expect(state, text).toBe('saved');
  expect((await countsOf(session)).reports).toBe(before.reports + 1);
  await page.close();
});

describe('a page that goes away during the save', () => {
  it('by closing: stored once or not at all, and the next save is whole', async () => {
    const before = await countsOf(session);
    const page = await open('one-megabyte');
    await waitForPill(page, ['offer']);
    await clickPill(session, page);
    await page.close();
    await sleep(1_500);
    const between = await countsOf(session);
    expect(between.reports - before.reports).toBeLessThanOrEqual(1);
    const again = await open('one-megabyte');
    expect(await saveByPill(session, again)).toMatchObject({ state: 'saved' });
    expect((await countsOf(session)).reports).toBe(before.reports + 1);
    await again.close();
  });

  it('by navigating: the page arrived at is untouched and can be saved', async () => {
    const before = await countsOf(session);
    const page = await open('leave');
    await waitForPill(page, ['offer']);
    await clickPill(session, page);
    await page.waitForFunction((start) => location.href !== start, { timeout: 15_000 }, entryOf('leave').url);
    await sleep(1_000);
    const between = await countsOf(session);
    expect(between.reports - before.reports).toBeLessThanOrEqual(1);
    expect(between.captures - before.captures).toBe(between.reports - before.reports);
    await page.close();
  });
});

describe('the background is killed while a save is under way', () => {
  const LONGEST_MS = 420;
  const MOMENTS = Array.from({ length: 8 }, (_, index) => Math.round((index * LONGEST_MS) / 7));

  it.each(MOMENTS)('after %i ms: retried, never doubled', async (milliseconds) => {
    const url = `${entryOf('one-megabyte').url}?killed=${milliseconds}`;
    const before = await countsOf(session);
    const page = await session.open(url);
    await waitForPill(page, ['offer']);
    await clickPill(session, page);
    await sleep(milliseconds);
    await session.killBackground();
    const { state, text } = await receiptOf(session, page);
    expect(state, text).toBe('saved');
    const after = await countsOf(session);
    expect(after.reports).toBe(before.reports + 1);
    expect(after.captures).toBe(before.captures + 1);
    await page.close();
  });
});

it('storage is refused: says so and what to do; works again afterwards', async () => {
  const page = await open('jpaas-rule-of-law');
  await waitForPill(page, ['offer']);
  const before = await countsOf(session);
  await session.refuseStorage();
  await clickPill(session, page);
  const { state, text } = await receiptOf(session, page);
  expect(state).toBe('problem');
  expect(text).toMatch(/refuses to store data here.*normal window/);
  expect(await countsOf(session)).toEqual(before);
  await session.killBackground();
  await clickPill(session, page, /Try again/);
  await waitForPill(page, ['saved']);
  expect((await countsOf(session)).reports).toBe(before.reports + 1);
  await page.close();
});

describe('the extension is updated under an open page', () => {
  const sayReload = async () => {
    const page = await open('trs-rule-of-law');
    await waitForPill(page, ['offer']);
    await session.reloadExtension();
    await clickPill(session, page);
    const { state, text } = await receiptOf(session, page);
    expect(state).toBe('problem');
    expect(text).toContain('Reload the page, then save.');
    await page.reload({ waitUntil: 'load' });
    expect(await saveByPill(session, page)).toMatchObject({ state: 'saved' });
    await page.close();
  };
  const takeOver = async () => {
    const page = await open('trs-rule-of-law');
    await waitForPill(page, ['offer']);
    await session.reloadExtension();
    await page.bringToFront();
    await sleep(500);
    expect(await saveByPill(session, page)).toMatchObject({ state: 'saved' });
    await page.close();
  };
  // Firefox ends the old script and starts the new one in pages that are open: nothing is orphaned.
  if (thisBrowser() === 'firefox') it('the new version takes over and saves', takeOver);
  else it('says "reload the page", and that works', sayReload);
});

// Chromium keeps extensions out of private windows; Firefox lets a person allow them, and then refuses the database.
if (thisBrowser() === 'firefox')
  it('a private window: says that nothing can be stored there, and where it can', async () => {
    const hidden = await openSession({ browser: 'firefox', portal, language: 'en', isPrivate: true });
    try {
      const page = await hidden.open(entryOf('trs-rule-of-law').url);
      const { state, text } = await saveByPill(hidden, page);
      expect(state).toBe('problem');
      expect(text).toMatch(/refuses to store data here.*normal window/);
    } finally {
      await hidden.close();
    }
  });

import { readdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EARLIER_ENTRIES, entryOf } from '#test/portal/expected';
import { type Portal, startPortal } from '#test/portal/server';
import { sleep, until } from './drivers/driver';
import { click, exportReports, openLibrary, rowsOf, waitForRows } from './pages/library';
import { readPackage } from './pages/package';
import { saveByPill } from './pages/pill';
import { openSession, type Session, thisBrowser } from './session';

const SAVED = [...EARLIER_ENTRIES.slice(0, 5), entryOf('hostile'), entryOf('two-pages')];
const titles = SAVED.map(({ fields }) => fields?.title ?? '');
const newestFirst = titles.toReversed();

let portal: Portal;
let session: Session;
let library: Page;

beforeAll(async () => {
  portal = await startPortal();
  session = await openSession({ browser: thisBrowser(), portal, language: 'en' });
  for (const { url } of SAVED) {
    const page = await session.open(url);
    expect(await saveByPill(session, page)).toMatchObject({ state: 'saved' });
    await page.close();
  }
  library = await openLibrary(session);
});
afterAll(async () => {
  await session?.close();
  await portal?.close();
});

const all = () => waitForRows(library, 'all reports', (rows) => rows.length === SAVED.length);
const rowOf = (title: string) => `[role="row"]:has([title="${title}"])`;

async function search(words: string): Promise<void> {
  await click(library, 'input[type="search"]');
  await library.$eval('input[type="search"]', (box) => (box as HTMLInputElement).select());
  await library.keyboard.press('Backspace');
  await library.type('input[type="search"]', words);
}

it('lists the newest first', async () => {
  expect((await all()).map(({ title }) => title)).toEqual(newestFirst);
});

it('searches in titles and issuers', async () => {
  const wanted = titles[1] ?? '';
  await search(wanted.slice(-12));
  const rows = await waitForRows(library, 'what was searched', ({ length }) => length < SAVED.length);
  expect(rows.map(({ title }) => title)).toContain(wanted);
  await search('没有这样的报告');
  await waitForRows(library, 'nothing', ({ length }) => length === 0);
  await search('');
  await all();
});

it('filters by year, and lets go of the filter', async () => {
  const year = EARLIER_ENTRIES[2]?.fields?.period ?? '';
  await click(library, `nav button[title="${year}"]`);
  const rows = await waitForRows(library, `those of ${year}`, ({ length }) => length < SAVED.length);
  const wanted = SAVED.filter(({ fields }) => fields?.period?.startsWith(year)).map(
    ({ fields }) => fields?.title,
  );
  expect(rows.map(({ title }) => title).toSorted()).toEqual(wanted.toSorted());
  await click(library, `nav button[title="${year}"]`);
  await all();
});

it('shows a report to read, with the sources of its metadata and what was removed', async () => {
  const entry = EARLIER_ENTRIES[0];
  await click(library, rowOf(entry?.fields?.title ?? ''));
  await library.waitForFunction(
    (line) => document.querySelector('article')?.textContent?.includes(line),
    { timeout: 10_000 },
    entry?.text?.at(-1) ?? '',
  );
  await click(library, '#tab-metadata');
  const title = await library.waitForSelector('tr[data-field="title"]');
  expect(await title?.evaluate((row) => row.textContent)).toContain(entry?.fields?.title);
  await click(library, '#tab-removals');
  await library.waitForSelector('#tab-panel[aria-labelledby="tab-removals"]');
});

it('shows the snapshot in a sandboxed frame that asks nobody for anything', async () => {
  await click(library, rowOf(entryOf('hostile').fields?.title ?? ''));
  await library.waitForFunction(
    (line) => document.querySelector('article')?.textContent?.includes(line),
    { timeout: 10_000 },
    entryOf('hostile').text?.[0] ?? '',
  );
  const before = portal.log.length;
  const asked: string[] = [];
  library.on('request', (request) => asked.push(request.url()));
  await click(library, '#tab-snapshot');
  const frame = await library.waitForSelector('iframe', { timeout: 10_000 });
  expect(await frame?.evaluate((each) => each.getAttribute('sandbox'))).toBe('');
  await sleep(1_500);
  expect(portal.log.slice(before)).toEqual([]);
  expect(asked.filter((url) => /^https?:/.test(url))).toEqual([]);
  const attacked = await library.evaluate(() => ({
    marked: document.documentElement.getAttribute('data-attacked'),
    polluted: 'reportory' in {},
  }));
  expect(attacked).toEqual({ marked: null, polluted: false });
});

it('deletes and takes it back', async () => {
  await all();
  const title = newestFirst[0] ?? '';
  await click(library, rowOf(title));
  await click(library, '[data-action="trash"]');
  await waitForRows(library, 'one less', (rows) => rows.every((row) => row.title !== title));
  await click(library, '.toast [data-action="undo"]');
  expect((await all()).map((row) => row.title)).toEqual(newestFirst);
});

it('exports the selected reports only', async () => {
  const chosen = newestFirst.slice(2, 4);
  for (const title of chosen) await click(library, `${rowOf(title)} input[type="checkbox"]`);
  const { records, verified } = await readPackage(await exportReports(session, library, 'checked'));
  expect(records.map(({ metadata }) => metadata.title).toSorted()).toEqual(chosen.toSorted());
  expect(verified.manifest.files.map(({ path }) => path)).toContain('reports.csv');
  await click(library, 'section.export header button');
});

it('cancels an export and leaves no file', async () => {
  const before = readdirSync(session.downloads);
  await click(library, '[data-action="open-export"]');
  await library.waitForSelector('[data-action="export"]');
  await library.evaluate(() => {
    const observer = new MutationObserver(() => {
      const cancel = document.querySelector<HTMLElement>('[data-action="cancel-export"]');
      if (!cancel) return;
      observer.disconnect();
      cancel.click();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    document.querySelector<HTMLElement>('[data-action="export"]')?.click();
  });
  await library.waitForSelector('section.export [role="alert"]', { timeout: 15_000 });
  expect(await library.$eval('section.export [role="alert"]', (alert) => alert.textContent)).toContain(
    'cancelled',
  );
  await until('the downloads to be as before', async () => {
    const names = readdirSync(session.downloads);
    return names.length === before.length && names;
  });
});

it('follows what other tabs save while it is open', async () => {
  const entry = entryOf('jpaas-rule-of-law');
  const page = await session.open(entry.url);
  await saveByPill(session, page);
  await page.close();
  await library.bringToFront();
  await waitForRows(library, 'the new report first', ([first]) => first?.title === entry.fields?.title);
  expect((await rowsOf(library)).length).toBe(SAVED.length + 1);
});

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FieldName } from '#lib/report/terms';
import type { Entry } from '#test/portal/entry';
import { ENTRIES } from '#test/portal/expected';
import { pourSeeds } from '#test/portal/seeds';
import { type Portal, startPortal } from '#test/portal/server';
import { sleep, until } from './drivers/driver';
import { badgeOf } from './pages/archive';
import { exportReports, openLibrary } from './pages/library';
import { type ExportedPackage, type ExportedRecord, readPackage } from './pages/package';
import { pillState, receiptOf, saveByPill, waitForPill } from './pages/pill';
import { openSession, type Session, thisBrowser } from './session';
import { SHARED, WITHOUT_SHARED } from './shared';

const DATES: FieldName[] = ['created', 'issued', 'modified', 'effective', 'expires'];
/** Long enough after loading for a page's script to have judged it. */
const JUDGED_MS = 700;

/** The five texts that were scraped before Reportory, poured into the portal's templates. */
const seeds = pourSeeds(join(SHARED, 'seeds'));
/** A PDF is no page: popup.test.ts looks at it. */
const PAGES = [...ENTRIES.filter(({ id }) => id !== 'pdf'), ...(seeds?.entries ?? [])];
const SAVED = PAGES.filter(({ text, bodyStatus }) => text || bodyStatus);
const isInstalled = ({ url }: Entry) => new URL(url).hostname.endsWith('.gov.cn');

let portal: Portal;
let session: Session;
let exported: ExportedPackage;

beforeAll(async () => {
  portal = await startPortal({ extraSites: seeds?.sites ?? [] });
  session = await openSession({ browser: thisBrowser(), portal });
});
afterAll(async () => {
  await session?.close();
  await portal?.close();
});

const recordOf = (url: string): ExportedRecord => {
  const record = exported.records.find(({ provenance }) => provenance.url === url);
  if (!record) throw new Error(`${url} is not in the exported file`);
  return record;
};

describe('on the page', () => {
  it.each(PAGES)('$kind $id', async (entry) => {
    const page = await session.open(entry.url);
    const isOffered = entry.kind === 'report' && isInstalled(entry);
    await (isOffered ? expectOffer(page) : expectSilence(page, entry));
    if (SAVED.includes(entry)) {
      const receipt = isOffered ? await saveByPill(session, page) : await saveUnasked(page, entry);
      expect(receipt, receipt.text).toMatchObject({ state: 'saved' });
      expect(receipt.text).toContain(entry.fields?.title ?? '');
      if (isInstalled(entry)) await waitForBadge(page, '✓');
    }
    await page.close();
  });

  const waitForBadge = (page: Page, text: string) =>
    until(`the badge ${text}`, async () => (await badgeOf(session, page)) === text);

  async function expectOffer(page: Page) {
    await waitForPill(page, ['offer']);
    await waitForBadge(page, '●');
  }

  async function expectSilence(page: Page, { kind }: Entry) {
    await sleep(JUDGED_MS);
    expect(await pillState(page)).toBeNull();
    expect(await badgeOf(session, page)).toMatch(kind === 'listing' ? /^\d+$/ : /^$/);
  }

  /** Where nothing is offered: the shortcut, and in Chromium the toolbar's popup on a site never heard of. */
  async function saveUnasked(page: Page, entry: Entry) {
    if (session.browser === 'firefox' || isInstalled(entry)) {
      await session.press('save-report', page);
      return receiptOf(session, page);
    }
    const popup = await session.popupFor(page);
    const button = await popup.waitForSelector('[data-action="save"]', { timeout: 15_000 });
    await button?.click();
    const receipt = await receiptOf(session, page);
    await popup.close();
    return receipt;
  }
});

/** Pages that print the time of day give more than the portal's table asks for. */
const inDays = (name: FieldName, value: string | string[] | undefined) =>
  DATES.includes(name) && typeof value === 'string' ? value.slice(0, 10) : value;

const sectionsOf = ({ outline }: ExportedRecord) => ({
  level1: outline.filter(({ level }) => level === 1).map(({ heading }) => heading),
  level2: outline.filter(({ level }) => level === 2).length,
});

describe('in the exported file', () => {
  beforeAll(async () => {
    exported = await readPackage(await exportReports(session, await openLibrary(session)));
  });

  it('holds every report once', () => {
    expect(exported.records.map(({ provenance }) => provenance.url).toSorted()).toEqual(
      SAVED.map(({ url }) => url).toSorted(),
    );
    expect(exported.verified.reports).toBe(SAVED.length);
  });

  it.each(SAVED)('text of $id, line by line', (entry) => {
    const record = recordOf(entry.url);
    expect(record.text.split('\n').filter(Boolean)).toEqual(entry.text ?? []);
    expect(exported.files.get(record.files.text)).toBe(record.text);
  });

  it.each(SAVED)('fields of $id', (entry) => {
    const record = recordOf(entry.url);
    const wanted = entry.fields ?? {};
    const names = Object.keys(wanted) as FieldName[];
    const found = Object.fromEntries(names.map((name) => [name, inDays(name, record.metadata[name])]));
    expect(found).toEqual(wanted);
    expect(record.kind).toBe(entry.kind);
    if (entry.bodyStatus) expect(record.bodyStatus).toBe(entry.bodyStatus);
    for (const name of entry.absent ?? []) expect(record.metadata[name], name).toBeUndefined();
    if (entry.sections) expect(sectionsOf(record)).toEqual(entry.sections);
  });

  it.each(SAVED)('attachments, removals and pages of $id', (entry) => {
    const record = recordOf(entry.url);
    if (entry.attachments)
      expect(record.attachments.map(({ text, url }) => ({ text, url }))).toEqual(entry.attachments);
    const removed = record.removals.map(({ text }) => text).join('\n');
    for (const line of entry.removedContains ?? []) expect(removed).toContain(line);
    if (entry.pages) expect(record.provenance.pages.map(({ url }) => url)).toEqual(entry.pages);
  });
});

describe('a page that changed', () => {
  const changing = ENTRIES.filter(({ revisedText }) => revisedText);

  it.each(changing)('gives a new version of $id and keeps the old one', async (entry) => {
    const page = await session.open(entry.url);
    expect(await saveByPill(session, page)).toMatchObject({ state: 'saved' });
    portal.revise(entry.url);
    await page.reload({ waitUntil: 'load' });
    expect((await saveByPill(session, page)).state).toBe('saved');
    await page.close();
    const { records } = await readPackage(await exportReports(session, await openLibrary(session)));
    const record = records.find(({ provenance }) => provenance.url === entry.url);
    expect(record?.text.split('\n').filter(Boolean)).toEqual(entry.revisedText);
    expect(record?.captures.map(({ outcome }) => outcome)).toEqual(['added', 'unchanged', 'revised']);
  });
});

if (!seeds) it.skip(`the seed texts: ${WITHOUT_SHARED}`, () => {});

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryOf } from '#test/portal/expected';
import { type Portal, startPortal } from '#test/portal/server';
import { sleep, until } from './drivers/driver';
import { badgeOf } from './pages/archive';
import { click, openLibrary, waitForRows } from './pages/library';
import { clickPill, pillState, saveByPill, waitForPill } from './pages/pill';
import { openSession, type Session, thisBrowser } from './session';

declare const chrome: typeof import('wxt/browser').browser;

const report = entryOf('trs-rule-of-law');
const { host } = new URL(report.url);
const british = entryOf('govuk-annual-report');
const PATIENCE = { timeout: 15_000 };

let portal: Portal;
let session: Session;
let settings: Page;

beforeAll(async () => {
  portal = await startPortal();
  session = await openSession({ browser: thisBrowser(), portal, language: 'en' });
  const page = await session.open(report.url);
  expect(await saveByPill(session, page)).toMatchObject({ state: 'saved' });
  await page.close();
  settings = await openLibrary(session);
});
afterAll(async () => {
  await session?.close();
  await portal?.close();
});

const factOf = async (id: string) => {
  const fact = await settings.waitForSelector(`[data-fact="${id}"]`, PATIENCE);
  return fact?.evaluate((each) => each.textContent.trim());
};
const switchIs = (name: string, isOn: boolean) =>
  settings.waitForSelector(`[data-switch="${name}"][aria-checked="${isOn}"]`, PATIENCE);
const origins = () => session.desk.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);

/** What a page shows when nothing more is to come: the badge is set just before the button is offered. */
async function settledPill(url: string): Promise<string | null> {
  const page = await session.open(url);
  await until('the badge', () => badgeOf(session, page));
  await sleep(1_000);
  const state = await pillState(page);
  await page.close();
  return state;
}
const offers = async (url: string): Promise<void> => {
  const page = await session.open(url);
  await waitForPill(page, ['offer']);
  await page.close();
};

it('open from the rail, have an address, and leave the list as it was', async () => {
  await click(settings, '[data-view="settings"]');
  await settings.waitForSelector('[data-installed="allowed"]', PATIENCE);
  expect(await settings.evaluate(() => location.hash)).toBe('#view=settings');
  await settings.keyboard.press('Escape');
  await waitForRows(settings, 'the report', ({ length }) => length === 1);
  await settings.close();
  settings = await openLibrary(session, '#view=settings');
  await settings.waitForSelector('[data-installed="allowed"]', PATIENCE);
});

it('say how much is stored, what the browser promises, the shortcut and the version', async () => {
  expect(await factOf('total')).toBe('1');
  expect(await factOf('bytes')).toMatch(/^about \d/);
  const isKept = await session.desk.evaluate(() => navigator.storage.persisted());
  expect(isKept).toBe(thisBrowser() === 'firefox');
  await factOf(isKept ? 'kept' : 'not-kept');
  expect(await factOf('save-report')).toMatch(/S$/);
  const version = await session.desk.evaluate(() => chrome.runtime.getManifest().version);
  expect(await settings.evaluate(() => document.body.textContent)).toContain(`Version ${version}`);
});

it('show the button again on a site where it was hidden', async () => {
  const page = await session.open(report.url);
  await waitForPill(page, ['offer']);
  await clickPill(session, page, /×/);
  await waitForPill(page, ['notice']);
  await page.close();
  expect(await settledPill(report.url)).toBeNull();
  await click(settings, `[data-site="${host}"]`);
  await settings.waitForSelector(`[data-site="${host}"]`, { hidden: true, ...PATIENCE });
  await offers(report.url);
});

it('hide the button everywhere, and show it everywhere', async () => {
  await click(settings, '[data-switch="button"][aria-checked="true"]');
  await switchIs('button', false);
  expect(await settledPill(report.url)).toBeNull();
  await click(settings, '[data-switch="button"]');
  await switchIs('button', true);
  await offers(report.url);
});

it('list every pack as not allowed at first', async () => {
  const states = await settings.$$eval('[data-switch]:not([data-switch="button"])', (switches) =>
    switches.map((each) => each.getAttribute('aria-checked')),
  );
  expect(states.length).toBeGreaterThan(10);
  expect(new Set(states)).toEqual(new Set(['false']));
  expect(await origins()).toEqual(['*://*.gov.cn/*']);
});

it('say so at its place when the browser was told no', async () => {
  // The question itself is the browser's and cannot be answered here; this is its answer.
  await settings.evaluate(() => {
    const { permissions } = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
    permissions.request = (async () => false) as typeof permissions.request;
  });
  await click(settings, '[data-switch="nz"]');
  await settings.waitForFunction(
    () =>
      document
        .querySelector('li:has([data-switch="nz"]) [role="status"]')
        ?.textContent.includes('Not allowed'),
    PATIENCE,
  );
  await switchIs('nz', false);
  await settings.close();
  settings = await openLibrary(session, '#view=settings');
});

// In Chromium the browser's question cannot be answered by a driver; Firefox can be told to answer with yes.
describe.runIf(thisBrowser() === 'firefox')(
  'with permissions granted (no driver can answer Chromium’s question)',
  () => {
    it('recognise the websites of a country while its switch is on', async () => {
      const plain = await session.open(british.url);
      await sleep(2_000);
      expect(await pillState(plain)).toBeNull();
      await plain.close();

      await click(settings, '[data-switch="gb"]');
      await switchIs('gb', true);
      expect(await origins()).toContain('*://*.gov.uk/*');
      await offers(british.url);

      await click(settings, '[data-switch="gb"]');
      await switchIs('gb', false);
      expect(await origins()).toEqual(['*://*.gov.cn/*']);
      const again = await session.open(british.url);
      await sleep(2_000);
      expect(await pillState(again)).toBeNull();
      await again.close();
    });

    it('remove a site that was added by itself', async () => {
      const pattern = `*://${new URL(british.url).host}/*`;
      await session.desk.evaluate((pattern) => {
        document.body.innerHTML = '<button style="padding: 5em">Add</button>';
        document.querySelector('button')?.addEventListener('click', () => {
          void chrome.permissions.request({ origins: [pattern] });
        });
      }, pattern);
      await click(session.desk, 'button');
      const site = `[data-site="${pattern}"]`;
      await settings.waitForSelector(site, PATIENCE);
      await click(settings, site);
      await settings.waitForSelector(site, { hidden: true, ...PATIENCE });
      expect(await origins()).toEqual(['*://*.gov.cn/*']);
    });

    it('say that the browser took gov.cn back, and have it allowed again', async () => {
      await session.desk.evaluate(() => chrome.permissions.remove({ origins: ['*://*.gov.cn/*'] }));
      await settings.waitForSelector('[data-installed="revoked"]', PATIENCE);
      await click(settings, '[data-action="allow"]');
      await settings.waitForSelector('[data-installed="allowed"]', PATIENCE);
      await offers(report.url);
    });
  },
);

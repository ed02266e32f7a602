import { mkdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryOf } from '#test/portal/expected';
import { type Portal, startPortal } from '#test/portal/server';
import { sleep } from './drivers/driver';
import { click, openLibrary, waitForRows } from './pages/library';
import { clickPill, receiptOf, waitForPill } from './pages/pill';
import { openSession, type Session, thisBrowser } from './session';

const FOLDER = 'test-output/screens';
const SCHEMES = ['light', 'dark'] as const;
const LANGUAGES = ['en', 'zh_CN'] as const;
/** The narrowest window that the screens are made for. */
const NARROW = { width: 360, height: 720 };
const WIDE = { width: 1280, height: 800 };
const PATIENCE = { timeout: 15_000 };

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
  mkdirSync(FOLDER, { recursive: true });
});
afterAll(() => portal?.close());

const LOOKS = LANGUAGES.flatMap((language) => SCHEMES.map((scheme) => ({ language, scheme })));

describe.each(LOOKS)('$language, $scheme', ({ language, scheme }) => {
  const words = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')) as Record<
    string,
    { message: string }
  >;
  const word = (key: string) => words[key]?.message ?? '';
  let session: Session;

  beforeAll(async () => {
    session = await openSession({ browser: thisBrowser(), portal, language, colorScheme: scheme });
  });
  afterAll(() => session?.close());

  const shoot = async (page: Page, name: string) => {
    await sleep(200);
    await page.screenshot({ path: `${FOLDER}/${thisBrowser()}-${language}-${scheme}-${name}.png` as const });
  };
  /** Words of a key that is missing come out as the key or as nothing at all. */
  const expectWords = async (page: Page) => {
    const text = await page.evaluate(() => document.body.textContent);
    expect(text.length).toBeGreaterThan(10);
    expect(Object.keys(words).filter((key) => /[A-Z]/.test(key) && text.includes(key))).toEqual([]);
    const nameless = await page.$$eval('button, a, input', (controls) =>
      controls
        .filter((each) => {
          const labels = (each as HTMLInputElement).labels ?? [];
          const name = [...labels].map((label) => label.textContent).join('') + each.textContent;
          return (
            !name.trim() && !each.getAttribute('aria-label')?.trim() && !each.getAttribute('title')?.trim()
          );
        })
        .map((each) => each.outerHTML.slice(0, 120)),
    );
    expect(nameless).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.lang)).not.toBe('');
    const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    expect(isDark).toBe(scheme === 'dark');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  };

  it('the button and the receipt on a page', async () => {
    const page = await session.open(entryOf('trs-rule-of-law').url);
    await waitForPill(page, ['offer']);
    expect(await session.pillText(page)).toContain(word('pageSave'));
    await shoot(page, '1-button');
    await clickPill(session, page);
    expect((await receiptOf(session, page)).text).toContain(word('pageSaved'));
    await shoot(page, '2-receipt');
    await page.close();
  });

  it('the popup', async () => {
    const page = await session.open(entryOf('jpaas-rule-of-law').url);
    const popup = await session.popupFor(page);
    await popup.waitForSelector('[data-action="save"]', PATIENCE);
    expect(await popup.$eval('[data-action="save"]', (button) => button.textContent)).toContain(
      word('pageSave'),
    );
    await expectWords(popup);
    await shoot(popup, '3-popup');
    await popup.click('[data-action="save"]');
    await popup.waitForSelector('[data-outcome="added"]', PATIENCE);
    await shoot(popup, '4-popup-saved');
    await popup.close();
    await page.close();
  });

  it('the library: list, reading, metadata, export, narrow window, trash', async () => {
    const library = await openLibrary(session);
    await waitForRows(library, 'both reports', (rows) => rows.length === 2);
    expect(await library.$eval('[data-action="open-export"]', (button) => button.textContent)).toContain(
      word('libraryExport'),
    );
    await expectWords(library);
    await shoot(library, '5-library');
    await click(library, '[role="row"][data-report]');
    await library.waitForSelector('article', PATIENCE);
    for (const tab of ['text', 'metadata', 'removals', 'versions', 'snapshot']) {
      await click(library, `#tab-${tab}`);
      await expectWords(library);
      await shoot(library, `6-${tab}`);
    }
    await click(library, '[data-action="open-export"]');
    await shoot(library, '7-export');
    await library.setViewport(NARROW);
    await expectWords(library);
    await shoot(library, '8-narrow');
    await library.setViewport(WIDE);
    await click(library, '[data-view="trash"]');
    await expectWords(library);
    await shoot(library, '9-trash');
    await click(library, '[data-view="settings"]');
    await library.waitForSelector('[data-fact="bytes"]', PATIENCE);
    await expectWords(library);
    await shoot(library, '10-settings');
    await library.setViewport(NARROW);
    await expectWords(library);
    await shoot(library, '11-settings-narrow');
    await library.close();
  });
});

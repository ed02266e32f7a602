import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Metadata } from '#lib/report/terms';
import { type Portal, startPortal } from '#test/portal/server';
import type { Site } from '#test/portal/site';
import { exportReports, openLibrary } from './pages/library';
import { type ExportedRecord, readPackage } from './pages/package';
import { waitForPill } from './pages/pill';
import { openSession, type Session } from './session';
import { hasShared, SHARED, WITHOUT_SHARED } from './shared';

/** One page of the corpus with what a person found on it. */
interface Gold {
  id: string;
  file: string;
  url: string;
  class: string;
  status?: string;
  text?: string;
}
interface Scored {
  id: string;
  F?: number;
  P?: number;
  R?: number;
}
interface Scorer {
  evaluate(gold: Gold[], out: unknown[]): { summary: { text: { F: number } }; rows: Scored[] };
}

/** Tabs that work at the same time; more only wait for the processor. */
const TABS = 3;
const MINUTES = 60_000;
const LOST = 0.5;
/** Pages that are known to be lost, each with its reason. */
const LOST_FOR_A_REASON: Record<string, string> = {};

const folder = join(SHARED, 'corpus', 'zh');
const gold: Gold[] = hasShared
  ? readFileSync(join(folder, 'gold.jsonl'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Gold)
  : [];
const articles = gold.filter(({ class: kind }) => kind === 'report' || kind === 'document');

const MOVES = /location(?:\.href)?\s*=\s*["'](https?:[^"'\s]+)["']/g;
const withoutHash = (url: string) => new URL(url).href.replace(/#.*$/, '');

/** The address of a page, and the one to which the page sends its readers by itself. */
function addressesOf({ file, url }: Gold): string[] {
  const { hostname } = new URL(url);
  const targets = [...readFileSync(join(folder, file), 'utf8').matchAll(MOVES)].flatMap(([, to]) => to ?? []);
  return [url, ...targets.filter((to) => URL.canParse(to) && new URL(to).hostname === hostname)];
}

/** The corpus under its own host names; the bytes are UTF-8, whatever the page says. */
const sites = (): Site[] =>
  articles.flatMap((article) => {
    const page = { body: readFileSync(join(folder, article.file)), contentType: 'text/html; charset=utf-8' };
    return addressesOf(article).map((address) => {
      const { hostname, pathname, search } = new URL(address);
      return { host: hostname, pages: new Map([[pathname + search, page]]) };
    });
  });

const isInstalled = (url: string) => new URL(url).hostname.endsWith('.gov.cn');

describe.skipIf(!hasShared)(`the walk over real pages${hasShared ? '' : `: ${WITHOUT_SHARED}`}`, () => {
  let portal: Portal;
  let session: Session;
  const problems: string[] = [];

  beforeAll(async () => {
    portal = await startPortal({ extraSites: sites() });
    session = await openSession({ browser: 'chromium', portal });
  });
  afterAll(async () => {
    await session?.close();
    await portal?.close();
  });

  const openPage = async (url: string): Promise<Page> => {
    const page = await session.running.newPage();
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  };

  const saveByPopup = async (page: Page) => {
    const popup = await session.popupFor(page);
    const button = await popup.waitForSelector('[data-action="save"]', { timeout: 15_000 });
    await button?.click();
    await popup.waitForSelector('[data-outcome], [role="alert"]', { timeout: 30_000 });
    await popup.close();
  };

  const visit = async ({ id, url }: Gold) => {
    const page = await openPage(url);
    try {
      if (!isInstalled(url)) return await saveByPopup(page);
      await session.press('save-report', page);
      if ((await waitForPill(page, ['saved', 'problem'], 30_000)) === 'problem')
        problems.push(`${id}: ${await session.pillText(page)}`);
    } catch (error) {
      problems.push(`${id}: ${String(error).slice(0, 200)}`);
    } finally {
      await page.close();
    }
  };

  it('saves every report and document', { timeout: 6 * MINUTES }, async () => {
    const waiting = articles.filter(({ url }) => isInstalled(url));
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await visit(next);
    };
    await Promise.all(Array.from({ length: TABS }, work));
    // The popup speaks about the tab in front, so these go one after the other.
    for (const foreign of articles.filter(({ url }) => !isInstalled(url))) await visit(foreign);
    for (const line of problems) console.log(`» not saved: ${line}`);
    const textless = new Set(articles.filter(({ text }) => !text).map(({ id }) => id));
    expect(problems.filter((line) => !textless.has(line.split(':')[0] ?? ''))).toEqual([]);
  });

  it('exports texts that score F ≥ 0.95, none lost without a reason', { timeout: 3 * MINUTES }, async () => {
    const { records, files } = await readPackage(await exportReports(session, await openLibrary(session)));
    const { evaluate } = (await import(pathToFileURL(join(SHARED, 'bench', 'score.mjs')).href)) as Scorer;
    const byUrl = new Map(records.map((record) => [withoutHash(record.provenance.url), record]));
    const out = articles.flatMap((article) => {
      const record = addressesOf(article).flatMap((url) => byUrl.get(withoutHash(url)) ?? [])[0];
      return record ? [outOf(article.id, record, files.get(record.files.text) ?? '')] : [];
    });
    const { summary, rows } = evaluate(articles, out);
    const scored = rows.flatMap(({ F, id }) => (F === undefined ? [] : [{ id, F }]));
    const worst = scored.toSorted((a, b) => a.F - b.F).slice(0, 8);
    console.log(
      `» ${out.length} of ${articles.length} real pages exported; mean F ${summary.text.F.toFixed(4)}; worst ${worst.map(({ id, F }) => `${id} ${F.toFixed(3)}`).join(', ')}`,
    );
    expect(summary.text.F).toBeGreaterThanOrEqual(0.95);
    expect(worst.filter(({ id, F }) => F < LOST && !LOST_FOR_A_REASON[id])).toEqual([]);
  });
});

function outOf(id: string, record: ExportedRecord, text: string) {
  const metadata: Metadata = record.metadata;
  return { id, kind: record.kind, text, metadata, attachments: record.attachments };
}

import { resolve } from 'node:path';
import { build } from 'esbuild';
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser } from '#scripts/browsers/find';

/** A page to serve: bytes at an address. */
interface Served {
  url: string;
  body: Buffer;
}
/** A tab that is shown pages without any network. */
export interface Lab {
  tab: Page;
  version: string;
  show(page: Served): Promise<void>;
  close(): Promise<void>;
}

const NAVIGATION_MS = 60_000;
/** Scripts of the page get this long before measuring. */
const SETTLE_MS = 50;

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve(import.meta.dirname, 'speed-entry.ts')],
    ...{ bundle: true, minify: true, write: false, charset: 'utf8' },
    ...{ format: 'iife', target: 'chrome120', platform: 'browser' },
  });
  return outputFiles[0]?.text ?? '';
}

/** Starts a Chromium that reaches nothing; a sentence where there is none. */
export async function openLab(): Promise<Lab | string> {
  const found = await findBrowser('chromium');
  if (!found.ok) return found.sentence;
  const code = await bundle();
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({
    executablePath: found.browser.path,
    protocolTimeout: 5 * 60_000,
    args: [...sandbox, '--host-resolver-rules=MAP * ~NOTFOUND', '--enable-precise-memory-info'],
  });
  const tab = await browser.newPage();
  await tab.setRequestInterception(true);
  tab.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  let current: Served | undefined;
  tab.on('request', (request) => {
    const isMain = request.isNavigationRequest() && request.frame() === tab.mainFrame();
    if (current && isMain)
      void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: current.body });
    else void request.abort();
  });
  const show = async (page: Served) => {
    current = page;
    await tab.goto(page.url, { waitUntil: 'domcontentloaded', timeout: NAVIGATION_MS });
    await new Promise((done) => setTimeout(done, SETTLE_MS));
    await tab.evaluate(code);
  };
  return { tab, version: found.browser.version, show, close: () => browser.close() };
}

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { findBrowser } from '#scripts/browsers/find';
import type { BrowserName } from '#scripts/browsers/places';
import { driveChromium } from './drivers/chromium';
import { type ColorScheme, DESK, type Driver, type ServedPorts, until } from './drivers/driver';
import { driveFirefox } from './drivers/firefox';

export interface SessionOptions {
  browser: BrowserName;
  portal: ServedPorts;
  /** Folder of the built extension; it is copied, so that a build under way disturbs nothing. */
  extensionDir?: string;
  /** Only language of the extension's screens; absent: as the browser chooses. */
  language?: 'en' | 'zh_CN';
  colorScheme?: ColorScheme;
  headless?: boolean;
  /** Firefox only: every window is private, and the extension is allowed there. */
  isPrivate?: boolean;
}

/** One running browser with the extension in it, the same to drive whichever browser it is. */
export interface Session extends Omit<Driver, 'close'> {
  browser: BrowserName;
  version: string;
  /** Folder that receives what the extension downloads, under real names. */
  downloads: string;
  /** Opens an address in a new tab and waits for its load. */
  open(url: string): Promise<Page>;
  /** The next complete download whose name ends so; its path. */
  waitForDownload(ending: string): Promise<string>;
  close(): Promise<void>;
}

const BUILDS: Record<BrowserName, string> = {
  chromium: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
};

/** Leaves one language in a copy of the extension: browsers without language packs cannot be asked for another. */
function keepLanguage(extension: string, language: string): void {
  const locales = join(extension, '_locales');
  for (const name of readdirSync(locales))
    if (name !== language) rmSync(join(locales, name), { recursive: true });
  const path = join(extension, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, default_locale: language }));
}

function copyExtension(from: string, to: string, language: SessionOptions['language']): void {
  if (!existsSync(join(from, 'manifest.json')))
    throw new Error(
      `${from} holds no built extension: run "npm run build" and "npm run build:firefox" first`,
    );
  cpSync(from, to, { recursive: true });
  writeFileSync(join(to, DESK), '<!doctype html><meta charset="utf-8"><title>desk</title>');
  if (language) keepLanguage(to, language);
}

/** Names of browsers' files that are not there yet in full. */
const UNFINISHED = /\.(crdownload|part|tmp)$/;

async function finishedDownload(folder: string, ending: string, taken: Set<string>): Promise<string> {
  return until(
    `a download named …${ending}`,
    async () => {
      const names = readdirSync(folder, { recursive: true }).map(String);
      if (names.some((name) => UNFINISHED.test(name))) return undefined;
      const name = names.find((each) => each.endsWith(ending) && !taken.has(each));
      if (!name || statSync(join(folder, name)).size === 0) return undefined;
      taken.add(name);
      return join(folder, name);
    },
    60_000,
  );
}

/** Starts a browser of its own profile with the extension; every host name leads to the portal's ports. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const found = await findBrowser(options.browser, { mode: 'look' });
  if (!found.ok) throw new Error(found.sentence);
  const parent = found.browser.profileFolder ?? tmpdir();
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'reportory-'));
  const [extension, profile, downloads] = ['extension', 'profile', 'downloads'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  mkdirSync(downloads);
  copyExtension(options.extensionDir ?? BUILDS[options.browser], extension, options.language);
  const drive = options.browser === 'chromium' ? driveChromium : driveFirefox;
  const driver = await drive({
    browser: found.browser,
    ports: options.portal,
    extension,
    profile,
    downloads,
    colorScheme: options.colorScheme ?? 'light',
    language: options.language === 'zh_CN' ? 'zh-CN' : 'en-US',
    headless: options.headless ?? true,
    isPrivate: options.isPrivate ?? false,
  });
  const taken = new Set<string>();
  return {
    ...driver,
    get desk() {
      return driver.desk;
    },
    browser: options.browser,
    version: found.browser.version,
    downloads,
    open: async (url) => {
      const page = await driver.running.newPage();
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    waitForDownload: (ending) => finishedDownload(downloads, ending, taken),
    close: async () => {
      await driver.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The browser that this run of the suites is for. */
export const thisBrowser = (): BrowserName =>
  process.env.REPORTORY_BROWSER === 'firefox' ? 'firefox' : 'chromium';

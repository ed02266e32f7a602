import { posix, win32 } from 'node:path';
import type { Machine } from './machine';

export type BrowserName = 'chromium' | 'firefox';

/** A path where a browser may be, and in words why we look there. */
export interface Candidate {
  path: string;
  source: string;
}

/** Environment variables in the order in which they are believed. */
const VARIABLES: Record<BrowserName, string[]> = {
  chromium: ['REPORTORY_CHROMIUM', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'],
  firefox: ['REPORTORY_FIREFOX', 'FIREFOX_PATH'],
};

/** Chromium and Chrome for Testing first: branded Chrome refuses unpacked extensions. */
const COMMANDS: Record<BrowserName, string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'chrome-for-testing',
    'microsoft-edge',
    'microsoft-edge-stable',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-devedition'],
};

const MAC_APPS: Record<BrowserName, string[]> = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  firefox: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox ESR.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
  ],
};

const WINDOWS_PROGRAMS: Record<BrowserName, string[]> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

/** Folders that distributions use besides PATH; a flatpak is absent because no pipe reaches into it. */
const LINUX_FOLDERS: Record<BrowserName, string[]> = {
  chromium: [
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    '/usr/lib/chromium',
    '/usr/lib/chromium-browser',
    '/opt/chromium',
    '/opt/google/chrome',
    '/opt/microsoft/msedge',
  ],
  firefox: [
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    '/usr/lib/firefox-esr',
    '/usr/lib/firefox',
    '/opt/firefox',
  ],
};

/** Where @puppeteer/browsers puts what it downloads, below its cache; `*` stands for one folder name. */
const PUPPETEER_LAYOUT: Record<BrowserName, string[]> = {
  chromium: [
    'chrome/*/chrome-linux64/chrome',
    'chrome/*/chrome-mac-*/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome/*/chrome-win*/chrome.exe',
    'chromium/*/chrome-linux/chrome',
    'chromium/*/chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chromium/*/chrome-win/chrome.exe',
  ],
  firefox: [
    'firefox/*/firefox/firefox',
    'firefox/*/Firefox*.app/Contents/MacOS/firefox',
    'firefox/*/core/firefox.exe',
  ],
};

/** Playwright's Chromium is an ordinary one; its Firefox is patched for another protocol and cannot be driven here. */
const PLAYWRIGHT_LAYOUT: Record<BrowserName, string[]> = {
  chromium: [
    'chromium-*/chrome-linux*/chrome',
    'chromium-*/chrome-mac*/Chromium.app/Contents/MacOS/Chromium',
    'chromium-*/chrome-mac*/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chromium-*/chrome-win*/chrome.exe',
  ],
  firefox: [],
};

const pathsOf = (machine: Machine) => (machine.platform === 'win32' ? win32 : posix);

/** Folder in which Puppeteer keeps browsers, on every system below the home directory. */
export const puppeteerCache = (machine: Machine): string =>
  machine.env.PUPPETEER_CACHE_DIR ?? pathsOf(machine).join(machine.home, '.cache', 'puppeteer');

function playwrightCache(machine: Machine): string {
  const { join } = pathsOf(machine);
  const chosen = machine.env.PLAYWRIGHT_BROWSERS_PATH;
  if (chosen && chosen !== '0') return chosen;
  if (machine.platform === 'darwin') return join(machine.home, 'Library', 'Caches', 'ms-playwright');
  if (machine.platform === 'win32')
    return join(machine.env.LOCALAPPDATA ?? join(machine.home, 'AppData', 'Local'), 'ms-playwright');
  return join(machine.env.XDG_CACHE_HOME ?? join(machine.home, '.cache'), 'ms-playwright');
}

const newestFirst = (a: string, b: string) => b.localeCompare(a, 'en', { numeric: true });
const matches = (name: string, pattern: string) => {
  const [head = '', tail = ''] = pattern.split('*');
  return name.length >= head.length + tail.length && name.startsWith(head) && name.endsWith(tail);
};

/** Paths that a pattern with `*` stands for, the newest version first. */
function expand(machine: Machine, root: string, pattern: string): string[] {
  const { join } = pathsOf(machine);
  return pattern.split('/').reduce<string[]>(
    (folders, part) =>
      folders.flatMap((folder) =>
        part.includes('*')
          ? machine
              .list(folder)
              .filter((name) => matches(name, part))
              .sort(newestFirst)
              .map((name) => join(folder, name))
          : [join(folder, part)],
      ),
    [root],
  );
}

const cached = (machine: Machine, root: string, layout: string[], source: string): Candidate[] =>
  layout.flatMap((pattern) => expand(machine, root, pattern)).map((path) => ({ path, source }));

function installedLinux(name: BrowserName, machine: Machine): string[] {
  const onPath = (machine.env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  const folders = [...new Set([...onPath, ...LINUX_FOLDERS[name]])];
  return COMMANDS[name].flatMap((command) => folders.map((folder) => posix.join(folder, command)));
}

function installed(name: BrowserName, machine: Machine): string[] {
  if (machine.platform === 'darwin') {
    const folders = ['/Applications', posix.join(machine.home, 'Applications')];
    return MAC_APPS[name].flatMap((app) => folders.map((folder) => posix.join(folder, app)));
  }
  if (machine.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
      const folder = machine.env[variable];
      return folder ? [folder] : [];
    });
    return WINDOWS_PROGRAMS[name].flatMap((program) => folders.map((folder) => win32.join(folder, program)));
  }
  return installedLinux(name, machine);
}

/** What the person named in the environment, if anything. */
export function namedInEnvironment(name: BrowserName, machine: Machine): Candidate | undefined {
  const variable = VARIABLES[name].find((key) => machine.env[key]);
  const path = variable && machine.env[variable];
  return path ? { path, source: variable } : undefined;
}

/** Runnable files where this browser usually is: installed ones, then the caches of Puppeteer and Playwright. */
export function usualPlaces(name: BrowserName, machine: Machine): Candidate[] {
  const all = [
    ...installed(name, machine).map((path) => ({ path, source: 'installed' })),
    ...cached(machine, puppeteerCache(machine), PUPPETEER_LAYOUT[name], "Puppeteer's cache"),
    ...cached(machine, playwrightCache(machine), PLAYWRIGHT_LAYOUT[name], "Playwright's cache"),
  ];
  const seen = new Set<string>();
  return all.filter(({ path }) => !seen.has(path) && seen.add(path) && machine.isRunnable(path));
}

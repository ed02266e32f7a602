import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { basename, delimiter, join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { click, exportReports, openLibrary, waitForRows } from '#test/e2e/pages/library';
import { readPackage } from '#test/e2e/pages/package';
import { openSession, type Session } from '#test/e2e/session';
import type { Entry } from '#test/portal/entry';
import { startPortal } from '#test/portal/server';
import { findBrowser } from './browsers/find';
import type { BrowserName } from './browsers/places';
import { Journal } from './demo/journal';
import { visitPortal } from './demo/visit';

const FOLDER = 'demo-output';
const VARIABLE = { chromium: 'REPORTORY_CHROMIUM', firefox: 'REPORTORY_FIREFOX' } as const;

/** Somebody may be looking: then the browser is shown and stays open. */
function hasDisplay(): boolean {
  if (process.env.CI || process.argv.includes('--headless')) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function build(browser: BrowserName): Promise<void> {
  const args = browser === 'firefox' ? ['build', '-b', 'firefox', '--mv3'] : ['build'];
  const PATH = `${resolve('node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`;
  const options = { env: { ...process.env, PATH }, shell: process.platform === 'win32' };
  const { status, stdout, stderr, error } = spawnSync('wxt', args, options);
  if (status !== 0) throw new Error(`The build failed: ${error ?? ''}${stdout}${stderr}`);
}

async function find(browser: BrowserName): Promise<string> {
  const found = await findBrowser(browser);
  if (!found.ok) throw new Error(found.sentence);
  process.env[VARIABLE[browser]] = found.browser.path;
  return `${found.browser.version} (${found.browser.path}, ${found.browser.source})`;
}

async function showLibrary(session: Session, journal: Journal, count: number): Promise<Page> {
  const open = async () => {
    const page = await openLibrary(session);
    await waitForRows(page, `${count} reports`, (rows) => rows.length === count);
    return page;
  };
  const library = await journal.step('The library, newest first', open, {
    name: 'library',
    of: (page) => page,
  });
  const read = async () => {
    await click(library, '[role="row"][data-report]');
    await library.waitForSelector('article', { timeout: 15_000 });
  };
  await journal.step('One of the reports is opened to read', read, { name: 'reading', of: () => library });
  return library;
}

/** Compares what lies on the disk with what the portal served; every difference is a sentence. */
async function differences(path: string, saved: readonly Entry[]): Promise<string[]> {
  const { records, files } = await readPackage(path);
  const wrong = saved.flatMap((entry) => {
    const record = records.find(({ provenance }) => provenance.url === entry.url);
    if (!record) return [`${entry.url} is missing`];
    const text = files.get(record.files.text)?.split('\n').filter(Boolean).join('\n');
    return text === entry.text?.join('\n') ? [] : [`the text of ${entry.url} differs`];
  });
  return records.length === saved.length
    ? wrong
    : [...wrong, `${records.length} reports instead of ${saved.length}`];
}

const WHERE_TO_CLICK = `
The browser stays open. Things to try:
  · open another report from the listing and click “Save report” at the lower right;
  · click the Reportory icon in the toolbar (in Chromium it is behind the puzzle piece) on any page;
  · press Alt+Shift+S on a page, then look at the library tab;
  · in the library: search, click a row, look at Metadata, Removed and Snapshot, export again.
Close the browser to end the demo.`;

async function run(browser: BrowserName): Promise<void> {
  const journal = new Journal(FOLDER);
  const shown = hasDisplay();
  await journal.step('The extension is built', () => build(browser));
  const version = await journal.step(`A ${browser} is found`, () => find(browser));
  const portal = await startPortal();
  const session = await journal.step('The browser starts with the extension', () =>
    openSession({ browser, portal, headless: !shown }),
  );
  try {
    const saved = await visitPortal(session, journal);
    const library = await showLibrary(session, journal, saved.length);
    const downloaded = await journal.step(
      'Export is clicked; the file is in the downloads',
      () => exportReports(session, library),
      { name: 'exported', of: () => library },
    );
    const file = join(FOLDER, basename(downloaded));
    copyFileSync(downloaded, file);
    const wrong = await journal.step('The exported file is read back and compared', () =>
      differences(file, saved),
    );
    const verdict =
      wrong.length === 0
        ? `The file holds exactly the ${saved.length} texts that were saved.`
        : `The file is wrong: ${wrong.join('; ')}.`;
    const log = journal.write({
      head: [`Browser: ${version}`, '', `Package: [${basename(file)}](${encodeURI(basename(file))})`],
      foot: [
        verdict,
        '',
        'Saved:',
        '',
        ...saved.map(({ url, fields }) => `- ${fields?.title ?? ''} <${url}>`),
      ],
    });
    console.log(`\n${verdict}\nPackage: ${resolve(file)}\nScreenshots and log: ${resolve(log)}`);
    process.exitCode = wrong.length === 0 ? 0 : 1;
    if (shown) {
      console.log(WHERE_TO_CLICK);
      await new Promise<void>((done) => session.running.once('disconnected', () => done()));
    }
  } finally {
    await session.close();
    await portal.close();
  }
}

run(process.argv.includes('--firefox') ? 'firefox' : 'chromium').catch((error: unknown) => {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});

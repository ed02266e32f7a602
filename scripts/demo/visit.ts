import type { Page } from 'puppeteer-core';
import { clickPill, receiptOf, waitForPill } from '#test/e2e/pages/pill';
import type { Session } from '#test/e2e/session';
import type { Entry } from '#test/portal/entry';
import { EARLIER_ENTRIES, ENTRIES, entryOf } from '#test/portal/expected';
import type { Journal } from './journal';

const FROM_LISTING = 3;
const ALL = [...ENTRIES, ...EARLIER_ENTRIES];

const titleOf = ({ fields, id }: Entry) => fields?.title ?? id;
const byAddress = (url: string): Entry => {
  const entry = ALL.find((each) => each.url === url);
  if (!entry) throw new Error(`The listing leads to ${url}, which is not in the sample portal's table`);
  return entry;
};

async function expectSaved(session: Session, page: Page): Promise<void> {
  const { state, text } = await receiptOf(session, page);
  if (state !== 'saved') throw new Error(`Not saved: ${text}`);
}

/** Follows a link of the listing with the mouse. */
async function follow(page: Page, url: string): Promise<Page> {
  const { pathname } = new URL(url);
  const link = await page.waitForSelector(`a[href$="${pathname}"]`, { timeout: 15_000 });
  if (!link) throw new Error(`No link to ${url}`);
  await link.evaluate((each) => each.removeAttribute('target'));
  await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), link.click()]);
  return page;
}

async function saveReport(session: Session, page: Page, journal: Journal): Promise<void> {
  await journal.step(
    'The button appears on the report',
    () => waitForPill(page, ['offer']),
    () => page,
  );
  await journal.step(
    'Save report is clicked; the receipt says what was saved',
    async () => {
      await clickPill(session, page);
      await expectSaved(session, page);
    },
    () => page,
  );
}

/** A researcher's visit: home page, listing, reports saved with the button, one more page saved by shortcut. */
export async function visitPortal(session: Session, journal: Journal): Promise<Entry[]> {
  const saved: Entry[] = [];
  const listing = entryOf('listing');
  const open = (url: string) => session.open(url);
  const home = await journal.step(
    'The home page of the portal',
    () => open(entryOf('home').url),
    (page) => page,
  );
  await home.close();
  const page = await journal.step(
    'The listing of reports',
    () => open(listing.url),
    (opened) => opened,
  );
  for (const url of (listing.items ?? []).slice(0, FROM_LISTING)) {
    const entry = byAddress(url);
    await journal.step(`From the listing to “${titleOf(entry)}”`, () => follow(page, url));
    await saveReport(session, page, journal);
    saved.push(entry);
    await page.goto(listing.url, { waitUntil: 'load' });
  }
  await page.close();
  const other = entryOf('policy-document');
  await journal.step(
    `“${titleOf(other)}” is no report; it is saved by hand with the shortcut`,
    async () => {
      const document = await open(other.url);
      await session.press('save-report', document);
      await expectSaved(session, document);
      return document;
    },
    (document) => document,
  );
  return [...saved, other];
}

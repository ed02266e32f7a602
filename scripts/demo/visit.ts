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
  await journal.step('The button appears on the report', () => waitForPill(page, ['offer']), {
    name: 'report',
    of: () => page,
  });
  const save = async () => {
    await clickPill(session, page);
    await expectSaved(session, page);
  };
  await journal.step('“Save report” is clicked; the receipt says what was saved', save, {
    name: 'receipt',
    of: () => page,
  });
}

/** Saves a page that nobody offered to save, from the toolbar's popup. */
async function saveByHand(session: Session, entry: Entry, journal: Journal): Promise<void> {
  const page = await session.open(entry.url);
  const look = async () => {
    const popup = await session.popupFor(page);
    await popup.waitForSelector('[data-action="save"]', { timeout: 15_000 });
    return popup;
  };
  const popup = await journal.step(
    `“${titleOf(entry)}” is no report; the toolbar's popup says why and saves it all the same`,
    look,
    { name: 'popup', of: (opened) => opened },
  );
  const save = async () => {
    await popup.click('[data-action="save"]');
    await popup.waitForSelector('[data-outcome="added"]', { timeout: 15_000 });
    return popup;
  };
  await journal.step('The popup says that it is saved', save, { name: 'popup-saved', of: (saved) => saved });
  await popup.close();
  await page.close();
}

/** A researcher's visit: home page, listing, reports saved with the button, one more page saved from the popup. */
export async function visitPortal(session: Session, journal: Journal): Promise<Entry[]> {
  const saved: Entry[] = [];
  const listing = entryOf('listing');
  const itself = (page: Page) => page;
  const open = (url: string) => session.open(url);
  const home = await journal.step('The home page of the portal', () => open(entryOf('home').url), {
    name: 'home',
    of: itself,
  });
  await home.close();
  const page = await journal.step('The listing of reports', () => open(listing.url), {
    name: 'listing',
    of: itself,
  });
  for (const url of (listing.items ?? []).slice(0, FROM_LISTING)) {
    const entry = byAddress(url);
    await journal.step(`From the listing to “${titleOf(entry)}”`, () => follow(page, url));
    await saveReport(session, page, journal);
    saved.push(entry);
    await page.goto(listing.url, { waitUntil: 'load' });
  }
  await page.close();
  const other = entryOf('policy-document');
  await saveByHand(session, other, journal);
  return [...saved, other];
}

import type { Page } from 'puppeteer-core';
import { until } from '../drivers/driver';
import type { Session } from '../session';

export type PillState = 'offer' | 'saving' | 'saved' | 'problem' | 'notice';

/** What the pill on a page shows; null where there is none. */
export const pillState = (page: Page): Promise<PillState | null> =>
  page.evaluate(() => {
    // A page may have a form field named querySelector.
    const pill = Document.prototype.querySelector.call(document, 'reportory-pill');
    return (pill?.getAttribute('data-state') ?? null) as PillState | null;
  });

/** Waits until the pill shows one of these states. */
export const waitForPill = (page: Page, states: PillState[], milliseconds = 15_000): Promise<PillState> =>
  until(
    `the pill on ${page.url()} to be ${states.join(' or ')}`,
    async () => {
      const state = await pillState(page);
      return state && states.includes(state) ? state : undefined;
    },
    milliseconds,
  );

/** Clicks a button of the pill with the mouse, as a person does: the first, or the one with these words. */
export async function clickPill(session: Session, page: Page, label?: RegExp): Promise<void> {
  await page.bringToFront();
  const button = await until(`a button ${label ?? ''} in the pill`, async () =>
    (await session.pillButtons(page)).find((each) => !label || label.test(each.label)),
  );
  await page.mouse.click(button.x, button.y);
}

/** Clicks Save and waits for the receipt. */
export async function saveByPill(
  session: Session,
  page: Page,
  milliseconds = 30_000,
): Promise<{ state: PillState; text: string }> {
  await waitForPill(page, ['offer']);
  await clickPill(session, page);
  return receiptOf(session, page, milliseconds);
}

/** The receipt of the save that is under way. */
export async function receiptOf(
  session: Session,
  page: Page,
  milliseconds = 30_000,
): Promise<{ state: PillState; text: string }> {
  const state = await waitForPill(page, ['saved', 'problem'], milliseconds);
  return { state, text: await session.pillText(page) };
}

import { browser } from 'wxt/browser';

/** Where the person does not want the in-page button; saving by shortcut, menu and popup always works. */
export interface PageButton {
  hiddenEverywhere: boolean;
  hiddenHosts: string[];
}

const KEY = 'pageButton';

/** The setting as stored; a first visit, or a damaged value, shows the button everywhere. */
export async function readPageButton(): Promise<PageButton> {
  const stored = (await browser.storage.local.get(KEY))[KEY] as Partial<PageButton> | undefined;
  return {
    hiddenEverywhere: stored?.hiddenEverywhere === true,
    hiddenHosts: Array.isArray(stored?.hiddenHosts) ? stored.hiddenHosts : [],
  };
}

const write = (setting: PageButton): Promise<void> => browser.storage.local.set({ [KEY]: setting });

/** True when the button may appear on pages of `host`. */
export async function isButtonShown(host: string): Promise<boolean> {
  const { hiddenEverywhere, hiddenHosts } = await readPageButton();
  return !hiddenEverywhere && !hiddenHosts.includes(host);
}

export async function hideButtonOn(host: string): Promise<void> {
  const { hiddenEverywhere, hiddenHosts } = await readPageButton();
  await write({ hiddenEverywhere, hiddenHosts: [...new Set([...hiddenHosts, host])] });
}

export async function showButtonOn(host: string): Promise<void> {
  const { hiddenHosts } = await readPageButton();
  await write({ hiddenEverywhere: false, hiddenHosts: hiddenHosts.filter((hidden) => hidden !== host) });
}

import { browser } from 'wxt/browser';

/** Where the person does not want the in-page button; saving by shortcut, menu and popup always works. */
export interface PageButton {
  hiddenEverywhere: boolean;
  hiddenHosts: string[];
}

// A key for each host: two tabs that change one list at the same time would lose one of the changes,
// and the locks that could prevent it are missing on http pages.
const EVERYWHERE = 'pageButton.hiddenEverywhere';
const HOST = 'pageButton.hidden:';
const keyOf = (host: string): string => HOST + host;

/** The setting as stored; a first visit, or a damaged value, shows the button. */
export async function readPageButton(): Promise<PageButton> {
  const stored = await browser.storage.local.get(null);
  const hidden = Object.keys(stored).filter((key) => key.startsWith(HOST) && stored[key] === true);
  return {
    hiddenEverywhere: stored[EVERYWHERE] === true,
    hiddenHosts: hidden.map((key) => key.slice(HOST.length)).sort(),
  };
}

/** Calls `run` with the setting now and after every change, in whatever tab; returns the way to stop. */
export function watchPageButton(run: (setting: PageButton) => void): () => void {
  const tell = (): void => void readPageButton().then(run);
  const onChanged = (changes: Record<string, unknown>): void => {
    if (Object.keys(changes).some((key) => key === EVERYWHERE || key.startsWith(HOST))) tell();
  };
  tell();
  browser.storage.local.onChanged.addListener(onChanged);
  return () => browser.storage.local.onChanged.removeListener(onChanged);
}

/** True when the button may appear on pages of `host`. */
export async function isButtonShown(host: string): Promise<boolean> {
  const stored = await browser.storage.local.get([EVERYWHERE, keyOf(host)]);
  return stored[EVERYWHERE] !== true && stored[keyOf(host)] !== true;
}

export const hideButtonEverywhere = (): Promise<void> => browser.storage.local.set({ [EVERYWHERE]: true });

/** Hosts on which the button is hidden stay so. */
export const showButtonEverywhere = (): Promise<void> => browser.storage.local.remove(EVERYWHERE);

export const hideButtonOn = (host: string): Promise<void> =>
  browser.storage.local.set({ [keyOf(host)]: true });

export const showButtonOn = (host: string): Promise<void> => browser.storage.local.remove(keyOf(host));

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

async function change(part: Partial<PageButton>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readPageButton()), ...part } });
}

/** Calls `run` with the setting now and after every change, in whatever tab; returns the way to stop. */
export function watchPageButton(run: (setting: PageButton) => void): () => void {
  const tell = (): void => void readPageButton().then(run);
  const onChanged = (changes: Record<string, unknown>): void => {
    if (KEY in changes) tell();
  };
  tell();
  browser.storage.local.onChanged.addListener(onChanged);
  return () => browser.storage.local.onChanged.removeListener(onChanged);
}

/** True when the button may appear on pages of `host`. */
export async function isButtonShown(host: string): Promise<boolean> {
  const { hiddenEverywhere, hiddenHosts } = await readPageButton();
  return !hiddenEverywhere && !hiddenHosts.includes(host);
}

export const hideButtonEverywhere = (): Promise<void> => change({ hiddenEverywhere: true });

/** Hosts on which the button is hidden stay so. */
export const showButtonEverywhere = (): Promise<void> => change({ hiddenEverywhere: false });

export async function hideButtonOn(host: string): Promise<void> {
  const { hiddenHosts } = await readPageButton();
  await change({ hiddenHosts: [...new Set([...hiddenHosts, host])] });
}

export async function showButtonOn(host: string): Promise<void> {
  const { hiddenHosts } = await readPageButton();
  await change({ hiddenHosts: hiddenHosts.filter((hidden) => hidden !== host) });
}

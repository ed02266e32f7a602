import { storage } from 'wxt/utils/storage';

/** Where the person does not want the in-page button; saving by shortcut, menu and popup always works. */
export interface PageButton {
  hiddenEverywhere: boolean;
  hiddenHosts: string[];
}

const item = storage.defineItem<PageButton>('local:pageButton', {
  fallback: { hiddenEverywhere: false, hiddenHosts: [] },
});

export const readPageButton = (): Promise<PageButton> => item.getValue();

/** True when the button may appear on pages of `host`. */
export async function isButtonShown(host: string): Promise<boolean> {
  const { hiddenEverywhere, hiddenHosts } = await item.getValue();
  return !hiddenEverywhere && !hiddenHosts.includes(host);
}

export async function hideButtonOn(host: string): Promise<void> {
  const current = await item.getValue();
  await item.setValue({ ...current, hiddenHosts: [...new Set([...current.hiddenHosts, host])] });
}

export async function showButtonOn(host: string): Promise<void> {
  const current = await item.getValue();
  await item.setValue({
    hiddenEverywhere: false,
    hiddenHosts: current.hiddenHosts.filter((hidden) => hidden !== host),
  });
}

import { browser } from 'wxt/browser';

/** Only Firefox opens its own list of shortcuts for an extension. */
interface FirefoxCommands {
  openShortcutSettings?: () => Promise<void>;
}
const firefox = browser.commands as typeof browser.commands & FirefoxCommands;

export const shortcutsOwner = firefox.openShortcutSettings ? 'firefox' : 'chromium';

export interface Command {
  name: string;
  description: string;
  /** Empty when the person, or another extension, has taken it away. */
  shortcut: string;
}

export async function readCommands(): Promise<Command[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, description, shortcut }) =>
    name && description ? [{ name, description, shortcut: shortcut ?? '' }] : [],
  );
}

/** Opens the browser's own page for shortcuts: extensions may show them, not change them. */
export async function openShortcuts(): Promise<void> {
  if (firefox.openShortcutSettings) await firefox.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

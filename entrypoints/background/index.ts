import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { registerAddedPortals } from './added-portals';
import { answerMessages } from './answers';
import { openLibrary } from './library-tab';
import { createMenus, onMenu } from './menus';
import { saveInTab } from './save-in-tab';

/** Listeners are registered in the first turn: a stopped background is started again by any of them. */
export default defineBackground(() => {
  answerMessages();
  browser.runtime.onInstalled.addListener(() => {
    void createMenus();
    void registerAddedPortals();
  });
  browser.permissions.onAdded.addListener(() => void registerAddedPortals());
  browser.permissions.onRemoved.addListener(() => void registerAddedPortals());
  browser.contextMenus.onClicked.addListener((menu, tab) => void onMenu(menu.menuItemId, tab?.id));
  browser.commands.onCommand.addListener(async (command, tab) => {
    if (command === 'open-library') return openLibrary();
    const target = tab?.id ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
    if (command === 'save-report' && target !== undefined) await saveInTab(target);
  });
});

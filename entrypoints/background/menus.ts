import { browser } from 'wxt/browser';
import { t } from '#lib/wording/wording';
import { openLibrary } from './library-tab';
import { saveInTab } from './save-in-tab';

const SAVE = 'save-report';
const LIBRARY = 'open-library';

export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: SAVE,
    title: t('menuSave'),
    contexts: ['page', 'selection', 'frame', 'image'],
  });
  browser.contextMenus.create({ id: LIBRARY, title: t('menuLibrary'), contexts: ['action'] });
}

export async function onMenu(id: string | number, tabId: number | undefined): Promise<void> {
  if (id === LIBRARY) await openLibrary();
  else if (tabId !== undefined) await saveInTab(tabId);
}

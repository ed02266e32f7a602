import { browser } from 'wxt/browser';
import type { PageState, UnreadablePage } from '#components/popup/page-preview';
import { sendMessage } from '#lib/messaging/messages';
import { problem } from '#lib/report/problem';

export interface TabInFront {
  id: number;
  url: URL;
}

const STORES = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];
const SCRIPT = '/guest.js' as const;

/** The tab the popup speaks about: the active one, or `?tab=ID` where the popup stands in a tab of its own. */
export async function tabInFront(): Promise<TabInFront | undefined> {
  const asked = Number(new URLSearchParams(location.search).get('tab'));
  const tab = asked
    ? await browser.tabs.get(asked)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return tab?.id === undefined ? undefined : { id: tab.id, url: new URL(tab.url || 'about:blank') };
}

/** What kind of page no extension can read, or undefined for an ordinary web page. */
export function unreadable(url: URL): UnreadablePage | undefined {
  if (url.protocol === 'file:') return 'file';
  if (!/^https?:$/.test(url.protocol)) return 'browser';
  if (STORES.includes(url.hostname) || url.href.startsWith('https://chrome.google.com/webstore'))
    return 'store';
  return /\.pdf$/i.test(url.pathname) ? 'pdf' : undefined;
}

/** Asks the page what it is; a page without our script gets it first, which the click on the icon allows. */
export async function readPage({ id, url }: TabInFront): Promise<PageState> {
  const page = unreadable(url);
  if (page) return { kind: 'unreadable', page };
  try {
    return { kind: 'ready', preview: await sendMessage('preview', undefined, id) };
  } catch {
    return readAfterInjection(id);
  }
}

async function readAfterInjection(id: number): Promise<PageState> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId: id },
      func: () => document.contentType,
    });
    if (frame?.result === 'application/pdf') return { kind: 'unreadable', page: 'pdf' };
    await browser.scripting.executeScript({ target: { tabId: id }, files: [SCRIPT] });
  } catch (error) {
    return { kind: 'failed', problem: problem('page-not-allowed', String(error)) };
  }
  try {
    return { kind: 'ready', preview: await sendMessage('preview', undefined, id) };
  } catch (error) {
    return { kind: 'failed', problem: problem('page-gone', String(error)) };
  }
}

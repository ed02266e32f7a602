import { browser } from 'wxt/browser';
import { sendMessage } from '#lib/messaging/messages';
import { type Problem, problem } from '#lib/report/problem';

async function isThere(tabId: number): Promise<boolean> {
  try {
    return (await sendMessage('ping', undefined, tabId)) === true;
  } catch {
    return false;
  }
}

/** Brings the guest into a page where it is not yet: allowed on granted portals, elsewhere by the person's gesture. */
export async function bringGuest(tabId: number): Promise<Problem | null> {
  if (await isThere(tabId)) return null;
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/guest.js'] });
    return null;
  } catch (error) {
    const { url = '' } = await browser.tabs.get(tabId).catch(() => ({ url: '' }));
    return problem(/^https?:/.test(url) ? 'page-not-allowed' : 'page-unsupported', String(error));
  }
}

import { browser } from 'wxt/browser';
import { sendMessage } from '#lib/messaging/messages';
import { isProblem, type Problem, problem } from '#lib/report/problem';
import type { SaveOutcome } from '#lib/report/report';
import { showProblem } from './badge';

const SCRIPT = '/content-scripts/portal.js';

/** The page's script, put there by the person's gesture where no permission for the site exists. */
async function injectScript(tabId: number): Promise<Problem | null> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] });
    return null;
  } catch (error) {
    const { url = '' } = await browser.tabs.get(tabId);
    return problem(/^https?:/.test(url) ? 'page-not-allowed' : 'page-unsupported', String(error));
  }
}

/** True when our script answers in the tab. */
async function isThere(tabId: number): Promise<boolean> {
  try {
    return (await sendMessage('ping', undefined, tabId)) === true;
  } catch {
    return false;
  }
}

async function save(tabId: number): Promise<SaveOutcome> {
  if (!(await isThere(tabId))) {
    const refused = await injectScript(tabId);
    if (refused) return refused;
  }
  try {
    return await sendMessage('save', undefined, tabId);
  } catch (error) {
    return problem('page-gone', String(error));
  }
}

/** Saves the page in a tab on a shortcut or menu; the page shows the receipt, the badge what went wrong without one. */
export async function saveInTab(tabId: number): Promise<void> {
  const outcome = await save(tabId);
  if (isProblem(outcome)) await showProblem(tabId, outcome);
}

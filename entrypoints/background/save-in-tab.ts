import { sendMessage } from '#lib/messaging/messages';
import { isProblem, problem } from '#lib/report/problem';
import type { SaveOutcome } from '#lib/report/report';
import { showProblem } from './badge';
import { bringGuest } from './bring-guest';

async function save(tabId: number): Promise<SaveOutcome> {
  const refused = await bringGuest(tabId);
  if (refused) return refused;
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

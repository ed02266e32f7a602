import type { z } from 'zod';
import { savedState } from '#lib/archive/read';
import { sendMessage } from '#lib/messaging/messages';
import type { pageJudgedSchema } from '#lib/messaging/parse';
import { isStillThere, showVerdict } from './badge';
import { bringGuest } from './bring-guest';

/** A portal's page was looked at: the badge says what it is, and a report gets its button. */
export async function onJudged(tabId: number, page: z.infer<typeof pageJudgedSchema>): Promise<void> {
  // A refused database keeps nobody from seeing that this is a report; the save will say why it cannot be.
  const saved = await savedState(page.url).catch(() => null);
  if (!(await isStillThere(tabId, page.url))) return;
  await showVerdict(tabId, { ...page, isSaved: saved !== null });
  if (page.kind === 'report') {
    const refused = await bringGuest(tabId);
    if (!refused) await sendMessage('offer', { url: page.url, saved }, tabId).catch(() => {});
  } else if (!page.isFirst) await sendMessage('withdraw', undefined, tabId).catch(() => {});
}

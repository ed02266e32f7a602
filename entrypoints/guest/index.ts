import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onMessage } from '#lib/messaging/messages';
import { Guest } from './guest';
import { previewOf } from './preview';

/** False once the extension was updated or removed under the page. */
const isConnected = (): boolean => {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
};

/** One guest a page; the one an update left behind gives way to a new one. */
const scope = globalThis as { reportoryGuest?: { isConnected(): boolean } };

/** Comes into a page only when a report was recognised or a person asks: the button, the preview, the save. */
export default defineUnlistedScript(() => {
  if (scope.reportoryGuest?.isConnected()) return;
  scope.reportoryGuest = { isConnected };
  const guest = new Guest(document, isConnected);
  onMessage('ping', () => true);
  onMessage('offer', ({ data }) => {
    // The offer was meant for the page that was judged; the tab may hold another one by now.
    if (data.url === document.location.href) void guest.offer(data.saved);
  });
  onMessage('withdraw', () => guest.withdraw());
  onMessage('preview', () => previewOf(document));
  onMessage('save', () => guest.save());
});

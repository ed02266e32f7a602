import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { onMessage } from '#lib/messaging/messages';
import { hostMatches, INSTALLED_PACK } from '#lib/portals/suffixes';
import { Guest } from './guest';
import { watchPage } from './judge';
import { previewDocument } from './save';

/** Detects on load; extracts and saves on request; everything a person sees of it is the pill in the corner. */
export default defineContentScript({
  matches: hostMatches(INSTALLED_PACK),
  runAt: 'document_idle',
  main(ctx) {
    if (document.contentType !== 'text/html' && document.contentType !== 'application/xhtml+xml') return;
    const isConnected = (): boolean => {
      try {
        return browser.runtime?.id !== undefined;
      } catch {
        return false;
      }
    };
    const guest = new Guest(document, isConnected);
    ctx.onInvalidated(() => {
      // A newer script takes over; an orphan of an update stays to say so.
      if (isConnected()) guest.leave();
    });
    onMessage('ping', () => true);
    onMessage('preview', () => previewDocument(document));
    onMessage('save', () => guest.save());
    watchPage(document, ctx.signal, (judgement) => void guest.judged(judgement));
  },
});

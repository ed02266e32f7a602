import { defineContentScript } from 'wxt/utils/define-content-script';
import { sendMessage } from '#lib/messaging/messages';
import { hostMatches, INSTALLED_PACK } from '#lib/portals/suffixes';
import { watchPage } from './judge';

/** Recognises reports on portals and tells the background; what a person then sees is the guest. */
export default defineContentScript({
  matches: hostMatches(INSTALLED_PACK),
  runAt: 'document_idle',
  main({ signal }) {
    if (!/^(text\/html|application\/xhtml\+xml)$/.test(document.contentType)) return;
    watchPage(document, signal, ({ url, verdict, items, isFirst }) => {
      // Refused only when the extension was updated under the page: then there is nobody to tell.
      sendMessage('pageJudged', { url, kind: verdict.kind, items, isFirst }).catch(() => {});
    });
  },
});

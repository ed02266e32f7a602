import { defineContentScript } from 'wxt/utils/define-content-script';
import { hostMatches, INSTALLED_PACK } from '#lib/portals/suffixes';

export default defineContentScript({
  matches: hostMatches(INSTALLED_PACK),
  runAt: 'document_idle',
  main() {},
});

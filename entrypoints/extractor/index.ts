import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerExtractor } from '#lib/messaging/extractor';
import { gather } from './gather';
import { previewOf } from './preview';

/** Comes into a page only when something of it is wanted: every other page pays for detection alone. */
export default defineUnlistedScript(() => offerExtractor({ gather, preview: previewOf }));

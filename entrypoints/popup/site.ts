import { browser } from 'wxt/browser';
import type { SiteOffer } from '#components/popup/page-preview';
import { INSTALLED_PACK, packOf } from '#lib/portals/suffixes';

const patternOf = (host: string): string => `*://${host}/*`;

/** Whether the host of a page can be added to those recognised by themselves; undefined where it already is. */
export async function siteOffer({ hostname }: URL): Promise<SiteOffer | undefined> {
  if (!hostname || packOf(hostname) === INSTALLED_PACK) return undefined;
  const granted = await browser.permissions.contains({ origins: [patternOf(hostname)] });
  return granted ? undefined : { host: hostname, state: 'offered' };
}

/**
 * Asks for the host; must be the first thing a click does. The background registers the script when the
 * permission arrives, because the browser's question may close the popup before the answer.
 */
export async function recogniseSite(host: string): Promise<SiteOffer> {
  const granted = await browser.permissions.request({ origins: [patternOf(host)] }).catch(() => false);
  return { host, state: granted ? 'added' : 'refused' };
}

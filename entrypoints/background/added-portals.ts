import { browser } from 'wxt/browser';
import { hostMatches, INSTALLED_PACK } from '#lib/portals/suffixes';

const ID = 'added-portals';
const INSTALLED = new Set(hostMatches(INSTALLED_PACK));

/**
 * Keeps the page's script on every portal the person has allowed beyond those of the manifest. The granted
 * permissions are the only list: browsers forget registered scripts on updates, and the popup that asked is closed
 * by the browser's own question.
 */
export async function registerAddedPortals(): Promise<void> {
  // One after the other: two that overlap would take away each other's script.
  await navigator.locks.request(ID, register);
}

async function register(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = origins.filter((origin) => !INSTALLED.has(origin));
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: ID,
      js: ['content-scripts/portal.js'],
      matches,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

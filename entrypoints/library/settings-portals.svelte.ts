import { browser } from 'wxt/browser';
import type { PackView, PortalsView } from '#components/settings/portal-view';
import { hostMatches, INSTALLED_PACK, OPTIONAL_PACKS, type PortalPack } from '#lib/portals/suffixes';

const PACKS = [INSTALLED_PACK, ...OPTIONAL_PACKS];
const OF_PACKS = new Set(PACKS.flatMap(hostMatches));
const EVERYWHERE = ['*://*/*', '<all_urls>'];

/** The websites that may be read. The browser's permissions are the only record of it; the background follows them too. */
export class GrantedPortals {
  #origins = $state.raw<readonly string[]>();
  /** Country of the pack that was asked for last and not allowed. */
  refused = $state<string>();

  /** Absent until the browser has answered. */
  get view(): PortalsView | undefined {
    const origins = this.#origins;
    if (!origins) return undefined;
    const isEverywhere = EVERYWHERE.some((pattern) => origins.includes(pattern));
    const viewOf = (pack: PortalPack): PackView => ({
      ...pack,
      isAllowed: isEverywhere || hostMatches(pack).every((pattern) => origins.includes(pattern)),
    });
    return {
      installed: viewOf(INSTALLED_PACK),
      packs: OPTIONAL_PACKS.map(viewOf),
      sites: origins.filter((pattern) => !OF_PACKS.has(pattern)).toSorted(),
      isEverywhere,
    };
  }

  /** Follows the browser, where permissions can be changed too, until the returned function is called. */
  start(): () => void {
    const read = (): void => void this.#read();
    read();
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    return () => {
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }

  /** Asks for the websites of a country; must be the first thing a click does. */
  allow(country: string): void {
    const asked = browser.permissions.request({ origins: matchesOf(country) });
    this.refused = undefined;
    void asked.then((isGranted) => {
      if (!isGranted) this.refused = country;
      return this.#read();
    });
  }

  forbid(country: string): Promise<void> {
    return this.remove(...matchesOf(country));
  }

  async remove(...origins: string[]): Promise<void> {
    this.refused = undefined;
    await browser.permissions.remove({ origins });
    await this.#read();
  }

  async #read(): Promise<void> {
    this.#origins = (await browser.permissions.getAll()).origins ?? [];
  }
}

const matchesOf = (country: string): string[] =>
  PACKS.filter((pack) => pack.country === country).flatMap(hostMatches);

import { SvelteSet } from 'svelte/reactivity';
import type { Listing } from './listing.svelte';

/** The reports checked in the list; kept over scrolling, given up when the list asks something else. */
export class Selection {
  readonly ids = new SvelteSet<string>();
  #anchor = 0;

  toggle(listing: Listing, index: number): void {
    const id = listing.rowAt(index)?.id;
    if (!id) return;
    if (!this.ids.delete(id)) this.ids.add(id);
    this.#anchor = index;
  }

  async extend(listing: Listing, index: number): Promise<void> {
    for (const id of await listing.idsBetween(this.#anchor, index)) this.ids.add(id);
  }

  /** Checks every report the list finds, or none when all are. */
  async all(listing: Listing): Promise<void> {
    const wasAll = this.ids.size > 0 && this.ids.size >= (listing.count ?? 0);
    this.ids.clear();
    if (wasAll) return;
    for (const id of await listing.allIds()) this.ids.add(id);
  }

  clear(): void {
    this.ids.clear();
  }
}

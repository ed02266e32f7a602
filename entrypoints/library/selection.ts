import { SvelteSet } from 'svelte/reactivity';
import type { Listing } from './listing.svelte';

/** The reports checked in the list; kept over scrolling, given up when the list asks something else. */
export class Selection {
  readonly ids = new SvelteSet<string>();
  #anchor = 0;
  /** What the extension under way has checked: going back unchecks it again. */
  #extended: string[] = [];

  /** The row from which Shift extends. */
  startAt(index: number): void {
    this.#anchor = index;
    this.#extended = [];
  }

  toggle(listing: Listing, index: number): void {
    const id = listing.rowAt(index)?.id;
    if (!id) return;
    if (!this.ids.delete(id)) this.ids.add(id);
    this.startAt(index);
  }

  /** Checks everything between the starting row and this one. */
  async extend(listing: Listing, index: number): Promise<void> {
    const between = await listing.idsBetween(this.#anchor, index);
    for (const id of this.#extended) this.ids.delete(id);
    this.#extended = between.filter((id) => !this.ids.has(id));
    for (const id of this.#extended) this.ids.add(id);
  }

  /** Checks every report the list finds, or none when all are. */
  async all(listing: Listing): Promise<void> {
    const wasAll = this.ids.size > 0 && this.ids.size >= (listing.count ?? 0);
    this.clear();
    if (wasAll) return;
    for (const id of await listing.allIds()) this.ids.add(id);
  }

  clear(): void {
    this.ids.clear();
    this.#extended = [];
  }
}

import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';

interface RowsWanted {
  count: number;
  /** Height of every row in px. */
  height: number;
  /** Height in px of what sticks to the top of the scroller. */
  head: number;
  scroller: HTMLElement | undefined;
}

/** Which rows of a long list stand in the window, kept up to date while it scrolls; call while a component is set up. */
export class VirtualRows {
  items = $state.raw<VirtualItem[]>([]);
  total = $state(0);
  readonly #virtualizer: Virtualizer<HTMLElement, HTMLElement>;

  constructor(wanted: () => RowsWanted) {
    const options = ({ count, height, head, scroller }: RowsWanted) => ({
      count,
      getScrollElement: () => scroller ?? null,
      estimateSize: () => height,
      overscan: 8,
      scrollMargin: head,
      scrollPaddingStart: head,
      // Before the first measurement (and where nothing is laid out) a screenful is assumed.
      initialRect: { width: 800, height: 800 },
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: () => this.#sync(),
    });
    this.#virtualizer = new Virtualizer(options({ count: 0, height: 36, head: 0, scroller: undefined }));
    $effect(() => this.#virtualizer._didMount());
    $effect(() => {
      const now = wanted();
      this.#virtualizer.setOptions(options(now));
      this.#virtualizer.measure();
      this.#virtualizer._willUpdate();
      this.#sync();
    });
  }

  #sync(): void {
    this.items = this.#virtualizer.getVirtualItems();
    this.total = this.#virtualizer.getTotalSize();
  }

  /** Scrolls just far enough to show the row. */
  reveal(index: number): void {
    this.#virtualizer.scrollToIndex(index, { align: 'auto' });
  }

  /** Rows in one window height. */
  get pageRows(): number {
    const { range } = this.#virtualizer;
    return range ? Math.max(1, range.endIndex - range.startIndex - 1) : 10;
  }
}

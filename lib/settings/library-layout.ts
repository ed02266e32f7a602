import { storage } from 'wxt/utils/storage';

/** How the library's panes were left: widths in px. */
export interface LibraryLayout {
  rail: number;
  list: number;
  density: 'normal' | 'compact';
}

export const DEFAULT_LAYOUT: LibraryLayout = { rail: 216, list: 440, density: 'normal' };

const item = storage.defineItem<LibraryLayout>('local:libraryLayout', { fallback: DEFAULT_LAYOUT });

export const readLayout = async (): Promise<LibraryLayout> => ({
  ...DEFAULT_LAYOUT,
  ...(await item.getValue()),
});
export const writeLayout = (layout: LibraryLayout): Promise<void> => item.setValue(layout);

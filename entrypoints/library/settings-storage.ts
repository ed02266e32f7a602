/** What the browser says of the space for the library. */
export interface StorageAnswer {
  bytes: number;
  /** True when the browser has promised not to clear it by itself. */
  isKept: boolean;
}

/** Asks the browser to keep the library when the disk runs low; the settings show the answer, whatever it is. */
export async function askToKeep(): Promise<void> {
  // Private windows may refuse the question itself: then nothing is promised, and the settings say so.
  await navigator.storage.persist().catch(() => false);
}

export async function readStorage(): Promise<StorageAnswer> {
  const [{ usage = 0 }, isKept] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return { bytes: usage, isKept };
}

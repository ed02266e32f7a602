import { blobSink } from '#lib/exchange/blob-sink';

/** A place for one package while it is written: on disk where the browser allows it, else in memory. */
export interface PackageFile {
  writable: WritableStream<Uint8Array>;
  /** The finished file; only after `writable` was closed. */
  read(): Promise<Blob>;
  /** Leaves nothing behind; may be called at any time and twice. */
  remove(): Promise<void>;
}

const FOLDER = 'exports';

/** Opens a fresh place for a package. */
export async function openPackageFile(): Promise<PackageFile> {
  try {
    return await onDisk();
  } catch {
    return inMemory();
  }
}

async function onDisk(): Promise<PackageFile> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  const name = `${crypto.randomUUID()}.zip`;
  const handle = await folder.getFileHandle(name, { create: true });
  const writable = (await handle.createWritable()) as unknown as WritableStream<Uint8Array>;
  return {
    writable,
    read: () => handle.getFile(),
    remove: async () => {
      await folder.removeEntry(name).catch(() => {});
    },
  };
}

function inMemory(): PackageFile {
  const { sink, blob } = blobSink();
  return { writable: sink, read: async () => blob(), remove: async () => {} };
}

/** Removes what an export left that was killed with its page. */
export async function sweepPackageFiles(): Promise<void> {
  const root = await navigator.storage?.getDirectory?.().catch(() => undefined);
  await root?.removeEntry(FOLDER, { recursive: true }).catch(() => {});
}

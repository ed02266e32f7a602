import { type Entry, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { isProblem, type Problem, problem } from '#lib/report/problem';
import { BlobWindow } from './blob-window';
import { FileMeter, type FileRecord } from './file-record';
import { MANIFEST_PATH, type Manifest, manifestSchema } from './manifest';

export interface Verified {
  kind: 'verified';
  manifest: Manifest;
  reports: number;
  /** Files that were read and hashed, the manifest not counted. */
  files: number;
  /** Size of the package. */
  bytes: number;
}

/**
 * Reads a package back and compares every file's size and SHA-256 with the manifest; anything missing, added,
 * shortened or changed is `export-unverified` with the words for a bug report as detail.
 */
export async function verifyPackage(blob: Blob, signal?: AbortSignal): Promise<Verified | Problem> {
  const reader = new ZipReader(new BlobWindow(blob), { useWebWorkers: false, ...(signal && { signal }) });
  try {
    const entries = await filesIn(reader);
    const manifest = await manifestIn(entries);
    for (const record of manifest.files) {
      signal?.throwIfAborted();
      await checkFile(entries, record);
    }
    const added = [...entries.keys()].find((path) => path !== MANIFEST_PATH);
    if (added) throw wrong(`${added} is not in the manifest`);
    const { reports } = manifest.counts;
    return { kind: 'verified', manifest, reports, files: manifest.files.length, bytes: blob.size };
  } catch (error) {
    if (signal?.aborted) return problem('export-cancelled');
    return isProblem(error) ? error : wrong(String(error));
  } finally {
    await reader.close().catch(() => {});
  }
}

const wrong = (detail: string): Problem => problem('export-unverified', detail);

async function filesIn(reader: ZipReader<Blob>): Promise<Map<string, FileEntry>> {
  const found = new Map<string, FileEntry>();
  for await (const entry of reader.getEntriesGenerator()) {
    if (!isFile(entry)) throw wrong(`${entry.filename} is a folder`);
    if (found.has(entry.filename)) throw wrong(`${entry.filename} occurs twice`);
    found.set(entry.filename, entry);
  }
  return found;
}

const isFile = (entry: Entry): entry is FileEntry => !entry.directory;

async function manifestIn(entries: Map<string, FileEntry>): Promise<Manifest> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  await readThrough(entries, MANIFEST_PATH, (chunk) => chunks.push(chunk.slice()));
  const parsed = manifestSchema.safeParse(JSON.parse(await new Blob(chunks).text()));
  if (!parsed.success) throw wrong(`${MANIFEST_PATH}: ${parsed.error.issues[0]?.message}`);
  return parsed.data;
}

async function checkFile(
  entries: Map<string, FileEntry>,
  { path, bytes, sha256 }: FileRecord,
): Promise<void> {
  const meter = new FileMeter();
  await readThrough(entries, path, (chunk) => meter.add(chunk));
  entries.delete(path);
  const found = meter.record(path);
  if (found.bytes !== bytes) throw wrong(`${path} has ${found.bytes} bytes instead of ${bytes}`);
  if (found.sha256 !== sha256) throw wrong(`${path} was changed`);
}

async function readThrough(
  entries: Map<string, FileEntry>,
  path: string,
  take: (chunk: Uint8Array) => void,
): Promise<void> {
  const entry = entries.get(path);
  if (!entry) throw wrong(`${path} is missing`);
  await entry.getData(new WritableStream<Uint8Array>({ write: (chunk) => take(chunk) }), {
    checkSignature: true,
  });
}

import { type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-custom.js';
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
    const { manifest, found } = await readAll(reader, signal);
    for (const record of manifest.files) compare(found, record);
    const [added] = found.keys();
    if (added !== undefined) throw wrong(`${added} is not in the manifest`);
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

/** Reads every entry once and keeps none of them: at 100 000 reports they would fill the memory. */
async function readAll(
  reader: ZipReader<Blob>,
  signal: AbortSignal | undefined,
): Promise<{ manifest: Manifest; found: Map<string, FileRecord> }> {
  const found = new Map<string, FileRecord>();
  let manifest: Manifest | undefined;
  for await (const entry of reader.getEntriesGenerator()) {
    signal?.throwIfAborted();
    const { filename } = entry;
    if (entry.directory) throw wrong(`${filename} is a folder`);
    if (found.has(filename)) throw wrong(`${filename} occurs twice`);
    if (filename === MANIFEST_PATH) manifest = await manifestIn(entry);
    else found.set(filename, await recordOf(entry));
  }
  if (!manifest) throw wrong(`${MANIFEST_PATH} is missing`);
  return { manifest, found };
}

async function manifestIn(entry: FileEntry): Promise<Manifest> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  await readThrough(entry, (chunk) => chunks.push(chunk.slice()));
  const parsed = manifestSchema.safeParse(JSON.parse(await new Blob(chunks).text()));
  if (!parsed.success) throw wrong(`${MANIFEST_PATH}: ${parsed.error.issues[0]?.message}`);
  return parsed.data;
}

async function recordOf(entry: FileEntry): Promise<FileRecord> {
  const meter = new FileMeter();
  await readThrough(entry, (chunk) => meter.add(chunk));
  return meter.record(entry.filename);
}

async function readThrough(entry: FileEntry, take: (chunk: Uint8Array) => void): Promise<void> {
  await entry.getData(new WritableStream<Uint8Array>({ write: take }), { checkSignature: true });
}

/** Takes a file that is as listed off the list of those found. */
function compare(found: Map<string, FileRecord>, { path, bytes, sha256 }: FileRecord): void {
  const file = found.get(path);
  if (!file) throw wrong(`${path} is missing`);
  if (file.bytes !== bytes) throw wrong(`${path} has ${file.bytes} bytes instead of ${bytes}`);
  if (file.sha256 !== sha256) throw wrong(`${path} was changed`);
  found.delete(path);
}

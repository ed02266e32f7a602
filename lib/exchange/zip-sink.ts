import { ByteSink, joined } from './byte-sink';
import { crc32 } from './crc32';
import { deflated } from './deflate';
import { encodedChunks } from './encoded-chunks';
import { FileMeter, type FileRecord } from './file-record';
import {
  dataDescriptor,
  directoryRecord,
  dosTime,
  endRecords,
  localHeader,
  type ZipEntry,
} from './zip-records';

type Bytes = Uint8Array<ArrayBuffer>;

/** Files up to this size are packed whole, which gives the plainest entries; larger ones are streamed. */
const WHOLE_BYTES = 4 * 1024 * 1024;
/** Directory lines are kept joined: 200 000 small arrays would cost ten times their bytes. */
const JOIN_AFTER = 1000;

/**
 * A zip written to a stream, one file after another, each counted and hashed on the way; zip64 where needed.
 * Written here because libraries keep some 8 KB for every entry (1.5 GB at 100 000 reports) or stop at 65 535 files.
 */
export class ZipSink {
  readonly files: FileRecord[] = [];
  readonly #out: ByteSink;
  readonly #time: number;
  #directory: Bytes[] = [];
  #recent: Bytes[] = [];

  constructor(sink: WritableStream<Uint8Array>, createdAt: string) {
    this.#out = new ByteSink(sink);
    this.#time = dosTime(new Date(createdAt));
  }

  /** Bytes of the zip so far. */
  get bytes(): number {
    return this.#out.position;
  }

  /** Writes one file and tells what was written. */
  async add(path: string, pieces: AsyncIterable<string> | Iterable<string>): Promise<FileRecord> {
    const chunks = encodedChunks(pieces);
    const start = await upTo(WHOLE_BYTES, chunks);
    const record = start.whole
      ? await this.#addWhole(path, start.whole)
      : await this.#addStreamed(path, continued(start.chunks, chunks));
    this.files.push(record);
    return record;
  }

  async #addWhole(path: string, content: Bytes): Promise<FileRecord> {
    const meter = new FileMeter();
    meter.add(content);
    const packed: Uint8Array[] = [];
    if (content.byteLength > 0) for await (const part of deflated(continued([content]))) packed.push(part);
    const data = joined(packed);
    const shorter = data.byteLength < content.byteLength;
    const entry: ZipEntry = {
      ...this.#entryOf(path),
      method: shorter ? 8 : 0,
      crc: crc32(content),
      packed: shorter ? data.byteLength : content.byteLength,
      size: content.byteLength,
    };
    await this.#out.write(localHeader(entry), shorter ? data : content);
    this.#list(entry);
    return meter.record(path);
  }

  async #addStreamed(path: string, chunks: AsyncIterable<Bytes>): Promise<FileRecord> {
    const meter = new FileMeter();
    const entry: ZipEntry = { ...this.#entryOf(path), streamed: true };
    await this.#out.write(localHeader(entry));
    const measured = through(chunks, (chunk) => {
      meter.add(chunk);
      entry.crc = crc32(chunk, entry.crc);
      entry.size += chunk.byteLength;
    });
    for await (const part of deflated(measured)) {
      entry.packed += part.byteLength;
      await this.#out.write(part);
    }
    await this.#out.write(dataDescriptor(entry));
    this.#list(entry);
    return meter.record(path);
  }

  /** Writes the directory and waits until the sink has taken everything. */
  async close(): Promise<void> {
    const offset = this.#out.position;
    await this.#out.write(...this.#directory, ...this.#recent);
    const size = this.#out.position - offset;
    await this.#out.write(endRecords({ count: this.files.length, offset, size }));
    await this.#out.close();
  }

  /** Gives up: the sink is told to discard what it has. */
  async abort(reason: unknown): Promise<void> {
    await this.#out.abort(reason);
  }

  #entryOf(path: string): ZipEntry {
    const name = new TextEncoder().encode(path);
    const sizes = { crc: 0, packed: 0, size: 0 };
    return { name, method: 8, streamed: false, ...sizes, offset: this.#out.position, time: this.#time };
  }

  #list(entry: ZipEntry): void {
    this.#recent.push(directoryRecord(entry));
    if (this.#recent.length < JOIN_AFTER) return;
    this.#directory.push(joined(this.#recent));
    this.#recent = [];
  }
}

/** The whole file when it is small, else its beginning. */
async function upTo(
  limit: number,
  source: AsyncIterator<Bytes>,
): Promise<{ whole?: Bytes; chunks: Bytes[] }> {
  const chunks: Bytes[] = [];
  for (let size = 0; size < limit; ) {
    const next = await source.next();
    if (next.done) return { whole: joined(chunks), chunks };
    chunks.push(next.value);
    size += next.value.byteLength;
  }
  return { chunks };
}

async function* continued(start: Bytes[], rest?: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
  yield* start;
  if (rest) yield* rest;
}

async function* through(chunks: AsyncIterable<Bytes>, look: (chunk: Bytes) => void): AsyncGenerator<Bytes> {
  for await (const chunk of chunks) {
    look(chunk);
    yield chunk;
  }
}

import { Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { encodedChunks } from './encoded-chunks';
import { FileMeter, type FileRecord } from './file-record';

/** Files up to this size are handed over whole, which gives plain zip entries that every unpacker reads. */
const WHOLE_BYTES = 4 * 1024 * 1024;

/** DOS date and time in UTC: local time would make the bytes depend on the time zone. */
function dosTime(date: Date): number {
  const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}

/** A zip written to a stream, one file after another, each counted and hashed on the way. */
export class ZipSink {
  readonly files: FileRecord[] = [];
  readonly #stop = new AbortController();
  readonly #zip: ZipWriter<unknown>;
  readonly #piped: Promise<void>;
  #bytes = 0;

  constructor(sink: WritableStream<Uint8Array>, createdAt: string) {
    const counter = new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        this.#bytes += chunk.byteLength;
        controller.enqueue(chunk);
      },
    });
    this.#piped = counter.readable.pipeTo(sink, { signal: this.#stop.signal });
    // Awaited in close(); until then a failing disk shows up in the write that meets it.
    this.#piped.catch(() => {});
    const date = new Date(createdAt);
    this.#zip = new ZipWriter(counter.writable, {
      lastModDate: date,
      rawLastModDate: dosTime(date),
      useUnicodeFileNames: true,
      useWebWorkers: false,
    });
  }

  /** Bytes of the zip so far. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Writes one file and tells what was written. */
  async add(path: string, pieces: AsyncIterable<string> | Iterable<string>): Promise<FileRecord> {
    const meter = new FileMeter();
    const chunks = encodedChunks(pieces);
    const { whole, start } = await upTo(WHOLE_BYTES, chunks);
    if (whole) {
      meter.add(whole);
      await this.#zip.add(path, new Uint8ArrayReader(whole), { bufferedWrite: true });
    } else await this.#zip.add(path, streamOf(start, chunks, meter));
    const record = meter.record(path);
    this.files.push(record);
    return record;
  }

  /** Writes the directory and waits until the sink has taken everything. */
  async close(): Promise<void> {
    await this.#zip.close();
    await this.#piped;
  }

  /** Gives up: the sink is told to discard what it has. */
  async abort(reason: unknown): Promise<void> {
    this.#stop.abort(reason);
    await this.#piped.catch(() => {});
  }
}

type Bytes = Uint8Array<ArrayBuffer>;

/** The whole file when it is small, else its beginning. */
async function upTo(limit: number, chunks: AsyncIterator<Bytes>): Promise<{ whole?: Bytes; start: Bytes[] }> {
  const start: Bytes[] = [];
  for (let size = 0; size < limit; ) {
    const next = await chunks.next();
    if (next.done) return { whole: joined(start, size), start };
    start.push(next.value);
    size += next.value.byteLength;
  }
  return { start };
}

function joined(chunks: Bytes[], size: number): Bytes {
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}

/** Not `ReadableStream.from`, which Chromium lacks. */
function streamOf(start: Bytes[], rest: AsyncIterator<Bytes>, meter: FileMeter): ReadableStream<Bytes> {
  const waiting = start[Symbol.iterator]();
  return new ReadableStream<Bytes>({
    async pull(controller) {
      const early = waiting.next();
      const next = early.done ? await rest.next() : early;
      if (next.done) return controller.close();
      meter.add(next.value);
      controller.enqueue(next.value);
    },
  });
}

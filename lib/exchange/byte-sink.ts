type Bytes = Uint8Array<ArrayBuffer>;

const FLUSH_BYTES = 256 * 1024;

/** Bytes on their way to a stream, gathered to larger writes: every write to a file has its price. */
export class ByteSink {
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #position = 0;

  constructor(sink: WritableStream<Uint8Array>) {
    this.#writer = sink.getWriter();
    // A failing sink rejects the write that meets it; this promise would report it a second time.
    this.#writer.closed.catch(() => {});
  }

  /** Bytes given so far. */
  get position(): number {
    return this.#position;
  }

  async write(...parts: Uint8Array[]): Promise<void> {
    for (const part of parts) {
      this.#waiting.push(part);
      this.#waitingBytes += part.byteLength;
      this.#position += part.byteLength;
    }
    if (this.#waitingBytes >= FLUSH_BYTES) await this.#flush();
  }

  /** Waits until the sink has taken everything and closed the file. */
  async close(): Promise<void> {
    await this.#flush();
    await this.#writer.close();
  }

  /** Has the sink discard what it got. */
  async abort(reason: unknown): Promise<void> {
    this.#waiting = [];
    await this.#writer.abort(reason).catch(() => {});
  }

  async #flush(): Promise<void> {
    if (this.#waitingBytes === 0) return;
    const chunk = joined(this.#waiting);
    this.#waiting = [];
    this.#waitingBytes = 0;
    await this.#writer.ready;
    await this.#writer.write(chunk);
  }
}

/** Pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(pieces.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.byteLength;
  }
  return all;
}

import { Reader } from '@zip.js/zip.js/lib/zip-core-custom.js';

const WINDOW_BYTES = 2 * 1024 * 1024;

/** Reads a Blob a window at a time: thousands of small files would otherwise ask the browser for each of their parts. */
export class BlobWindow extends Reader<Blob> {
  readonly #blob: Blob;
  #start = 0;
  #bytes = new Uint8Array();

  constructor(blob: Blob) {
    super(blob);
    this.#blob = blob;
    this.size = blob.size;
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const end = Math.min(index + length, this.size);
    if (index < this.#start || end > this.#start + this.#bytes.byteLength) {
      const slice = this.#blob.slice(index, Math.max(end, index + WINDOW_BYTES));
      this.#bytes = new Uint8Array(await slice.arrayBuffer());
      this.#start = index;
    }
    // A copy: what is handed out may be transferred away.
    return this.#bytes.slice(index - this.#start, end - this.#start);
  }
}

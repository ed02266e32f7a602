/** Chunks are joined to blobs of this size, which browsers may keep on disk. */
const PART_BYTES = 8 * 1024 * 1024;

/** A sink that gathers a file as one Blob without holding it in the page's memory. */
export function blobSink(type = 'application/zip'): { sink: WritableStream<Uint8Array>; blob: () => Blob } {
  const parts: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const flush = () => {
    parts.push(new Blob(waiting));
    waiting = [];
    size = 0;
  };
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      // A copy: the writer may reuse its buffer.
      waiting.push(new Uint8Array(chunk));
      size += chunk.byteLength;
      if (size >= PART_BYTES) flush();
    },
    close: flush,
    abort() {
      parts.length = 0;
      waiting = [];
    },
  });
  return { sink, blob: () => new Blob(parts, { type }) };
}

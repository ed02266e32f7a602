/** Short pieces are gathered: every chunk of a stream has its price. */
const CHUNK_CHARACTERS = 64 * 1024;
const encoder = new TextEncoder();

/** Pieces of text as chunks of UTF-8. */
export async function* encodedChunks(
  pieces: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let waiting: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < CHUNK_CHARACTERS) continue;
    yield encoder.encode(waiting.join(''));
    waiting = [];
    length = 0;
  }
  if (length > 0) yield encoder.encode(waiting.join(''));
}

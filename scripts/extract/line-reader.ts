const LINE_FEED = 0x0a;

/**
 * Lines of a byte stream. Not readline's: that also breaks at U+2028, which JSON allows inside strings.
 * A byte-order mark and carriage returns at the ends are dropped.
 */
export async function* readLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let parts: Uint8Array[] = [];
  let isFirst = true;
  const taken = (): string => {
    const line = new TextDecoder('utf-8', { ignoreBOM: !isFirst }).decode(Buffer.concat(parts));
    parts = [];
    isFirst = false;
    return line.endsWith('\r') ? line.slice(0, -1) : line;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      parts.push(chunk.subarray(from, at));
      yield taken();
      from = at + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (parts.length > 0) yield taken();
}

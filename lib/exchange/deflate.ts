type Bytes = Uint8Array<ArrayBuffer>;

/** Chunks, deflated as zip files want it. */
export async function* deflated(chunks: AsyncIterable<Bytes>): AsyncGenerator<Uint8Array> {
  const compressor = new CompressionStream('deflate-raw');
  const fed = feed(compressor, chunks);
  // The failure comes out of the readable side as well; without this it would count as unhandled.
  fed.catch(() => {});
  const reader = compressor.readable.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    yield value;
  }
  await fed;
}

async function feed({ writable }: CompressionStream, chunks: AsyncIterable<Bytes>): Promise<void> {
  const writer = writable.getWriter();
  try {
    for await (const chunk of chunks) {
      await writer.ready;
      await writer.write(chunk);
    }
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => {});
    throw error;
  }
}

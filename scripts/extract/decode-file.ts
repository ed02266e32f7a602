import { decodeHtml } from '#lib/extract/decode';

const REPLACEMENT = /\uFFFD/g;
const holes = (text: string): number => text.match(REPLACEMENT)?.length ?? 0;

/** UTF-8 with characters beyond ASCII: no other encoding looks like it by chance. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).length < bytes.length;
  } catch {
    return false;
  }
}

/**
 * Text of a saved file. Programs that save pages often convert them to UTF-8 and leave the old declaration in
 * place, so bytes that are UTF-8 are believed before it; a declaration that leaves holes gives way to GB 18030.
 */
export function decodeFile(bytes: Uint8Array, encoding?: string): string {
  const named = encoding ?? (isUtf8(bytes) ? 'utf-8' : undefined);
  const { html } = decodeHtml({ bytes, contentType: named ? `text/html; charset=${named}` : null });
  if (holes(html) < 3) return html;
  const chinese = new TextDecoder('gb18030').decode(bytes);
  return holes(chinese) * 4 < holes(html) ? chinese : html;
}

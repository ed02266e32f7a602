import { linesOf } from '#lib/text/lines';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (line: string): string =>
  line.replaceAll('\0', '').replace(/[&<>]/g, (character) => ENTITIES[character] ?? '');

/** A minimal page around plain text, a paragraph for each line; what looks like a tag stays words. */
export function pourText(text: string): string {
  const paragraphs = linesOf(text).map((line) => `<p>${escaped(line)}</p>`);
  return `<!DOCTYPE html><html><head><title></title></head><body>\n${paragraphs.join('\n')}\n</body></html>`;
}

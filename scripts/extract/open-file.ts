import { readFileSync } from 'node:fs';
import { decodeFile } from './decode-file';
import { pourText } from './pour-text';

const OTHER_FORMATS: readonly [name: string, start: string][] = [
  ['a PDF file', '%PDF-'],
  ['an archive or an office document', 'PK\u0003\u0004'],
  ['an office document', '\u00d0\u00cf\u0011\u00e0'],
];

/** The page in a file as HTML, plain text poured into one; a sentence where there is none. */
export function openFile(path: string, encoding?: string): { html: string } | { problem: string } {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return { problem: `${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}` };
  }
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  const other = OTHER_FORMATS.find(([, mark]) => start.startsWith(mark));
  if (other) return { problem: `${path} is ${other[0]}, not a page` };
  const words = decodeFile(bytes, encoding);
  return { html: /\.txt$/i.test(path) ? pourText(words) : words };
}

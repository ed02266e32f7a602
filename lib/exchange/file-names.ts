import type { Report } from '#lib/report/report';

/** Most bytes of a file name in UTF-8, extension included: room for a folder in front on every file system. */
export const MAX_NAME_BYTES = 120;

const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
const DEVICE = /^(?:con|prn|aux|nul|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i;
const encoder = new TextEncoder();
const bytesOf = (text: string) => encoder.encode(text).byteLength;

/** Any text as a file name without extension: safe on Windows, macOS and Linux, at most `bytes` long, Chinese kept. */
export function safeName(text: string, bytes = MAX_NAME_BYTES): string {
  const plain = text
    .replace(/\s+/gu, ' ')
    .replace(FORBIDDEN, '')
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .replace(/^[. ]+/, '');
  const cut = cutTo(plain, bytes).replace(/[. ]+$/, '');
  return DEVICE.test(cut) ? cutTo(`-${cut}`, bytes) : cut;
}

/** The longest beginning of `text` that fits, never half a character. */
function cutTo(text: string, bytes: number): string {
  if (bytesOf(text) <= bytes) return text;
  let kept = '';
  let length = 0;
  for (const character of text) {
    length += bytesOf(character);
    if (length > bytes) break;
    kept += character;
  }
  return kept;
}

/** A part of a name: the separator `_` must not occur in it, or the parts could not be told apart again. */
const part = (value: string | undefined, unknown: string, bytes: number): string =>
  safeName(
    (value ?? '')
      .replace(/[_\s]+/gu, ' ')
      .replaceAll('/', '-')
      .trim(),
    bytes,
  ).replaceAll(' ', '-') || unknown;

/** Longest extension, with its dot, that a name leaves room for. */
const EXTENSION_BYTES = 6;

/**
 * Names the files of a collection: `{period}_{type}_{region}_{title}_{id}`, always these five parts, so that a folder
 * sorts by year, then type, then place, and so that R's `docvarsfrom = "filenames"` or `name.split("_")` reads them back.
 * Unknown parts are `nd`, `other`, `na`, `untitled`. The id is the end of the report's id: it stays when the title is corrected.
 */
export class FileNames {
  readonly #taken = new Set<string>();

  /** A name without extension that this collection has not used yet, also where case does not count. */
  nameOf({ id, metadata }: Pick<Report, 'id' | 'metadata'>): string {
    const facets = [
      part(metadata.period, 'nd', 24),
      part(metadata.type, 'other', 32),
      part(metadata.region ?? metadata.regionName, 'na', 24),
    ].join('_');
    for (let length = 8; length <= id.length; length++) {
      const tail = id.slice(-length).toLowerCase();
      const room = MAX_NAME_BYTES - EXTENSION_BYTES - bytesOf(facets) - length - 2;
      const name = `${facets}_${part(metadata.title, 'untitled', room)}_${tail}`;
      if (!this.#taken.has(name.toLowerCase())) {
        this.#taken.add(name.toLowerCase());
        return name;
      }
    }
    throw new Error(`two reports with the id ${id}`);
  }
}

/** A matching copy of a text; `map[i]` is the index in the original of `text[i]`, `map[text.length]` its length. */
export interface Folded {
  text: string;
  map: number[];
}

/** Everything that folding may touch: all but printable ASCII, line feeds, Han and quotation marks. */
const FOREIGN = /[^\n\x20-\x7E\u3001-\u3003\u3007-\u3011\u3014\u3015\u3400-\u9FFF\u2014\u2018-\u201D]/u;
const FOREIGN_ALL = new RegExp(FOREIGN.source, 'gu');
/** Circled and bracketed numbers and 〇: compatibility folding would turn ① into a bare 1. */
const KEPT = /[\u2460-\u24FF\u2776-\u277F\u3007\u3251-\u32BF]/u;
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/u;
const SPACE = /[\t\v\f\r\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/u;

function foldCharacter(character: string): string {
  if (KEPT.test(character)) return character;
  if (INVISIBLE.test(character)) return '';
  if (SPACE.test(character)) return ' ';
  return character.normalize('NFKC');
}

/** NFKC for matching, without losing ① and 〇: full width becomes half width, odd spaces become spaces. */
export function folded(text: string): string {
  return FOREIGN.test(text) ? text.replace(FOREIGN_ALL, foldCharacter) : text;
}

/** Like `folded`, with the way back from each code unit to the original. */
export function fold(text: string): Folded {
  if (!FOREIGN.test(text)) return { text, map: Array.from({ length: text.length + 1 }, (_, index) => index) };
  const map: number[] = [];
  let out = '';
  let at = 0;
  for (const character of text) {
    const result = FOREIGN.test(character) ? foldCharacter(character) : character;
    for (let unit = 0; unit < result.length; unit++) map.push(at);
    out += result;
    at += character.length;
  }
  map.push(at);
  return { text: out, map };
}

/** The original words behind `text.slice(start, end)` of a folded copy. */
export function original(source: string, map: number[], [start, end]: readonly [number, number]): string {
  return source.slice(map[start] ?? 0, map[end] ?? source.length);
}

const HAN = '\\u3400-\\u9FFF\\u3007\\u3001\\u3002\\u3008-\\u3011\\u3014\\u3015\\uFF01-\\uFF5E';
const GAP = `[\\s\\u200B\\uFEFF]+`;
const STRAY = new RegExp(`(?<=[${HAN}])${GAP}(?=[${HAN}\\d])|(?<=\\d)${GAP}(?=[${HAN}])`, 'gu');

/** Removes spaces that stand between Chinese characters or between them and digits; keeps all characters. */
export const tighten = (text: string): string => text.replace(STRAY, '').replace(/\s+/gu, ' ').trim();

/** Folded and without stray spaces: the copy on which titles, labels and names are matched. */
export const squeeze = (text: string): string => tighten(folded(text));

import { fold, original } from '#lib/text/fold';
import type { Section } from './extraction';
import { ORDINAL } from './numerals';

/** What a line is in the numbering of an official document (GB/T 9704, 7.3.3). */
export interface NumberedLine {
  /** `runin`: the first sentence is the heading and text follows; `item`: numbered text; `enum`: 一是 … */
  kind: 'heading' | 'runin' | 'item' | 'enum' | 'para';
  /** 0 第一部分, 1 一、, 2 （一）, 3 1., 4 （1）, 5 ①; null for `enum` and `para`. */
  level: number | null;
  /** The number as printed, with its punctuation. */
  number: string;
  /** The heading as printed, without a final 。 or ：. */
  heading: string;
}

const ENUMERATED = new RegExp(`^${ORDINAL}(?:是|要(?![求点素闻]))`, 'u');
/** Level 1 allows a digit after 、 (一、2022年度…); level 3 does not (1.98万件). */
const LEVELS: [number, RegExp][] = [
  [0, new RegExp(`^第\\s*(?:${ORDINAL}|\\d{1,3})\\s*(?:部分|篇|编|章)[、:.]?`, 'u')],
  [1, new RegExp(`^${ORDINAL}\\s*[、.,]`, 'u')],
  [2, new RegExp(`^\\(\\s*${ORDINAL}\\s*\\)[、.]?`, 'u')],
  [3, /^\d{1,2}\s*[.、](?!\d)/u],
  [4, /^\(\s*\d{1,2}\s*\)/u],
  [5, /^(?:[①-⑳]|\d{1,2}\))/u],
];
const LONGEST_HEADING = 60;
const LONGEST_RUN_IN = 45;
const LONGEST_LABEL = 40;
const PARAGRAPH: NumberedLine = { kind: 'para', level: null, number: '', heading: '' };

interface Sentence {
  /** Where the first sentence ends. */
  end: number;
  /** True when text follows the first sentence. */
  more: boolean;
  complete: boolean;
}

function firstSentence(rest: string): Sentence {
  const stop = rest.search(/[。!?]/u);
  if (stop < 0) return { end: rest.length, more: false, complete: false };
  return { end: stop, more: rest.slice(stop + 1).trim() !== '', complete: true };
}

function kindOf(rest: string, sentence: Sentence): 'heading' | 'runin' | 'item' {
  if (!sentence.more && sentence.end <= LONGEST_HEADING && !/[;；]$/u.test(rest)) return 'heading';
  return sentence.more && sentence.end <= LONGEST_RUN_IN ? 'runin' : 'item';
}

/** Tells headings, run-in headings, numbered text and enumerations apart by the first characters of a line. */
export function classifyLine(line: string): NumberedLine {
  const { text, map } = fold(line);
  const start = text.length - text.trimStart().length;
  const words = text.trim();
  const printed = (from: number, to: number): string =>
    original(line, map, [start + from, start + to]).trim();
  const enumerated = ENUMERATED.exec(words)?.[0];
  if (enumerated) {
    const sentence = firstSentence(words.slice(enumerated.length));
    const label = sentence.more && sentence.end <= LONGEST_LABEL;
    const heading = label ? printed(enumerated.length, enumerated.length + sentence.end) : '';
    return { kind: 'enum', level: null, number: printed(0, enumerated.length), heading };
  }
  for (const [level, pattern] of LEVELS) {
    const number = pattern.exec(words)?.[0];
    if (!number) continue;
    const rest = words.slice(number.length);
    const sentence = firstSentence(rest);
    const kind = kindOf(rest.trim(), sentence);
    const heading = kind === 'item' ? '' : printed(number.length, number.length + sentence.end);
    return { kind, level, number: printed(0, number.length), heading: heading.replace(/[:：]$/u, '') };
  }
  return PARAGRAPH;
}

/** The numbered headings of a report in order, run-in headings included, as printed even where the numbering errs. */
export function outline(lines: string[]): Section[] {
  return lines.flatMap((text, line) => {
    const { kind, level, number, heading } = classifyLine(text);
    const isHeading = (kind === 'heading' || kind === 'runin') && level !== null && heading !== '';
    return isHeading ? [{ level, number, heading, line }] : [];
  });
}

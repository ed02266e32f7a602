import { fold, folded, original } from '#lib/text/fold';
import { chineseNumber, SMALL, YEAR } from './numerals';

export interface ParsedDate {
  /** `2022-02-28`, `2022-02`, `2022`, or with a clock `2024-03-28T09:18:00+08:00`. */
  iso: string;
  precision: 'day' | 'month' | 'year' | 'minute';
  /** The words of the date as they stand in the text. */
  raw: string;
}

const LANGUAGES = ['en', 'en-GB', 'de', 'fr', 'es'];
const bare = (name: string): string => name.toLowerCase().replace('.', '');

/** January to December, in full and short: made when a date first spells its month, for most never do. */
let months: string[][] | undefined;
function monthNumber(name: string): number {
  months ??= Array.from({ length: 12 }, (_, month) =>
    LANGUAGES.flatMap((language) =>
      (['long', 'short'] as const).map((style) =>
        bare(
          new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' }).format(Date.UTC(2024, month)),
        ),
      ),
    ),
  );
  return months.findIndex((names) => names.includes(bare(name))) + 1;
}

const CLOCK =
  '(?:[\\sT]*(?<hour>\\d{1,2})[:时](?<minute>\\d{2})(?:[:分](?<second>\\d{2}))?(?:\\.\\d+)?(?<zone>Z|[+-]\\d{2}:?\\d{2})?)?';
const NAMED = '(?<name>\\p{L}{3,10})\\.?';
const PATTERNS = [
  `(?<![\\d.])(?<year>${YEAR})\\s*(?:年|[-—–/.])\\s*(?<month>\\d{1,2}|${SMALL})\\s*(?:月|[-—–/.])\\s*(?:(?<day>\\d{1,2}|${SMALL})(?!\\d)\\s*(?:[日号](?!至|[-—~]))?${CLOCK})?(?!\\d|\\.\\d)`,
  `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?\\s+(?:de\\s+)?${NAMED},?\\s+(?:de\\s+)?(?<year>(?:19|20)\\d{2})(?!\\d)`,
  `(?<!\\p{L})${NAMED}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>(?:19|20)\\d{2})(?!\\d)`,
  `(?<![\\p{L}\\d])${NAMED}\\s+(?<year>(?:19|20)\\d{2})(?!\\d)`,
].map((source) => new RegExp(source, 'giu'));
const ALONE = [
  new RegExp(`^\\s*(?<year>${YEAR})\\s*年?度?\\s*$`, 'u'),
  /^\s*(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?:(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2}))?\s*$/u,
];

const two = (value: number): string => String(value).padStart(2, '0');
const isDayOf = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

/** China has one time zone, and its portals never print it. */
function clockOf(parts: Record<string, string | undefined>): string | null {
  const [hour, minute, second] = [Number(parts.hour), Number(parts.minute), Number(parts.second ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  return `T${two(hour)}:${two(minute)}:${two(second)}${parts.zone ?? '+08:00'}`;
}

function isoOf(parts: Record<string, string | undefined>): Omit<ParsedDate, 'raw'> | null {
  const year = chineseNumber((parts.year ?? '').replace(/[○Oo]/gu, '〇'));
  const monthText = parts.month ?? parts.name;
  if (!monthText) return { iso: String(year), precision: 'year' };
  const month = parts.name ? monthNumber(parts.name) : chineseNumber(monthText);
  if (month < 1 || month > 12) return null;
  if (!parts.day) return { iso: `${year}-${two(month)}`, precision: 'month' };
  const day = chineseNumber(parts.day);
  if (!isDayOf(year, month, day)) return null;
  const iso = `${year}-${two(month)}-${two(day)}`;
  const clock = parts.hour ? clockOf(parts) : null;
  return clock ? { iso: iso + clock, precision: 'minute' } : { iso, precision: 'day' };
}

/** The clock in a page's header prints the weekday; no publication date does. */
const WEEKDAY = /^\s*[,，(]?\s*(?:星期|周)[一二三四五六日天]/u;

function aloneIn(copy: string): Omit<ParsedDate, 'raw'> | null {
  for (const pattern of ALONE) {
    const parts = pattern.exec(copy)?.groups;
    const date = parts && isoOf(parts);
    if (date) return date;
  }
  return null;
}

/** The first date of a text, in Chinese, numeric or Western words; never a header clock, never an impossible day. */
export function parseDate(text: string): ParsedDate | null {
  const { text: copy, map } = fold(text);
  const alone = aloneIn(copy);
  if (alone) return { ...alone, raw: text.trim() };
  for (const match of PATTERNS.flatMap((pattern) => [...copy.matchAll(pattern)])) {
    const end = match.index + match[0].length;
    const date = WEEKDAY.test(copy.slice(end)) ? null : isoOf(match.groups ?? {});
    if (date) return { ...date, raw: original(text, map, [match.index, end]).trim() };
  }
  return null;
}

const DATE_LINE = new RegExp(
  `^[(\\[]?\\s*${YEAR}\\s*年\\s*(?:\\d{1,2}|${SMALL})\\s*月\\s*(?:(?:\\d{1,2}|${SMALL})\\s*日)?\\s*[)\\]]?$`,
  'u',
);

/** True for a line that is only a date, as under a signature. */
export const isDateLine = (line: string): boolean => DATE_LINE.test(folded(line).trim());

/** Regex source of a year in digits or in Chinese numerals; 〇 is also written ○, O or 零. */
export const YEAR = '(?:(?:19|20)\\d{2}|[一二][〇○Oo零九][〇○Oo零一二三四五六七八九]{2})';
/** Regex source of a Chinese number up to 99, as used in dates. */
export const SMALL = '[一二三四五六七八九十]{1,3}';
/** Regex source of a Chinese ordinal, as used in section numbers. */
export const ORDINAL = '[一二三四五六七八九十百]{1,4}';

const DIGITS: Record<string, number> = Object.fromEntries(
  [...'零一二三四五六七八九'].map((digit, value) => [digit, value]),
);
const digitOf = (character: string): number =>
  DIGITS[character] ?? (/\d/.test(character) ? Number(character) : 0);
const UNITS: Record<string, number> = { 十: 10, 百: 100 };

/** Reads 2022, 二〇二二, 二十八 or 一百零三. */
export function chineseNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (!/[十百]/.test(text)) return [...text].reduce((total, character) => total * 10 + digitOf(character), 0);
  let total = 0;
  let pending = 0;
  for (const character of text) {
    const unit = UNITS[character];
    if (unit) total += (pending || 1) * unit;
    pending = unit ? 0 : digitOf(character);
  }
  return total + pending;
}

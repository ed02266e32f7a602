import type { Field, Fields } from '#lib/report/extraction';
import { parseIndexNumber } from '#lib/report/index-number';
import { parseSiteIdentifier } from '#lib/report/site-identifier';
import { nameOf } from './divisions';
import { type Mention, placeIn } from './mentions';

/** One statement about where a report belongs, from the strongest kind to the weakest. */
export interface Clue {
  mention: Mention;
  raw: string;
  confidence: number;
}

/** Provinces in the order of their letters in ICP numbers. */
const ICP_LETTERS: Record<string, string> = Object.fromEntries(
  [...'京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔贵云滇藏陕甘青宁新'].map((letter) => [letter, '']),
);
const LETTER_CODES =
  '京11津12冀13晋14蒙15辽21吉22黑23沪31苏32浙33皖34闽35赣36鲁37豫41鄂42湘43粤44桂45琼46渝50川51蜀51黔52贵52云53滇53藏54陕61甘62青63宁64新65';
for (const [, letter, province] of LETTER_CODES.matchAll(/(\p{L})(\d{2})/gu)) {
  if (letter) ICP_LETTERS[letter] = `${province}0000`;
}

const known = (code: string | undefined): Mention | null =>
  code && nameOf(code) ? { codes: [code], raw: code, form: 'chain' } : null;

function divisionInRegistration(text: string): Mention | null {
  const police = /公网安备\s*[:：]?\s*(\d{6})\d{7,8}/u.exec(text)?.[1];
  const letter = /([\u3400-\u9FFF])ICP备/u.exec(text)?.[1];
  return known(police) ?? known(letter && ICP_LETTERS[letter]);
}

const CONFIDENCE = { chain: 0.95, name: 0.85, stem: 0.7 } as const;

function nameClues(names: (string | undefined)[], discount: number): Clue[] {
  return names.flatMap((name) => {
    const mention = name ? placeIn(name) : null;
    return name && mention ? [{ mention, raw: name, confidence: CONFIDENCE[mention.form] - discount }] : [];
  });
}

const codeClue = (mention: Mention | null, raw: string, confidence: number): Clue[] =>
  mention ? [{ mention, raw, confidence }] : [];

const held = <T>(field: Field<T> | undefined): T | undefined => field?.value;

/** Who issued it and what it calls itself: names as printed. */
export const nameCluesOf = (fields: Fields): Clue[] =>
  nameClues(
    [
      ...(held(fields.creators) ?? []),
      held(fields.title),
      ...(held(fields.signature) ?? []),
      held(fields.publisher),
    ],
    0,
  );

/** Codes and names that the site and its 目录 give, the strongest first. */
export function siteCluesOf(fields: Fields): Clue[] {
  const index = held(fields.indexNumber) ?? '';
  const parsed = parseIndexNumber(index);
  const site = held(fields.siteIdentifier) ?? '';
  const registration = held(fields.siteRegistration) ?? '';
  return [
    ...codeClue(known(parsed.division), index, parsed.kind === 'uscc' ? 0.85 : 0.9),
    ...codeClue(known(parseSiteIdentifier(site)?.division), site, 0.8),
    ...nameClues([held(fields.siteSponsor)], 0.15),
    ...nameClues([held(fields.siteName)], 0.2),
    ...nameClues([held(fields.addressee)], 0.25),
    ...codeClue(divisionInRegistration(registration), registration, 0.5),
  ];
}

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

const known = (code: string | undefined): Mention | null =>
  code && nameOf(code) ? { codes: [code], raw: code, form: 'chain' } : null;

/** The police number begins with a division. The letter of an ICP number names only a province: to a county's report it would be a wrong region, not a coarse one. */
const divisionInRegistration = (text: string): Mention | null =>
  known(/公网安备\s*[:：]?\s*(\d{6})\d{7,8}/u.exec(text)?.[1]);

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

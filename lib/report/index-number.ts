import { folded } from '#lib/text/fold';
import { DIVISION } from './division-code';

/** What an 索引号 is made of; `division` is the GB/T 2260 code that it begins with or contains. */
export interface IndexNumber {
  kind: 'division' | 'uscc' | 'orgcode' | 'date' | 'opaque';
  division?: string;
}

const CREDIT_CODE = new RegExp(`^1[1-9A-Z](${DIVISION})[0-9A-HJ-NP-RTUWXY]{10}`);
const WITH_DIVISION = new RegExp(`^(${DIVISION})(?:\\d{4})?[/_-]`);
const ORGANISATION_CODE = /^[0-9A-Z]{8}-?[0-9X][/_-]/;
const DATED = /^(?:19|20)\d{6}-/;

/** Reads the shape of an 索引号. Its year is the year of indexing, never the reporting period. */
export function parseIndexNumber(text: string): IndexNumber {
  const number = folded(text).replace(/\s/gu, '');
  const credit = CREDIT_CODE.exec(number)?.[1];
  if (credit) return { kind: 'uscc', division: credit };
  const division = WITH_DIVISION.exec(number)?.[1];
  if (division) return { kind: 'division', division };
  if (DATED.test(number)) return { kind: 'date' };
  return { kind: ORGANISATION_CODE.test(number) ? 'orgcode' : 'opaque' };
}

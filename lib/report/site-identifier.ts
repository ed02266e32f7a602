import { folded } from '#lib/text/fold';
import { DIVISION } from './division-code';

/** Whose site it is. Departments carry their government's division; `000000` is the centre. */
export interface SiteIdentifier {
  level: 'central' | 'province' | 'prefecture' | 'county';
  division: string;
}

const CENTRAL = /^bm\d{8}$/i;
const LOCAL = new RegExp(`^(${DIVISION})\\d{4}$`);

function levelOf(division: string): SiteIdentifier['level'] {
  if (division.endsWith('0000')) return 'province';
  return division.endsWith('00') ? 'prefecture' : 'county';
}

/** Reads a 网站标识码 (国办发〔2017〕47号); null for anything malformed, such as twelve digits. */
export function parseSiteIdentifier(text: string): SiteIdentifier | null {
  const code = folded(text).replace(/\s/gu, '');
  if (CENTRAL.test(code)) return { level: 'central', division: '000000' };
  const division = LOCAL.exec(code)?.[1];
  return division ? { level: levelOf(division), division } : null;
}

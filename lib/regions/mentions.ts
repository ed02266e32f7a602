import { isOrganisation } from '#lib/report/organisation';
import { squeeze } from '#lib/text/fold';
import { codesOfName, codesOfStem, isWithin, statisticalZoneIn } from './divisions';
import { SHARED_STEMS, ZONES } from './zones';

/** The place that a name or title begins with. Several codes: the words fit several places. */
export interface Mention {
  codes: string[];
  /** A zone without a code, and the division that it lies in. */
  zone?: { name: string; parent: string };
  raw: string;
  /** `chain`: with its parents; `name`: its full name; `stem`: without 市, 县 … */
  form: 'chain' | 'name' | 'stem';
}

interface Link {
  codes: string[];
  end: number;
  form: Mention['form'];
}

const LONGEST_NAME = 15;
const LONGEST_TEXT = 200;

/** A stem counts at the start only for provinces and cities (公安局 is no 公安县), and below a parent for all. */
function stemCodes(words: string, parents: string[] | null): string[] {
  const codes = codesOfStem(words);
  return parents || codes.some((code) => code.endsWith('00')) ? codes : [];
}

function linksAt(text: string, from: number, parents: string[] | null): Link[] {
  const links: Link[] = [];
  const below = (code: string) =>
    parents?.some((parent) => code !== parent && isWithin(code, parent)) ?? true;
  for (let end = Math.min(text.length, from + LONGEST_NAME); end >= from + 2; end--) {
    const words = text.slice(from, end);
    const named = codesOfName(words).filter(below);
    if (named.length > 0) links.push({ codes: named, end, form: 'name' });
    const stems = named.length > 0 ? [] : stemCodes(words, parents).filter(below);
    if (stems.length > 0) links.push({ codes: stems, end, form: 'stem' });
  }
  return links;
}

/** The longest consistent chain of places from a position: each lies in the one before it. */
function chainAt(text: string, from: number, parents: string[] | null): Link | null {
  let best: Link | null = null;
  for (const link of linksAt(text, from, parents)) {
    const next = chainAt(text, link.end, link.codes);
    const whole = next ? { codes: next.codes, end: next.end, form: 'chain' as const } : link;
    if (!best || whole.end > best.end) best = whole;
  }
  return best;
}

/** Of several places with one stem, a province is meant, or the one city. */
function meant(codes: string[], stem: string): string[] {
  const province = codes.find((code) => code.endsWith('0000'));
  const city = SHARED_STEMS.has(stem) ? undefined : codes.find((code) => code.endsWith('00'));
  const only = province ?? city;
  return only ? [only] : codes;
}

function zoneIn(text: string): Mention | null {
  const zone = ZONES.find(({ short }) => text.includes(short));
  if (zone)
    return { codes: [], zone: { name: zone.name, parent: zone.parent }, raw: zone.short, form: 'name' };
  const statistical = statisticalZoneIn(text);
  return statistical ? { codes: [], zone: statistical, raw: statistical.name, form: 'name' } : null;
}

/** The zones without codes that a text names. */
export const zonesIn = (text: string): { name: string; parent: string; raw: string }[] =>
  ZONES.filter(({ short }) => text.includes(short)).map(({ name, parent, short }) => ({
    name,
    parent,
    raw: short,
  }));

/** What may stand before the place in a name or title. */
const BEFORE =
  /^(?:中共|中国共产党|共青团|国家[\u3400-\u9FFF]{2,10}?(?:总局|统计局)|中国人民银行|中国气象局|国网|关于|中华人民共和国|(?:19|20)\d{2}年?度?)+/u;

/** A smaller place named later in the name of a body: 国网河南省电力公司柘城县供电公司. */
function smallerIn(text: string, codes: string[]): Mention | null {
  for (let from = text.length - 3; from > 0; from--) {
    const link = chainAt(text, from, codes);
    if (link && link.form !== 'stem' && link.end - from >= 3) {
      return { codes: link.codes, raw: text.slice(from, link.end), form: 'chain' };
    }
  }
  return null;
}

/** The place in the name of a body or in a title; inside the words, only a full name counts. */
export function placeIn(name: string): Mention | null {
  const text = squeeze(name.slice(0, LONGEST_TEXT));
  const zone = zoneIn(text);
  if (zone) return zone;
  const start = BEFORE.exec(text)?.[0].length ?? 0;
  const first = chainAt(text, start, null);
  if (first) {
    const raw = text.slice(start, first.end);
    const codes = first.form === 'stem' ? meant(first.codes, raw) : first.codes;
    const smaller = isOrganisation(text) ? smallerIn(text.slice(first.end), codes) : null;
    return smaller ?? { codes, raw, form: first.form };
  }
  for (let from = start + 1; from < text.length - 2; from++) {
    const link = chainAt(text, from, null);
    if (link && link.form !== 'stem' && link.end - from >= 3) {
      return { codes: link.codes, raw: text.slice(from, link.end), form: link.form };
    }
  }
  return null;
}

import type { Field, Fields, Reading } from '#lib/report/extraction';
import { type Clue, nameCluesOf, siteCluesOf } from './clues';
import { chainOf, fullNameOf, isWithin, nameOf, pathOf } from './divisions';
import { type Mention, zonesIn } from './mentions';

/** A place with what says so; `code` is absent for zones that GB/T 2260 does not know. */
interface Place {
  code?: string;
  name: string;
  path: string[];
  raw: string;
  confidence: number;
}

const division = (code: string, raw: string, confidence: number): Place => ({
  code,
  name: fullNameOf(code),
  path: pathOf(code),
  raw,
  confidence,
});
const zone = ({ name, parent }: NonNullable<Mention['zone']>, raw: string, confidence: number): Place => ({
  name,
  path: [...pathOf(parent), name],
  raw,
  confidence,
});

/** Same place, or one lies in the other. */
const agree = (one: string, other: string): boolean => isWithin(one, other) || isWithin(other, one);

/** Narrows the places that an ambiguous name fits by what the site says, clue by clue. */
function narrow(codes: string[], clues: Clue[]): { code: string; confidence: number } | null {
  let left = codes;
  for (const { mention, confidence } of clues) {
    const fitting = left.filter((code) => mention.codes.some((other) => isWithin(code, other)));
    if (fitting.length === 1 && fitting[0]) return { code: fitting[0], confidence };
    if (fitting.length > 0) left = fitting;
  }
  return null;
}

/** Of places with one name, the only one whose city or province the page's words mention. */
function narrowByWords(codes: string[], words: string): string | null {
  const mentioned = codes.filter((code) =>
    chainOf(code)
      .slice(0, -1)
      .some((parent) => words.includes(nameOf(parent) ?? '\n')),
  );
  return mentioned.length === 1 ? (mentioned[0] ?? null) : null;
}

function placeOfClue(clue: Clue, others: Clue[], words: string): Place | null {
  const { mention, raw, confidence } = clue;
  if (mention.zone) return zone(mention.zone, raw, confidence);
  const [only, ...more] = mention.codes;
  if (only && more.length === 0) return division(only, raw, confidence);
  const narrowed = narrow(mention.codes, others);
  if (narrowed) return division(narrowed.code, raw, Math.min(0.9, narrowed.confidence));
  const worded = narrowByWords(mention.codes, words);
  return worded ? division(worded, raw, 0.6) : null;
}

/** A report that speaks of 新区 as itself, and names one zone, belongs to that zone. */
function zoneOfWords(text: string): Place | null {
  const zones = zonesIn(text);
  const speaksOfItself = /(?<![\u3400-\u9FFF])新区|[在全和及、护为进是了]新区/u.test(text);
  const [only, ...more] = zones;
  return only && more.length === 0 && speaksOfItself ? zone(only, only.raw, 0.45) : null;
}

function find(fields: Fields, text: string): { place: Place; rivals: Place[] } | null {
  const names = nameCluesOf(fields);
  const site = siteCluesOf(fields);
  const words = [...(fields.breadcrumb?.value ?? []), fields.siteName?.value ?? '', text].join('\n');
  const clues = [...names, ...site];
  const places = clues.flatMap(
    (clue) =>
      placeOfClue(
        clue,
        clues.filter((other) => other !== clue),
        words,
      ) ?? [],
  );
  const place = places[0] ?? zoneOfWords(text);
  if (!place) return null;
  const rivals = places.filter(({ code }) => code && place.code && !agree(code, place.code));
  return { place: weigh(place, places, rivals), rivals };
}

/** Other clues for the same place make it surer, clues for another place less sure. */
function weigh(place: Place, places: Place[], rivals: Place[]): Place {
  const seconded = places.some(
    (other) => other !== place && other.code !== undefined && other.code === place.code,
  );
  if (rivals.length > 0) return { ...place, confidence: Math.min(place.confidence, 0.7) };
  return seconded ? { ...place, confidence: 0.98 } : place;
}

const reading = <T>(place: Place, value: T): Reading<T> => ({
  value,
  source: 'division',
  raw: place.raw.slice(0, 400),
  confidence: place.confidence,
});
function field<T>(place: Place, value: T, rivals: Reading<T>[]): Field<T> {
  return { ...reading(place, value), rivals };
}

/**
 * Adds region (GB/T 2260), regionName and regionPath: from the names of issuer and title, else from 索引号, 网站标识码,
 * 主办单位, site name, addressee and registration, in this order. A name that fits several places stays unresolved
 * unless another clue decides; zones without a code get a name only.
 */
export function placeReport(fields: Fields, context: { url: string; text: string }): Fields {
  if (fields.region) return fields;
  const found = find(fields, context.text);
  if (!found) return fields;
  const { place, rivals } = found;
  const codes = rivals.flatMap((rival) => (rival.code ? [reading(rival, rival.code)] : []));
  return {
    ...fields,
    ...(place.code && { region: field(place, place.code, codes) }),
    regionName: field(
      place,
      place.name,
      rivals.map((rival) => reading(rival, rival.name)),
    ),
    regionPath: field(
      place,
      place.path,
      rivals.map((rival) => reading(rival, rival.path)),
    ),
  };
}

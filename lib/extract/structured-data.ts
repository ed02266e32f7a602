import { parseDate } from '#lib/report/dates';
import { dayOf } from './describe-labels';
import type { Page } from './page';
import type { Readings } from './readings';

type Json = Record<string, unknown>;
const ARTICLE = /Report|Article|Dataset|WebPage|GovernmentService|CreativeWork|PublicationIssue/;
const LONGEST = 200_000;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function objectsOf(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsOf);
  if (!isObject(value)) return [];
  return [value, ...objectsOf(value['@graph'])];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Broken structured data says nothing.
    return undefined;
  }
}

const nameOf = (value: unknown): string | undefined => {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return first;
  return isObject(first) && typeof first.name === 'string' ? first.name : undefined;
};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads JSON-LD: title, dates and publisher of the article that it describes. */
export function readStructuredData(page: Page, readings: Readings): void {
  for (const script of Array.from(page.document.getElementsByTagName('script'))) {
    if (script.getAttribute('type') !== 'application/ld+json') continue;
    const source = script.textContent ?? '';
    const articles =
      source.length < LONGEST
        ? objectsOf(parsed(source)).filter((one) => ARTICLE.test(String(one['@type'])))
        : [];
    for (const article of articles) {
      const say = (name: 'issued' | 'modified', value: string) =>
        readings.add(name, {
          value: dayOf(parseDate(value)),
          source: 'structured-data',
          raw: value,
          confidence: 0.84,
        });
      say('issued', text(article.datePublished));
      say('modified', text(article.dateModified));
      const publisher = nameOf(article.publisher) ?? nameOf(article.author);
      readings.add('publisher', {
        value: publisher,
        source: 'structured-data',
        raw: publisher ?? '',
        confidence: 0.65,
      });
    }
  }
}

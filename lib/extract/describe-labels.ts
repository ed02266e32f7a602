import { type ParsedDate, parseDate } from '#lib/report/dates';
import { parseDocumentNumber } from '#lib/report/document-number';
import { isOrganisation, splitJointIssuers } from '#lib/report/organisation';
import type { FieldName, ValueOf } from '#lib/report/terms';
import type { PageLabel } from './label-block';
import type { Readings } from './readings';

const VALIDITY: readonly [RegExp, string][] = [
  [/失效|无效/, 'expired'],
  [/废止/, 'repealed'],
  [/修[改订]/, 'amended'],
  [/有效|^是$/, 'valid'],
];
/** Only a date with a day can be an official date. */
export const dayOf = (date: ParsedDate | null): string | undefined =>
  date && date.precision !== 'year' && date.precision !== 'month' ? date.iso : undefined;
const split = (value: string): string[] =>
  value.split(/\s*[;；\\/>|、,，]+\s*/).filter((part) => part !== '');

type Reader = (value: string, isBlock: boolean) => string | string[] | undefined;
const day: Reader = (value) => dayOf(parseDate(value));
const LONGEST_PLAIN = 200;
const plain: Reader = (value) => (value.length <= LONGEST_PLAIN ? value : undefined);
/** A number that follows another grammar than 发文字号. */
const NUMBER = /^[^{}=;：:]{0,40}\d[^{}=;：:]{0,20}$/;
const index: Reader = (value) => (value.length <= 60 && !/[：:]|^\D+$/.test(value) ? value : undefined);
/** How the value of a label becomes the value of a field. */
const READERS: Partial<Record<FieldName, Reader>> = {
  ...{ created: day, issued: day, modified: day, effective: day, expires: day },
  validity: (value) => VALIDITY.find(([pattern]) => pattern.test(value))?.[1],
  documentNumber: (value, isBlock) =>
    parseDocumentNumber(value)?.canonical ?? (isBlock && NUMBER.test(value) ? value : undefined),
  creators: (value) => splitJointIssuers(value),
  ...{ subjects: split, keywords: split },
  identifiers: (value) => [value],
  ...{ publisher: plain, indexNumber: index, genre: plain, accessMethod: plain, abstract: (value) => value },
};

const IN_BYLINE = new Set(['issued', 'modified', 'source', 'publisher', 'creators']);
/** Reads one labelled value into the field that its label names. */
export function describeLabel(label: PageLabel, readings: Readings): void {
  const { field, value, raw, source } = label;
  // Bylines are read by their own grammar: see byline.ts.
  if (
    !value ||
    field === 'ignored' ||
    field === 'title' ||
    (source === 'byline' && IN_BYLINE.has(field) && /[\u3400-\u9FFF]/.test(label.label))
  )
    return;
  const confidence = source === 'label' ? 0.95 : 0.9;
  if (field === 'source') readSource(readings, value, { raw, confidence });
  const read = READERS[field]?.(value, source === 'label');
  readings.add(field, { value: read as ValueOf<typeof field>, source, raw, confidence });
}

/** A source is a publisher only where it names a public body. */
export function readSource(
  readings: Readings,
  name: string,
  { raw, confidence }: { raw: string; confidence: number },
): void {
  if (!name || name.length > 60) return;
  readings.add('source', { value: name, source: 'meta-tag', raw, confidence });
  if (isOrganisation(name) && !/^本|网站?$/.test(name))
    readings.add('publisher', { value: name, source: 'meta-tag', raw, confidence: confidence - 0.3 });
}

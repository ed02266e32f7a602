import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { placeReport } from '#lib/regions/resolve';
import { parseDate } from '#lib/report/dates';
import { citedDocuments, isDocumentNumberLine, parseDocumentNumber } from '#lib/report/document-number';
import type { Field, Fields } from '#lib/report/extraction';
import { parseLabelLine } from '#lib/report/labels';
import { addressee, issuerFromFirstParagraph, signatureOf } from '#lib/report/lines';
import { outline } from '#lib/report/numbering';
import { periodFromBody } from '#lib/report/period';
import { parseTitle } from '#lib/report/title';
import { typeFromBody } from '#lib/report/types/types';
import { squeeze } from '#lib/text/fold';
import { linesOf } from '#lib/text/lines';

interface Expected {
  file: string;
  type: string;
  title: string | null;
  creator: string | null;
  publisher?: string;
  period: string;
  region: string | null;
  regionName?: string;
  documentNumber: string | null;
  indexNumber: string | null;
  validity?: string;
  created: string | null;
  issued: string | null;
  addressee: string | null;
  removed: string[];
  signature?: string[];
  citedDocuments?: string[];
  breadcrumb: string[] | null;
  sections: { level1: string[]; level2: number };
}

const folder = new URL('../../../shared/seeds/', import.meta.url);
const expectations: Expected[] = existsSync(folder)
  ? (JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Expected[])
  : [];

const field = <T>(value: T): Field<T> => ({ value, source: 'body', raw: '', confidence: 1, rivals: [] });

/** The lines of a seed without removed ones, parted into labels of the metadata block, title and text. */
function partsOf({ file, removed }: Expected) {
  const all = linesOf(readFileSync(new URL(file, folder), 'utf8')).filter((line) => !removed.includes(line));
  const labels = all.flatMap((line) => parseLabelLine(line) ?? []);
  const label = (name: string) => labels.find((pair) => pair.field === name)?.value ?? null;
  const content = all.filter((line) => parseLabelLine(line) === null);
  const title = label('title');
  const lines = title && squeeze(content[0] ?? '') === squeeze(title) ? content.slice(1) : content;
  return { lines, label, title };
}

/** Reads a scraped text with the functions of lib/report alone, as an importer of texts would. */
function read(expected: Expected) {
  const { lines, label, title } = partsOf(expected);
  const trail = expected.breadcrumb?.join(' > ') ?? '';
  const signature = signatureOf(lines);
  const ownLine = lines.slice(0, 5).find(isDocumentNumberLine);
  const documentNumber = parseDocumentNumber(label('documentNumber') ?? ownLine ?? '');
  const created = parseDate(label('created') ?? '') ?? signature?.date ?? null;
  const issued = parseDate(label('issued') ?? '');
  const fromTitle = title ? parseTitle(title) : null;
  const period = periodFromBody(lines, {
    breadcrumb: trail,
    ...(documentNumber && { documentNumberYear: documentNumber.year }),
    ...(created && { created: created.iso }),
    ...(issued && { issued: issued.iso }),
  });
  const names = [
    fromTitle?.issuer,
    signature?.organisations[0],
    issuerFromFirstParagraph(lines[0] ?? '')?.value,
  ];
  const creator = names.find((name) => name) ?? null;
  const type = fromTitle?.type ?? typeFromBody({ lines, breadcrumb: trail, url: '' })?.type;
  return { lines, label, title, signature, documentNumber, created, issued, period, creator, type };
}

function placed(seed: ReturnType<typeof read>): Fields {
  const fields: Fields = {
    ...(seed.creator && { creators: field([seed.creator]) }),
    ...(seed.title && { title: field(seed.title) }),
    ...(seed.label('indexNumber') && { indexNumber: field(seed.label('indexNumber') ?? '') }),
  };
  return placeReport(fields, { url: 'https://www.example.gov.cn/', text: seed.lines.join('\n') });
}

describe.skipIf(expectations.length === 0)('the five seeds (../shared is absent: skipped)', () => {
  test.each(expectations)('$file', (expected) => {
    const seed = read(expected);
    expect(seed.type).toBe(expected.type);
    expect(seed.title).toBe(expected.title);
    expect(seed.creator).toBe(expected.creator);
    expect(seed.label('publisher') ?? undefined).toBe(expected.publisher);
    expect(seed.period?.period).toBe(expected.period);
    expect(seed.documentNumber?.canonical ?? null).toBe(expected.documentNumber);
    expect(seed.label('indexNumber')).toBe(expected.indexNumber);
    expect(seed.created?.iso ?? null).toBe(expected.created);
    expect(seed.issued?.iso ?? null).toBe(expected.issued);
    expect(seed.lines.map(addressee).find((found) => found !== null) ?? null).toBe(expected.addressee);
  });

  test.each(expectations)('$file: sections, citations, signature, region', (expected) => {
    const seed = read(expected);
    const sections = outline(seed.lines);
    expect(sections.filter(({ level }) => level === 1).map(({ heading }) => heading)).toEqual(
      expected.sections.level1,
    );
    expect(sections.filter(({ level }) => level === 2)).toHaveLength(expected.sections.level2);
    if (expected.citedDocuments)
      expect(citedDocuments(seed.lines.join('\n'))).toEqual(expected.citedDocuments);
    const { organisations = [], date } = seed.signature ?? {};
    expect([...organisations, ...(date ? [date.raw] : [])]).toEqual(expected.signature ?? []);
    const fields = placed(seed);
    expect(fields.region?.value ?? null).toBe(expected.region);
    if (expected.regionName) expect(fields.regionName?.value).toBe(expected.regionName);
  });

  test('reads full-width punctuation, digits and indents like half-width ones', () => {
    const wide: Record<string, string> = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）', '%': '％' };
    const widen = (line: string) =>
      `\u3000\u3000${[...line].map((character) => wide[character] ?? (/\d/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character)).join('')}`;
    for (const expected of expectations) {
      const { lines } = read(expected);
      const shape = (text: string[]) => outline(text).map(({ level, line }) => `${line}:${level}`);
      expect(shape(lines.map(widen))).toEqual(shape(lines));
    }
  });
});

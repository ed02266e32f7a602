import { parseDate } from '#lib/report/dates';
import type { FieldName, ValueOf } from '#lib/report/terms';
import { dayOf, readSource } from './describe-labels';
import type { MetaTags } from './meta-tags';
import type { Readings } from './readings';

type Reader = (value: string) => string | string[] | undefined;
const day: Reader = (value) => dayOf(parseDate(value));
const one: Reader = (value) => [value];
const plain: Reader = (value) => value;
const words: Reader = (value) =>
  value
    .split(/[;；,，\s]+/)
    .filter(Boolean)
    .slice(0, 30);

interface TagRule {
  field: FieldName;
  /** Names of tags, lower case, separators as dots; the first that is there counts. */
  names: string;
  read: Reader;
  confidence: number;
}

/** Which tags hold which field: 国办发〔2017〕47号, Dublin Core, citation, Open Graph, GOV.UK. */
const RULES: readonly TagRule[] = [
  {
    field: 'issued',
    names:
      'dcterms.issued citation.publication.date article.published.time govuk.first-published-at dc.date.issued dcterms.date dc.date datepublished',
    read: day,
    confidence: 0.85,
  },
  { field: 'issued', names: 'pubdate', read: day, confidence: 0.8 },
  {
    field: 'modified',
    names: 'dcterms.modified article.modified.time govuk.public-updated-at dc.date.modified datemodified',
    read: day,
    confidence: 0.85,
  },
  { field: 'created', names: 'dcterms.created dc.date.created', read: day, confidence: 0.8 },
  {
    field: 'creators',
    names: 'citation.technical.report.institution dcterms.creator dc.creator',
    read: one,
    confidence: 0.7,
  },
  {
    field: 'publisher',
    names: 'dcterms.publisher dc.publisher citation.publisher',
    read: plain,
    confidence: 0.7,
  },
  {
    field: 'identifiers',
    names: 'dcterms.identifier dc.identifier citation.doi',
    read: one,
    confidence: 0.7,
  },
  { field: 'documentNumber', names: 'citation.technical.report.number', read: plain, confidence: 0.8 },
  {
    field: 'keywords',
    names: 'keywords dcterms.subject dc.subject citation.keywords',
    read: words,
    confidence: 0.5,
  },
  { field: 'abstract', names: 'dcterms.description dc.description', read: plain, confidence: 0.5 },
  {
    field: 'language',
    names: 'dcterms.language dc.language citation.language',
    read: (value) => (/^[a-z]{2}$/.test(value) ? value : undefined),
    confidence: 0.85,
  },
];

/** Reads the meta tags that state fields of a report. */
export function describeTags(tags: MetaTags, readings: Readings): void {
  for (const { field, names, read, confidence } of RULES) {
    const raw = names.split(' ').flatMap((name) => tags.get(name)?.[0] ?? [])[0];
    if (raw)
      readings.add(field, { value: read(raw) as ValueOf<typeof field>, source: 'meta-tag', raw, confidence });
  }
  const supplier = tags.get('contentsource')?.[0];
  if (supplier) readSource(readings, supplier, { raw: supplier, confidence: 0.75 });
}

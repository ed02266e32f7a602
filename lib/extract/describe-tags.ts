import { parseDate } from '#lib/report/dates';
import { dayOf, readSource } from './describe-labels';
import { firstOf, type MetaTags } from './meta-tags';
import type { Readings } from './readings';

/** Reads the meta tags: those of 国办发〔2017〕47号, Dublin Core, citation and GOV.UK tags. */
export function describeTags(tags: MetaTags, readings: Readings): void {
  const say = (name: 'issued' | 'modified', value: string | undefined, confidence: number) =>
    readings.add(name, {
      value: dayOf(parseDate(value ?? '')),
      source: 'meta-tag',
      raw: value ?? '',
      confidence,
    });
  say(
    'issued',
    firstOf(
      tags,
      'dcterms.issued',
      'citation.publication.date',
      'article.published.time',
      'govuk.first-published-at',
      'dcterms.date',
      'dc.date.issued',
      'dc.date',
      'datepublished',
    ),
    0.85,
  );
  say('issued', firstOf(tags, 'pubdate'), 0.8);
  say(
    'modified',
    firstOf(
      tags,
      'dcterms.modified',
      'article.modified.time',
      'govuk.public-updated-at',
      'dc.date.modified',
      'datemodified',
      'last-modified',
    ),
    0.85,
  );
  const creator = firstOf(
    tags,
    'dcterms.creator',
    'dc.creator',
    'citation.author',
    'citation.technical.report.institution',
  );
  if (creator)
    readings.add('creators', { value: [creator], source: 'meta-tag', raw: creator, confidence: 0.7 });
  const publisher = firstOf(
    tags,
    'dcterms.publisher',
    'dc.publisher',
    'govuk.primary-publishing-organisation',
  );
  readings.add('publisher', { value: publisher, source: 'meta-tag', raw: publisher ?? '', confidence: 0.7 });
  const supplier = firstOf(tags, 'contentsource');
  if (supplier) readSource(readings, supplier, { raw: supplier, confidence: 0.75 });
  const keywords = firstOf(tags, 'keywords');
  if (keywords)
    readings.add('keywords', {
      value: keywords
        .split(/[;；,，\s]+/)
        .filter(Boolean)
        .slice(0, 30),
      source: 'meta-tag',
      raw: keywords,
      confidence: 0.5,
    });
  const summary = firstOf(tags, 'dcterms.description', 'dc.description');
  readings.add('abstract', { value: summary, source: 'meta-tag', raw: summary ?? '', confidence: 0.5 });
}

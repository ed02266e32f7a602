import { parseDocumentNumber } from '#lib/report/document-number';
import type { Source } from '#lib/report/extraction';
import { isOrganisation, splitJointIssuers } from '#lib/report/organisation';
import { periodFromBody } from '#lib/report/period';
import type { ValueOf } from '#lib/report/terms';
import { type ParsedTitle, parseTitle } from '#lib/report/title';
import { typeFromBody } from '#lib/report/types/types';
import { firstOf, type MetaTags } from './meta-tags';
import type { Readings } from './readings';

/** What describing works on. */
export interface Described {
  readings: Readings;
  tags: MetaTags;
  /** Lines of the clean text. */
  lines: string[];
  breadcrumb: readonly string[];
  url: string;
}

/** Rejections after which a page may still be a report whose title says too little. */
const OPEN = new Set<string>(['no_type', 'column', 'tail']);
const IN_BRACKETS = /[(（]([^()（）]*号)\s*[)）]\s*$/;
const BEFORE_ABOUT = /^([^《》]{2,60}?)\s*(?:关于|印发《)/;

/** The bodies in front of 关于: they issued whatever the title names. */
function issuersOf(title: string): string[] {
  const before = BEFORE_ABOUT.exec(title)?.[1]?.trim() ?? '';
  const parts = before ? splitJointIssuers(before) : [];
  return parts.every(isOrganisation) ? parts : [];
}

function typeOf(
  { readings, lines, breadcrumb, tags, url }: Described,
  parsed: ParsedTitle | undefined,
): void {
  if (parsed?.rejection && !OPEN.has(parsed.rejection)) return;
  const columnName = firstOf(tags, 'columnname');
  const guess = typeFromBody({
    lines,
    breadcrumb: breadcrumb.join(' > '),
    url,
    ...(columnName && { columnName }),
  });
  if (guess)
    readings.add('type', {
      value: guess.type,
      source: 'body',
      raw: guess.raw,
      confidence: Math.min(0.75, guess.confidence),
    });
}

/** A work report is named after the year it was given in and reports on the one before. */
function yearUnderReview(parsed: ParsedTitle, created: string | undefined): string | null {
  if (parsed.type !== 'gov_work_report' || !/^\d{4}$/.test(parsed.period ?? '')) return parsed.period;
  return created?.startsWith(parsed.period ?? '-') ? String(Number(parsed.period) - 1) : parsed.period;
}

/** Reads type, period and issuer from the title, and from column and text where it is silent. */
export function describeTitle(described: Described): void {
  const { readings } = described;
  const title = readings.best('title');
  const parsed = title ? parseTitle(title) : undefined;
  const say = <N extends 'type' | 'period' | 'planPeriod' | 'creators' | 'documentNumber'>(
    name: N,
    value: ValueOf<N> | null | undefined,
    confidence: number,
  ) => readings.add(name, { value, source: 'title-element' as Source, raw: title ?? '', confidence });
  if (parsed?.isReport) {
    say('type', parsed.type, 0.95);
    say('period', yearUnderReview(parsed, readings.best('created')), 0.95);
    if (yearUnderReview(parsed, readings.best('created')) !== parsed.period)
      say('period', parsed.period, 0.5);
    say('planPeriod', parsed.planPeriod, 0.9);
  }
  if (parsed?.issuer) say('creators', splitJointIssuers(parsed.issuer), parsed.issuerInferred ? 0.55 : 0.88);
  else say('creators', issuersOf(title ?? ''), 0.87);
  say('documentNumber', parseDocumentNumber(IN_BRACKETS.exec(title ?? '')?.[1] ?? '')?.canonical, 0.75);
  typeOf(described, parsed);
}

/** Reads the period from the text of what seems to be a report. */
export function describePeriod({ readings, lines, breadcrumb }: Described): void {
  const type = readings.best('type');
  if (!type || type === 'other_report') return;
  const created = readings.best('created');
  const issued = readings.best('issued');
  const number = parseDocumentNumber(readings.best('documentNumber') ?? '');
  const hints = {
    breadcrumb: breadcrumb.join(' > '),
    ...(created && { created }),
    ...(issued && { issued }),
    ...(number && { documentNumberYear: number.year }),
  };
  const period = periodFromBody(lines, hints);
  if (period)
    readings.add('period', {
      value: period.period,
      source: 'body',
      raw: period.raw,
      confidence: Math.min(0.7, period.confidence),
    });
}

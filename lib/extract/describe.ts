import { parseDate } from '#lib/report/dates';
import { citedDocuments, isDocumentNumberLine, parseDocumentNumber } from '#lib/report/document-number';
import type { Source } from '#lib/report/extraction';
import {
  addressee,
  issuerFromFirstParagraph,
  meetingLine,
  signatureOf,
  speakerLine,
} from '#lib/report/lines';
import { splitJointIssuers } from '#lib/report/organisation';
import { periodFromBody } from '#lib/report/period';
import type { FieldName, ValueOf } from '#lib/report/terms';
import { parseTitle } from '#lib/report/title';
import { typeFromBody } from '#lib/report/types/types';
import { dayOf, describeLabel } from './describe-labels';
import { describeTags } from './describe-tags';
import type { PageLabel } from './label-block';
import { firstOf, type MetaTags } from './meta-tags';
import type { Readings } from './readings';

/** What describing works on. */
export interface Described {
  readings: Readings;
  labels: readonly PageLabel[];
  tags: MetaTags;
  /** Lines of the clean text. */
  lines: string[];
  breadcrumb: readonly string[];
  url: string;
}

function fromTitle({ readings, lines, breadcrumb, tags, url }: Described): void {
  const title = readings.best('title');
  const parsed = title ? parseTitle(title) : undefined;
  const say = <N extends FieldName>(
    name: N,
    value: ValueOf<N> | null | undefined,
    confidence: number,
    source: Source = 'title-element',
  ) => readings.add(name, { value, source, raw: title ?? '', confidence });
  if (parsed?.isReport) {
    say('type', parsed.type, 0.95);
    say('period', parsed.period, 0.95);
    say('planPeriod', parsed.planPeriod, 0.9);
  }
  if (parsed?.issuer) say('creators', splitJointIssuers(parsed.issuer), parsed.issuerInferred ? 0.55 : 0.88);
  if (title && /[(（][^()（）]*号\s*[)）]$/.test(title))
    say(
      'documentNumber',
      parseDocumentNumber(title.slice(title.search(/[(（][^()（）]*$/) + 1))?.canonical,
      0.75,
    );
  if (
    parsed?.rejection &&
    parsed.rejection !== 'no_type' &&
    parsed.rejection !== 'column' &&
    parsed.rejection !== 'tail'
  )
    return;
  const guess = typeFromBody({
    lines,
    breadcrumb: breadcrumb.join(' > '),
    url,
    ...(firstOf(tags, 'columnname') && { columnName: firstOf(tags, 'columnname') as string }),
  });
  if (guess)
    readings.add('type', {
      value: guess.type,
      source: 'body',
      raw: guess.raw ?? guess.type,
      confidence: Math.min(0.75, guess.confidence),
    });
}

const OPENING = 8;

function fromOpening({ readings, lines }: Described): void {
  const opening = lines.slice(0, OPENING);
  const number = opening.find(isDocumentNumberLine);
  if (number)
    readings.add('documentNumber', {
      value: parseDocumentNumber(number)?.canonical,
      source: 'body',
      raw: number,
      confidence: 0.9,
    });
  const to = opening.find((line) => addressee(line) !== null);
  if (to) readings.add('addressee', { value: addressee(to), source: 'body', raw: to, confidence: 0.9 });
  for (const line of opening) {
    const meeting = meetingLine(line);
    if (meeting?.date)
      readings.add('created', { value: dayOf(meeting.date), source: 'body', raw: line, confidence: 0.8 });
    const inBrackets = /^[(（]\s*((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)\s*[)）]$/.exec(line)?.[1];
    if (inBrackets)
      readings.add('created', {
        value: dayOf(parseDate(inBrackets)),
        source: 'body',
        raw: line,
        confidence: 0.75,
      });
    const speaker = speakerLine(line)?.organisation;
    if (speaker) readings.add('creators', { value: [speaker], source: 'body', raw: line, confidence: 0.92 });
  }
  const prose = lines.find((line) => line.length > 25);
  const self = prose ? issuerFromFirstParagraph(prose) : null;
  if (self)
    readings.add('creators', {
      value: [self.value],
      source: 'first-paragraph',
      raw: self.raw,
      confidence: 0.6,
    });
}

function fromEnd({ readings, lines }: Described): void {
  const signature = signatureOf(lines);
  if (!signature) return;
  const raw = lines.slice(signature.from).join('\n');
  readings.add('created', { value: dayOf(signature.date), source: 'signature', raw, confidence: 0.85 });
  readings.add('creators', {
    value: signature.organisations.flatMap(splitJointIssuers),
    source: 'signature',
    raw,
    confidence: 0.9,
  });
  const parts = [...signature.organisations, ...(signature.date ? [signature.date.raw] : [])];
  readings.add('signature', { value: parts, source: 'signature', raw, confidence: 0.9 });
}

function fromBody(described: Described): void {
  const { readings, lines, breadcrumb } = described;
  const created = readings.best('created');
  const issued = readings.best('issued');
  const number = parseDocumentNumber(readings.best('documentNumber') ?? '');
  const cited = citedDocuments(lines.join('\n'));
  readings.add('citedDocuments', {
    value: cited.filter((one) => one !== number?.canonical),
    source: 'body',
    raw: cited.join(' '),
    confidence: 0.8,
  });
  if (!readings.best('type')) return;
  const period = periodFromBody(lines, {
    breadcrumb: breadcrumb.join(' > '),
    ...(created && { created }),
    ...(issued && { issued }),
    ...(number && { documentNumberYear: number.year }),
  });
  if (period)
    readings.add('period', {
      value: period.period,
      source: 'body',
      raw: period.raw,
      confidence: Math.min(0.7, period.confidence),
    });
}

function languageOf(lines: readonly string[]): string | undefined {
  const sample = lines.join('').slice(0, 4000);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const han = count(/\p{Script=Han}/gu);
  if (count(/[\u3040-\u30FF]/g) > han * 0.2 && han + sample.length > 20 && count(/[\u3040-\u30FF]/g) > 10)
    return 'ja';
  if (count(/\p{Script=Hangul}/gu) > sample.length * 0.2) return 'ko';
  return han > sample.length * 0.2 ? 'zh' : undefined;
}

/** Reads every field that the page states; what it does not say stays absent. */
export function describe(described: Described): void {
  const { readings, lines, breadcrumb } = described;
  for (const label of described.labels) describeLabel(label, readings);
  describeTags(described.tags, readings);
  readings.add('breadcrumb', {
    value: [...breadcrumb],
    source: 'breadcrumb',
    raw: breadcrumb.join(' > '),
    confidence: 0.95,
  });
  fromOpening(described);
  fromEnd(described);
  fromTitle(described);
  fromBody(described);
  const language = languageOf(lines);
  if (language) readings.add('language', { value: language, source: 'body', raw: '', confidence: 0.95 });
}

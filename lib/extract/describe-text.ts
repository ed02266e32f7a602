import { parseDate } from '#lib/report/dates';
import { citedDocuments, isDocumentNumberLine, parseDocumentNumber } from '#lib/report/document-number';
import { addressee, issuerFromFirstParagraph, meetingLine, speakerLine } from '#lib/report/lines';
import { isOrganisation, splitJointIssuers } from '#lib/report/organisation';
import { squeeze } from '#lib/text/fold';
import { dayOf } from './describe-labels';
import type { Readings } from './readings';
import { bracketSignature, ownSignature } from './signature';

const OPENING = 8;
const DATED = /^[(（]\s*((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)\s*[)）]$/;
const RED_HEAD = /^(.{4,40}?)文\s*件$/;

function fromOpeningLine(readings: Readings, line: string): void {
  const meeting = meetingLine(line);
  if (meeting)
    readings.add('created', { value: dayOf(meeting.date), source: 'body', raw: line, confidence: 0.8 });
  const dated = DATED.exec(line)?.[1];
  if (dated)
    readings.add('created', { value: dayOf(parseDate(dated)), source: 'body', raw: line, confidence: 0.75 });
  const speaker = speakerLine(line)?.organisation;
  if (speaker) readings.add('creators', { value: [speaker], source: 'body', raw: line, confidence: 0.92 });
  const head = RED_HEAD.exec(squeeze(line))?.[1];
  if (head && isOrganisation(head))
    readings.add('creators', { value: splitJointIssuers(head), source: 'body', raw: line, confidence: 0.93 });
}

/** Reads the first lines: number, addressee, meeting, speaker, and how the report names itself. */
export function describeOpening(lines: readonly string[], readings: Readings): void {
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
  for (const line of opening) fromOpeningLine(readings, line);
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

/** Reads the signature: who signed, and when. */
export function describeEnd(lines: string[], readings: Readings): void {
  const signature = ownSignature(lines);
  if (signature) {
    const raw = lines.slice(signature.from, signature.from + 8).join('\n');
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
  const name = bracketSignature(lines);
  if (name)
    readings.add('creators', {
      value: [name],
      source: 'signature',
      raw: lines[lines.length - 1] ?? '',
      confidence: 0.65,
    });
}

/** Reads the documents that the text cites, without its own number. */
export function describeCitations(lines: readonly string[], readings: Readings): void {
  const own = parseDocumentNumber(readings.best('documentNumber') ?? '')?.canonical;
  const cited = citedDocuments(lines.join('\n'));
  readings.add('citedDocuments', {
    value: cited.filter((one) => one !== own),
    source: 'body',
    raw: cited.join(' '),
    confidence: 0.8,
  });
}

import { isDateLine, type ParsedDate, parseDate } from '#lib/report/dates';
import { isAttachmentLine, type Signature, signatureOf } from '#lib/report/lines';
import { isOrganisation, splitJointIssuers } from '#lib/report/organisation';
import { squeeze } from '#lib/text/fold';

const SHORT = 40;
const PRINTED = /印发$/;
const IN_BRACKETS = /[（(]([^（）()]{4,30})[）)]\s*$/;

/** A signature in the middle, above annexes: organisations right above a line that is only a date. */
function signatureAbove(lines: readonly string[], at: number): Signature {
  const organisations: string[] = [];
  let from = at;
  for (let line = at - 1; line >= Math.max(0, at - 6); line--) {
    const text = lines[line] ?? '';
    if (text.length > SHORT || !isOrganisation(squeeze(text))) break;
    organisations.unshift(...splitJointIssuers(text));
    from = line;
  }
  return { organisations, date: parseDate(lines[at] ?? ''), from };
}

/** The signature of the document itself: the first date line with organisations above it, else the one at the end. */
export function ownSignature(lines: string[]): Signature | undefined {
  const start = 3;
  for (let at = start; at < lines.length; at++) {
    if (!isDateLine(lines[at] ?? '')) continue;
    const signature = signatureAbove(lines, at);
    if (signature.organisations.length > 0) return signature;
  }
  const last = signatureOf(lines);
  if (last && !PRINTED.test(lines[last.from] ?? '')) return last;
  return loneDate(lines);
}

/** A date on a line of its own above an annex. */
function loneDate(lines: readonly string[]): Signature | undefined {
  const at = lines.findIndex(
    (line, index) =>
      index > 2 &&
      isDateLine(line) &&
      (isAttachmentLine(lines[index + 1] ?? '') || (lines[index - 1] ?? '').length > SHORT),
  );
  const date: ParsedDate | null = at < 0 ? null : parseDate(lines[at] ?? '');
  return date ? { organisations: [], date, from: at } : undefined;
}

/** The body named in brackets after the last word: how briefs are signed. */
export function bracketSignature(lines: readonly string[]): string | undefined {
  const last = lines[lines.length - 1] ?? '';
  const name = IN_BRACKETS.exec(last)?.[1]?.trim() ?? '';
  return last.length > SHORT && isOrganisation(name) ? name : undefined;
}

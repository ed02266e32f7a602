import { fold, folded, original } from '#lib/text/fold';
import { chineseNumber } from './numerals';

/** A 发文字号 (GB/T 9704-2012, 7.2.5). */
export interface DocumentNumber {
  /** `杭人社〔2019〕15号`, whatever brackets the page uses. */
  canonical: string;
  code: string;
  year: number;
  sequence: number;
  raw: string;
}

const NUMBER =
  /([\u3400-\u9FFF][\u3400-\u9FFF()、·\w ]{0,17}?)\s*[〔[【﹝({<《〈]\s*((?:19|20)\d{2})\s*年?\s*[〕\]】﹞)}>》〉]\s*第?\s*(\d{1,5}|[一二三四五六七八九十百]{1,5})\s*号/gu;
const ORDER =
  /((?:国务院|国家主席|主席|[\u3400-\u9FFF]{1,10}?(?:部|委员会|总局|局|署|会|政府|法院))令)\s*第\s*(\d{1,4})\s*号/gu;
/** Words of the sentence around a number, up to which the captured code is cut. */
const BEFORE_CODE =
  /^.*(?:根据|按照|依据|依照|遵照|参照|印发|转发|下发|执行|落实|贯彻|符合|出台|制定|关于|通知|文件|附件|详见|文号|字号|号|[:(《、和与及以按照])/u;
const NOT_A_CODE = /^[年月日第]|[的了是在]/u;

interface Found {
  at: number;
  number: DocumentNumber;
}

function numbersIn(text: string): Found[] {
  const { text: copy, map } = fold(text);
  return [...copy.matchAll(NUMBER)].flatMap((match) => {
    const [whole, group = '', year = '', sequenceText = ''] = match;
    const code = group.replace(BEFORE_CODE, '').replace(/\s/gu, '').replace(/^\d+/u, '');
    if (!/[\u3400-\u9FFF]/u.test(code) || NOT_A_CODE.test(code)) return [];
    const sequence = chineseNumber(sequenceText);
    const end = match.index + whole.length;
    const start = match.index + group.length - group.replace(BEFORE_CODE, '').length;
    const raw = original(text, map, [start, end]);
    return [
      {
        at: match.index,
        number: { canonical: `${code}〔${year}〕${sequence}号`, code, year: Number(year), sequence, raw },
      },
    ];
  });
}

/** The first document number of a text, or null for 无, a date, or prose. */
export const parseDocumentNumber = (text: string): DocumentNumber | null =>
  numbersIn(text)[0]?.number ?? null;

/** True for a line that is only a document number: the report's own, not one that it cites. */
export function isDocumentNumberLine(line: string): boolean {
  const text = folded(line)
    .trim()
    .replace(/^\((.*)\)$/u, '$1');
  if (text.length > 25) return false;
  const found = numbersIn(text)[0];
  return found !== undefined && text.endsWith('号') && found.number.raw.length >= text.length - 1;
}

/** The numbers that a text cites, orders (令) included, in order of appearance; lines that are only a number are its own. */
export function citedDocuments(text: string): string[] {
  const prose = text
    .split('\n')
    .filter((line) => line.includes('号') && !isDocumentNumberLine(line))
    .join('\n');
  const numbers = numbersIn(prose).map(({ at, number }) => ({ at, canonical: number.canonical }));
  const orders = [...folded(prose).matchAll(ORDER)].flatMap((match) => {
    const code = (match[1] ?? '').replace(BEFORE_CODE, '');
    return code.length > 1 ? [{ at: match.index, canonical: `${code}第${Number(match[2])}号` }] : [];
  });
  const inOrder = [...numbers, ...orders].sort((one, other) => one.at - other.at);
  return [...new Set(inOrder.map(({ canonical }) => canonical))];
}

import { folded, squeeze, tighten } from '#lib/text/fold';
import { isDateLine, type ParsedDate, parseDate } from './dates';
import { classifyLine } from './numbering';
import { YEAR } from './numerals';
import { isOrganisation } from './organisation';

const ADDRESSEE =
  /^(?:中共)?[\u3400-\u9FFF、,;()\s]{1,80}?(?:政府|委员会|人大常委会|[市区县省]委|委办|[局厅署部院办委]|办公[厅室]|单位|部门|机构|公司)(?:办公[厅室])?(?:\(室\))?:$/u;
const NOT_ADDRESSED = /如下|报告|通知|情况|以下|包括|[的是]/u;
const SALUTATION =
  /^(?:各位(?:代表|委员|领导|同志)|尊敬的.{2,30}|同志们|(?:主任|主席团|主席)[、,].{0,40}(?:委员|代表))(?:[、,]?(?:各位|同志).{0,10})?[:!]$/u;
const MEETING =
  /^[—-]*\s*\(?\s*(?:(?:19|20)\d{2}年\d{1,2}月\d{1,2}日?.{0,4})?在.{4,60}(?:会议|大会|全会)(?:第.{1,6}次会议)?上?(?:的报告)?\)?$/u;
const OFFICE =
  '(?:局长|厅长|主任|市长|省长|区长|县长|州长|旗长|乡长|镇长|主席|署长|部长|院长|检察长|书记|行长)';
const SPEAKER = new RegExp(
  `^\\S{0,30}?${OFFICE}\\s*[: ]?\\s*[\\u3400-\\u9FFF·](?:\\s*[\\u3400-\\u9FFF·]){1,3}$`,
  'u',
);
const ATTACHMENT = /^(?:附件|附表|附录|附图|附)\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})?\s*(?:[:.、]|$)/u;
const COPIED_TO = /^(?:抄送|抄报|主送|分送)\s*:|印发$/u;
const PUBLIC_NOTE = /^\((?:此件|此文|本件)?(?:主动公开|公开发布|依申请公开|删减后公开|不予?公开)\)$/u;

const matching = (line: string): string => folded(line).trim();

/** The 主送机关 that a line addresses, without its colon; null for any other line that ends in a colon. */
export function addressee(line: string): string | null {
  const text = matching(line);
  if (!ADDRESSEE.test(text) || NOT_ADDRESSED.test(text)) return null;
  return line.trim().replace(/\s*[:：]$/u, '');
}

/** 各位代表： and the like, as in reports that were spoken. */
export const isSalutation = (line: string): boolean => SALUTATION.test(matching(line));

/** The meeting to which a report was given, and the day; null for any other line. */
export function meetingLine(line: string): { text: string; date: ParsedDate | null } | null {
  const text = matching(line);
  return text.length <= 100 && MEETING.test(text)
    ? { text: tighten(line).replace(/^[—-]+/u, ''), date: parseDate(line) }
    : null;
}

/** The body for which a speaker's line speaks (柘城县人民政府县长 …); null when the line is none. */
export function speakerLine(line: string): { organisation: string | null; text: string } | null {
  const text = matching(line);
  if (text.length > 50 || /[。,;!?]/u.test(text) || !SPEAKER.test(text)) return null;
  const before = new RegExp(`^(\\S*?)(?:党组书记|党委书记|副|代)?${OFFICE}`, 'u').exec(text)?.[1] ?? '';
  return { organisation: isOrganisation(before) ? before : null, text: line.trim() };
}

/** 附件：… below the text. Such lines belong to the report. */
export const isAttachmentLine = (line: string): boolean => ATTACHMENT.test(matching(line));

/** （此件公开发布） and its variants. */
export const isPublicNote = (line: string): boolean => PUBLIC_NOTE.test(squeeze(line));

export interface Signature {
  organisations: string[];
  date: ParsedDate | null;
  /** Index of the first line of the signature. */
  from: number;
}

const WITH_DATE = new RegExp(`^(.{3,40}?)\\s+(${YEAR}\\s*年.*[日月])$`, 'u');
const LONGEST_SIGNATURE = 200;
const IN_A_SENTENCE = /[。,;:!?]/u;

interface SignatureLine {
  organisations: string[];
  date: ParsedDate | null;
}

function organisationsOf(line: string): string[] {
  const text = matching(line);
  if (text.length > 60 || IN_A_SENTENCE.test(text) || classifyLine(line).kind !== 'para') return [];
  const parts = line.trim().split(/\s{2,}|(?<=[局厅委府部院会室])\s+/u);
  if (parts.length > 1 && parts.every(isOrganisation)) return parts;
  return isOrganisation(text) ? [tighten(line)] : [];
}

function signatureLine(line: string): SignatureLine | null {
  if (line.length > LONGEST_SIGNATURE) return null;
  if (isDateLine(line)) return { organisations: [], date: parseDate(line) };
  const both = WITH_DATE.exec(matching(line));
  if (both && isOrganisation(both[1] ?? '')) {
    return { organisations: [tighten(both[1] ?? '')], date: parseDate(both[2] ?? '') };
  }
  const organisations = organisationsOf(line);
  return organisations.length > 0 ? { organisations, date: null } : null;
}

const isBelowSignature = (line: string): boolean =>
  line.trim() === '' || isAttachmentLine(line) || COPIED_TO.test(matching(line)) || isPublicNote(line);

function signatureBelow(lines: string[]): Signature {
  const signature: Signature = { organisations: [], date: null, from: -1 };
  for (let at = lines.length - 1; at >= Math.max(0, lines.length - 8); at--) {
    const line = lines[at] ?? '';
    const read = signatureLine(line);
    if (!read && isBelowSignature(line) && signature.from < 0) continue;
    if (!read || (read.date && signature.date)) break;
    signature.organisations.unshift(...read.organisations);
    signature.date ??= read.date;
    signature.from = at;
  }
  return signature;
}

/** Communiqués and older reports print who and when above the text; a date is required there. */
function signatureAbove(lines: string[]): Signature | null {
  const organisations: string[] = [];
  let from = -1;
  for (const [at, line] of lines.slice(0, 5).entries()) {
    if (matching(line).length > 60 || classifyLine(line).kind !== 'para' || isSalutation(line)) return null;
    const read = signatureLine(line);
    if (!read) continue;
    from = from < 0 ? at : from;
    organisations.push(...read.organisations);
    if (read.date) return { organisations, date: read.date, from };
  }
  return null;
}

/** The signature (署名 and 成文日期) in the last eight lines, above attachments and notes, or else above the text. */
export function signatureOf(lines: string[]): Signature | null {
  const below = signatureBelow(lines);
  return below.from < 0 ? signatureAbove(lines) : below;
}

const VERB =
  '(?:以(?!来|及)|坚持|在(?!编)|深入|紧紧|认真|全面|按照|严格|积极|始终|高度|切实|围绕|根据|立足|持续|不断|将)';
const SELF = [
  new RegExp(`^(?:${YEAR}\\s*年(?:度|以来|来)?[,]?\\s*)?([\\u3400-\\u9FFF()]{3,40}?)${VERB}`, 'u'),
  /由([\u3400-\u9FFF()]{3,40}?)(?:负责)?(?:组织)?编制/u,
  /^现将([\u3400-\u9FFF()]{3,40}?)(?:19|20)\d{2}\s*年/u,
];
/** 区人社局, 我局: the name depends on where the page stands. */
const RELATIVE = /^(?:我|本|全|该|各)|^[省市区县州旗](?!(?:中|北|南|东|西)区)[\u3400-\u9FFF]{1,10}$/u;

/** The issuer where the report calls itself by its full name in the first paragraph; null for 我局 or 区人社局. */
export function issuerFromFirstParagraph(text: string): { value: string; raw: string } | null {
  const start = tighten(text).slice(0, 300);
  for (const pattern of SELF) {
    const match = pattern.exec(squeeze(start));
    const value = match?.[1] ?? '';
    if (match && isOrganisation(value) && !RELATIVE.test(value)) return { value, raw: match[0] };
  }
  return null;
}

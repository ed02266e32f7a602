import { fold, folded } from '#lib/text/fold';
import { classifyLine } from './numbering';
import { chineseNumber, YEAR } from './numerals';

/** A reporting period: ISO 8601 year, month or interval, and where in the text it stands. */
export interface Period {
  period: string;
  kind: 'range' | 'half' | 'quarter' | 'months' | 'month' | 'year' | 'plan' | 'bare';
  span: [number, number];
}

const TO = '\\s*(?:[-—–~～至到]+|to)\\s*';
const two = (value: number): string => String(value).padStart(2, '0');
const months = (year: number, first: number, last: number): string =>
  `${year}-${two(first)}/${year}-${two(last)}`;
const isMonth = (month: number): boolean => month >= 1 && month <= 12;
/** Years of the five-year plans by their ordinal. */
const PLAN_START: Record<string, number> = { 十一: 2006, 十二: 2011, 十三: 2016, 十四: 2021, 十五: 2026 };

type Parts = (string | undefined)[];
const year = (text: string | undefined): number => chineseNumber((text ?? '').replace(/[○Oo]/gu, '〇'));

function interval([, first, last]: Parts): string | null {
  const start = year(first);
  const end = (last ?? '').length === 2 ? Math.floor(start / 100) * 100 + Number(last) : year(last);
  return end > start && end - start < 60 ? `${start}/${end}` : null;
}
function quarter([, text, ordinal = '']: Parts): string {
  const last = chineseNumber(ordinal) * 3;
  return months(year(text), last - 2, last);
}
function monthSpan([, text, first = '', last = '']: Parts): string | null {
  const [from, to] = [chineseNumber(first), chineseNumber(last)];
  return isMonth(from) && isMonth(to) && to > from ? months(year(text), from, to) : null;
}

const FORMS: [Period['kind'], RegExp, (parts: Parts) => string | null][] = [
  ['range', new RegExp(`(?<!\\d)(${YEAR})\\s*年?度?${TO}(${YEAR})(?!\\d)\\s*年?度?`, 'u'), interval],
  ['range', /(?<!\d)((?:19|20)\d{2})\s*[/–-]\s*(\d{2})(?![\d年月]|[-/.]\d)/u, interval],
  [
    'half',
    new RegExp(`(${YEAR})\\s*年度?(上|下)半年度?`, 'u'),
    (m) => months(year(m[1]), m[2] === '上' ? 1 : 7, m[2] === '上' ? 6 : 12),
  ],
  ['quarter', new RegExp(`(${YEAR})\\s*年度?第?([一二三四1-4])季度`, 'u'), quarter],
  ['quarter', new RegExp(`(${YEAR})\\s*年度?前三季度`, 'u'), (m) => months(year(m[1]), 1, 9)],
  ['months', new RegExp(`(${YEAR})\\s*年(\\d{1,2})\\s*月?${TO}(\\d{1,2})\\s*月(?!\\d*日)`, 'u'), monthSpan],
  [
    'month',
    new RegExp(`(${YEAR})\\s*年(\\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?!\\s*\\d+日)`, 'u'),
    (m) => (isMonth(chineseNumber(m[2] ?? '')) ? `${year(m[1])}-${two(chineseNumber(m[2] ?? ''))}` : null),
  ],
  ['year', new RegExp(`(${YEAR})\\s*(?:年度|年)`, 'u'), (m) => String(year(m[1]))],
  [
    'plan',
    /(十[一二三四五])五["”]?(?=期间|时期|规划)/u,
    (m) => (PLAN_START[m[1] ?? ''] ? `${PLAN_START[m[1] ?? '']}/${(PLAN_START[m[1] ?? ''] ?? 0) + 4}` : null),
  ],
  ['bare', /(?<![\d.,-])((?:19|20)\d{2})(?!\d|[〕\]】)]\d*号|[.,]\d)/u, (m) => m[1] ?? null],
];

/** The first period that a title states, the most specific form first. */
export function parsePeriod(text: string): Period | null {
  const { text: copy, map } = fold(text);
  for (const [kind, pattern, read] of FORMS) {
    const match = pattern.exec(copy);
    const period = match && read([...match]);
    if (!match || !period) continue;
    const end = match.index + match[0].length;
    return { period, kind, span: [map[match.index] ?? 0, map[end] ?? text.length] };
  }
  return null;
}

/** What else is known of a page when its body is asked for the reporting period. */
export interface PeriodHints {
  breadcrumb?: string;
  documentNumberYear?: number;
  created?: string;
  issued?: string;
}
interface Vote {
  year: number;
  weight: number;
  raw: string;
}

const IN_HEADING = new RegExp(`(${YEAR})\\s*年`, 'u');
const PLANNING = /安排|打算|计划|思路|展望|建议|重点|目标|下一/u;
const LOOKING_BACK = /改进|整改|上年度?|回头看/u;

function headingVotes(lines: string[]): Vote[] {
  return lines.flatMap((line) => {
    const { kind, level, heading } = classifyLine(line);
    const found = kind === 'heading' && level === 1 ? IN_HEADING.exec(heading) : null;
    if (!found) return [];
    const stated = year(found[1]);
    if (PLANNING.test(heading)) return [{ year: stated - 1, weight: 2, raw: heading }];
    if (LOOKING_BACK.test(heading)) return [{ year: stated + 1, weight: 1, raw: heading }];
    return [{ year: stated, weight: 3, raw: heading }];
  });
}

/** Phrases of the first paragraphs, with their weights; a lead weighs less the later it comes. */
const PHRASES: [RegExp, (paragraph: number) => number][] = [
  [new RegExp(`^(?:按照|根据)?(${YEAR})\\s*年(?:度|以来|来)?[,，]`, 'u'), (paragraph) => 3 - paragraph / 2],
  [new RegExp(`[现特]?将.{0,30}?(${YEAR})\\s*年度?.{0,40}(?:报告|汇报|公布|总结|通报)如下`, 'u'), () => 4],
  [new RegExp(`(?:总结|梳理|回顾).{0,12}?(${YEAR})\\s*年`, 'u'), () => 3],
  [new RegExp(`统计(?:数据)?(?:的)?(?:时限|期限|时间).{0,8}?(${YEAR})\\s*年1月1日`, 'u'), () => 5],
];

function paragraphVotes(lines: string[]): Vote[] {
  const paragraphs = lines
    .filter((line) => line.length > 25 && classifyLine(line).kind === 'para')
    .slice(0, 3);
  return paragraphs.flatMap((paragraph, index) =>
    PHRASES.flatMap(([pattern, weight]) => {
      const found = pattern.exec(paragraph);
      return found ? [{ year: year(found[1]), weight: weight(index), raw: found[0] }] : [];
    }),
  );
}

function commonestYear(lines: string[]): Vote[] {
  const counts = new Map<number, number>();
  for (const match of lines
    .slice(0, 40)
    .join('')
    .matchAll(new RegExp(`(${YEAR})\\s*年(?!以前)`, 'gu'))) {
    counts.set(year(match[1]), (counts.get(year(match[1])) ?? 0) + 1);
  }
  const [first] = [...counts].sort((one, other) => other[1] - one[1]);
  return first ? [{ year: first[0], weight: 1, raw: `${first[0]}年` }] : [];
}

function hintVotes(hints: PeriodHints): Vote[] {
  const votes: Vote[] = [];
  const crumb = /((?:19|20)\d{2})\s*年?/u.exec(folded(hints.breadcrumb ?? ''));
  if (crumb) votes.push({ year: Number(crumb[1]), weight: 3, raw: crumb[0] });
  const date = hints.created ?? hints.issued;
  if (date) {
    // Reports signed in November or December report on the year that is ending.
    const before = Number(date.slice(5, 7)) >= 11 ? 0 : 1;
    votes.push({ year: Number(date.slice(0, 4)) - before, weight: 1, raw: date });
  }
  if (hints.documentNumberYear) {
    votes.push({ year: hints.documentNumberYear, weight: 0.5, raw: `〔${hints.documentNumberYear}〕` });
  }
  return votes;
}

/** The reporting year by weighted votes of headings, first paragraphs and hints; confidence is the winner's share. */
export function periodFromBody(
  lines: string[],
  hints: PeriodHints,
): { period: string; confidence: number; raw: string } | null {
  const copies = lines.map((line) => folded(line).trim()).filter((line) => line !== '');
  const votes = [
    ...headingVotes(copies),
    ...paragraphVotes(copies),
    ...commonestYear(copies),
    ...hintVotes(hints),
  ];
  const sums = new Map<number, number>();
  for (const vote of votes) {
    if (vote.year >= 1949 && vote.year <= 2100) sums.set(vote.year, (sums.get(vote.year) ?? 0) + vote.weight);
  }
  const [winner] = [...sums].sort((one, other) => other[1] - one[1]);
  if (!winner) return null;
  const total = [...sums.values()].reduce((sum, weight) => sum + weight, 0);
  const strongest = votes
    .filter((vote) => vote.year === winner[0])
    .sort((one, other) => other.weight - one.weight)[0];
  return {
    period: String(winner[0]),
    confidence: Math.round((winner[1] / total) * 100) / 100,
    raw: (strongest?.raw ?? '').slice(0, 400),
  };
}

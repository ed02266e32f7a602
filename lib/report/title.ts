import { fold, folded, original, tighten } from '#lib/text/fold';
import { chineseNumber, YEAR } from './numerals';
import { parsePeriod } from './period';
import { issuerOfTitle } from './title-issuer';
import { endsLikeReport, type Rejection, rejectionOf } from './title-rejections';
import { type ReportTypeId, typeOfTitle } from './types/types';

/** What a title says of its report. Null issuer: to be found in signature, metadata or site. */
export interface ParsedTitle {
  title: string;
  isReport: boolean;
  type: ReportTypeId | null;
  issuer: string | null;
  /** True when the title names only a place, and its government was inferred. */
  issuerInferred: boolean;
  /** The place that the title names instead of an issuer. */
  region: string | null;
  period: string | null;
  /** The later year of reports that also carry a plan or a draft budget. */
  planPeriod: string | null;
  rejection: Rejection | null;
}

const HAN = /[\u3400-\u9FFF]/u;
/** Removed in this order: labels, marks of the CMS, file names, notes on the edition, quotes around the whole. */
const DECORATIONS: [RegExp, string][] = [
  [/^(?:标题|名称)\s*[:：]\s*/u, ''],
  [/^[【[［](?:图|文字|视频|公告|转载|市本级|原创|置顶|政府工作报告|年报)[^】\]］]{0,8}[】\]］]\s*/u, ''],
  [/^[·•▪■★]\s*/u, ''],
  [/[\s。]+$|\s*[[［]\d{1,2}[\]］]$/u, ''],
  [/\.(?:docx?|pdf|wps|ofd|html?|xlsx?)$/iu, ''],
  [/[(（](?:公开|网上公开|上网|定稿|终稿|全文|正式|文字)[稿版]?[)）]$/u, ''],
  [/^《([^《》]*)》$/u, '$1'],
];
const SITE_SUFFIX =
  /\s*[-_—|·>－｜]{1,2}\s*[^-_—|－｜]{0,30}(?:政府|门户网站|政务网|信息网|委员会|局|厅|网站|网|政府信息公开(?:平台|目录)?|[省市区县])\s*$/u;
const WESTERN_SUFFIX =
  /\s+[|–—-]\s+(?:GOV\.UK|[^|]{2,60}\.(?:gov|org|int)|[^|–—-]{2,60}(?:government|department|office|ministry|agency|commission)[^|–—-]{0,40})\s*$|\s+\|\s+[^|]{2,60}$/iu;
const SHORTEST = 6;
const LONGEST = 400;

/** Column and site follow the title after a bar or an underline. */
const SEGMENT = /\s*[_|｜]+\s*/u;

function withoutSite(title: string): string {
  const suffix = HAN.test(title) ? SITE_SUFFIX : WESTERN_SUFFIX;
  const first = HAN.test(title) ? (title.split(SEGMENT)[0] ?? '') : '';
  const words = first.length > SHORTEST ? first : title;
  return words.replace(suffix, (site, offset: number) => (offset > SHORTEST ? '' : site));
}

/** The title as on the page, without site names, CMS marks, file extensions and stray spaces. */
export function cleanTitle(raw: string): string {
  const title = withoutSite(tighten(raw.slice(0, LONGEST)));
  return DECORATIONS.reduce((text, [pattern, by]) => text.replace(pattern, by), title);
}

const TWO_PERIODS = new Set<string>(['budget_execution_draft', 'plan_execution']);

function laterYear(squeezedTitle: string): string | null {
  const years = [...squeezedTitle.matchAll(new RegExp(`(${YEAR})\\s*年`, 'gu'))].map((match) =>
    chineseNumber(match[1] ?? ''),
  );
  return new Set(years).size > 1 ? String(Math.max(...years)) : null;
}

function rejectionFor(squeezedTitle: string, hasType: boolean): Rejection | null {
  const isChinese = HAN.test(squeezedTitle);
  const rejection = isChinese ? rejectionOf(squeezedTitle) : null;
  if (rejection || !hasType) return rejection ?? 'no_type';
  return !isChinese || endsLikeReport(squeezedTitle) ? null : 'tail';
}

/** The words of the title as the page prints them, for words found in its folded copy. */
function asPrinted(title: string, words: string): string {
  const { text, map } = fold(title);
  const at = text.indexOf(words);
  return at < 0 ? words : original(title, map, [at, at + words.length]);
}

/** Reads a title by the grammar of Chinese government reports: type, issuer and period, or why it is not a report. */
export function parseTitle(raw: string): ParsedTitle {
  const title = cleanTitle(raw);
  const copy = folded(title);
  const found = typeOfTitle(copy);
  const rejection = rejectionFor(copy, found !== null);
  const parsed: ParsedTitle = {
    title,
    isReport: rejection === null,
    type: found?.type.id ?? null,
    issuer: null,
    issuerInferred: false,
    region: null,
    period: parsePeriod(copy)?.period ?? null,
    planPeriod: null,
    rejection,
  };
  if (!found || rejection) return parsed;
  const { issuer, inferred, region } = issuerOfTitle(copy, found);
  return {
    ...parsed,
    issuer: issuer && !inferred ? asPrinted(title, issuer) : issuer,
    issuerInferred: inferred,
    region,
    planPeriod: TWO_PERIODS.has(found.type.id) ? laterYear(copy) : null,
  };
}

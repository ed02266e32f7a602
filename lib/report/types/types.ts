import { folded, squeeze } from '#lib/text/fold';
import { outline } from '../numbering';
import { OGI_PARTS, RULE_OF_LAW_PARTS } from './mandated-parts';

/** Whose report it is by default when a title names only a place: `gov` the government itself. */
export type DefaultAgency =
  | 'gov'
  | 'gov_office'
  | 'audit'
  | 'finance'
  | 'ndrc'
  | 'stats'
  | 'justice'
  | 'emergency'
  | 'sector'
  | 'any';

/** A kind of recurring government report. */
export interface ReportType<Id extends string = string> {
  id: Id;
  /** Found in the squeezed title. The order of the table decides: the specific before the general. */
  pattern: RegExp;
  defaultAgency: DefaultAgency;
  /** Parts that the law or a form requires, and how many of them prove the type. */
  headings?: { parts: readonly RegExp[]; enough: number };
  /** What its first paragraph says when the title does not. */
  opening?: RegExp;
  /** Day of the following year (`MM-DD`) by which the law wants it published. */
  deadline?: string;
  /** Pinyin initials that portals use in addresses of its column. */
  urlTokens?: readonly string[];
}

const type = <Id extends string>(
  id: Id,
  pattern: RegExp,
  rest: Omit<ReportType, 'id' | 'pattern'>,
): ReportType<Id> => ({ id, pattern, ...rest });

const TYPES = [
  type('website_annual_form', /政府网站(?:工作|监管)?年度(?:工作)?(?:报表|报告)|政府网站工作年报/u, {
    defaultAgency: 'gov_office',
    deadline: '01-31',
    urlTokens: ['zfwzgznb', 'zfwzndbb'],
  }),
  type('audit_rectification', /审计.{0,12}(?:整改|查出问题).{0,12}(?:报告|公告|结果|情况)/u, {
    defaultAgency: 'audit',
  }),
  type(
    'audit_report',
    /审计(?:工作|结果|调查)?(?:报告|公告)|审计结果|\baudit (?:report|findings)\b|\breport of the (?:comptroller and )?auditor/iu,
    {
      defaultAgency: 'audit',
      opening: /我?受.{2,16}政府(?:的)?委托.{0,60}审计情况/u,
      urlTokens: ['sjgg', 'sjjg'],
    },
  ),
  type('budget_execution_draft', /预算执行情况.{0,10}(?:预算|草案).{0,8}报告|预算执行情况(?:的)?报告/u, {
    defaultAgency: 'finance',
  }),
  type('plan_execution', /国民经济和社会发展计划(?:执行|草案|\()/u, { defaultAgency: 'ndrc' }),
  type(
    'stat_communique',
    /(?:国民经济和社会发展|经济和社会发展|(?:人口|经济|农业|污染源)普查).{0,6}(?:统计)?公报|统计公报/u,
    {
      defaultAgency: 'stats',
      urlTokens: ['tjgb'],
    },
  ),
  type(
    'env_bulletin',
    /(?:生态环境|环境)(?:状况|质量)(?:公报|报告)|(?:水资源|水土保持|自然资源|气候|海洋环境)公报/u,
    {
      defaultAgency: 'sector',
    },
  ),
  type(
    'ogi_annual',
    /(?:政[府务]信息(?:公开)?|信息公开|政务公开)(?:工作)?(?:情况)?的?(?:(?:19|20)\d{2}年?)?度?(?:年度(?:工作)?(?:情况)?报告|年报|工作报告|工作总结|报告)/u,
    {
      defaultAgency: 'gov',
      headings: { parts: OGI_PARTS, enough: 3 },
      opening: /^(?:本|根据|按照|依据).{0,30}政府信息公开条例.{0,80}(?:年度报告|年报|编制|公开情况)/u,
      deadline: '03-31',
      urlTokens: ['zfxxgknb', 'xxgknb', 'zfxxgkndbg', 'xxgkndbg', 'zfxxgkgzndbg'],
    },
  ),
  type(
    'rule_of_law_annual',
    /(?:法治政府(?:建设)?|依法行政|法治建设|依法治[省市州区县旗]).{0,18}(?:报告|总结|年报|情况)/u,
    {
      defaultAgency: 'gov',
      headings: { parts: RULE_OF_LAW_PARTS, enough: 2 },
      deadline: '04-01',
      urlTokens: ['fzzfjsndbg', 'fzzfjsbg', 'fzzfjsqkbg', 'fzzfjs', 'fzzfndbg', 'fzzf'],
    },
  ),
  type('performance_eval', /绩效(?:自评|评价|评估|目标).{0,10}(?:报告|结果|公示|情况)|整体支出绩效/u, {
    defaultAgency: 'finance',
  }),
  type('final_accounts', /决算/u, { defaultAgency: 'finance', urlTokens: ['czyjs', 'bmjs', 'czjs'] }),
  type('budget', /(?:部门|单位|政府|财政|一般公共|三公).{0,6}预算|预算公开|预算草案|预算报告/u, {
    defaultAgency: 'finance',
    urlTokens: ['bmys', 'czys'],
  }),
  type('gov_work_report', /政府工作报告/u, {
    defaultAgency: 'gov',
    opening:
      /我(?:谨)?代表.{0,20}政府.{0,10}报告(?:政府)?工作|我(?:谨)?代表.{0,20}政府.{0,6}作(?:政府工作)?报告/u,
    urlTokens: ['zfgzbg'],
  }),
  type('admin_review_report', /行政复议.{0,12}(?:报告|总结|统计|分析)/u, { defaultAgency: 'justice' }),
  type('law_enforcement_stats', /行政执法.{0,10}(?:统计年报|年度报告|数据|总体情况|情况报告)/u, {
    defaultAgency: 'sector',
    deadline: '01-31',
  }),
  type('state_assets_report', /国有资产管理情况.{0,8}报告/u, { defaultAgency: 'finance' }),
  type('incident_investigation', /事故.{0,6}调查(?:评估)?报告/u, { defaultAgency: 'emergency' }),
  type('proposal_handling', /(?:建议|提案).{0,8}办理(?:情况|工作)?.{0,6}(?:报告|总结)/u, {
    defaultAgency: 'gov_office',
  }),
  type(
    'work_summary',
    /工作(?:情况)?总结|工作(?:开展|进展)?情况的?(?:报告|汇报|通报)?$|总结[及和暨]|年度(?:工作)?报告|年报$|工作报告/u,
    { defaultAgency: 'any', urlTokens: ['gzzj', 'ndzj'] },
  ),
  type(
    'annual_report',
    /\bannual (?:\p{L}+ )?(?:report|review|accounts)\b|\byear in review\b|\bgeschäftsbericht\b|\bjahresbericht\b|\brapport annuel\b/iu,
    { defaultAgency: 'any' },
  ),
  type(
    'statistical_release',
    /\b(?:statistic(?:s|al)|estimates|survey report|survey results|census|bulletin|notifications of)\b/iu,
    { defaultAgency: 'any' },
  ),
  type(
    'evaluation',
    /\bevaluation\b.*\breport\b|\b(?:program(?:me)?|policy|impact|final|process) evaluation\b|^evaluation of\b/iu,
    { defaultAgency: 'any' },
  ),
  type(
    'committee_report',
    /\b(?:select|standing|joint|parliamentary) committee\b.*\breport\b|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|special) report of session\b|\breport of the (?:\p{L}+ )*committee\b/iu,
    { defaultAgency: 'any' },
  ),
  type(
    'proceedings',
    /\b(?:hansard|official report|proceedings|minutes of evidence)\b|^(?:commons|lords) chamber\b/iu,
    { defaultAgency: 'any' },
  ),
  type('research_report', /\b(?:research|technical|working|discussion) (?:report|paper)\b/iu, {
    defaultAgency: 'any',
  }),
  type('other_report', /(?:报告|公报|白皮书|蓝皮书|年鉴|评估)(?:书)?(?:\(.{0,12}\))?$|\breport\b/iu, {
    defaultAgency: 'any',
  }),
] as const;

export type ReportTypeId = (typeof TYPES)[number]['id'];

/** All report types, in the order in which titles are tried against them. */
export const REPORT_TYPES: readonly ReportType<ReportTypeId>[] = TYPES;

/** The type of a squeezed title and where in it the type is named. */
export function typeOfTitle(
  squeezedTitle: string,
): { type: ReportType<ReportTypeId>; span: [number, number] } | null {
  for (const candidate of REPORT_TYPES) {
    const match = candidate.pattern.exec(squeezedTitle);
    if (match) return { type: candidate, span: [match.index, match.index + match[0].length] };
  }
  return null;
}

/** What a page shows besides its title. */
export interface BodyEvidence {
  lines: string[];
  breadcrumb: string;
  url: string;
  title?: string;
}
export interface TypeReading {
  type: ReportTypeId;
  confidence: number;
  raw: string;
}

const GENERAL = new Set<ReportTypeId>([
  'work_summary',
  'other_report',
  'annual_report',
  'statistical_release',
]);

function fromWords(words: string, confidence: number): TypeReading | null {
  const found = typeOfTitle(words);
  if (!found || GENERAL.has(found.type.id)) return null;
  return { type: found.type.id, confidence, raw: words.slice(...found.span) };
}

function fromBreadcrumb(breadcrumb: string): TypeReading | null {
  const crumbs = folded(breadcrumb)
    .split(/[>›»→/\\|\n]+/u)
    .map(squeeze)
    .filter(Boolean);
  for (const crumb of crumbs.reverse()) {
    const reading = fromWords(crumb, 0.85);
    if (reading) return reading;
  }
  return null;
}

function fromHeadings(lines: string[]): TypeReading | null {
  const headings = outline(lines).map(({ heading }) => squeeze(heading));
  for (const { id, headings: mandated } of REPORT_TYPES) {
    const present = mandated?.parts.filter((part) => headings.some((line) => part.test(line))) ?? [];
    if (!mandated || present.length < mandated.enough) continue;
    const raw = headings.filter((line) => mandated.parts.some((part) => part.test(line))).join(' ');
    return { type: id, confidence: present.length > mandated.enough ? 0.9 : 0.8, raw: raw.slice(0, 400) };
  }
  return null;
}

const ANNOUNCED =
  /将.{0,40}?(?:报告|汇报|公布|公开|通报)如下|(?:按照|根据).{0,40}?报送.{0,30}?(?:通知|要求)/u;

function fromOpening(paragraph: string): TypeReading | null {
  for (const { id, opening } of REPORT_TYPES) {
    const match = opening?.exec(paragraph);
    if (match) return { type: id, confidence: 0.75, raw: match[0] };
  }
  const sentence = ANNOUNCED.exec(paragraph)?.[0];
  return sentence ? fromWords(sentence, 0.7) : null;
}

function fromFirstParagraphs(lines: string[]): TypeReading | null {
  const paragraphs = lines.map(squeeze).filter((line) => line.length > 25);
  for (const paragraph of paragraphs.slice(0, 3)) {
    const reading = fromOpening(paragraph);
    if (reading) return reading;
  }
  return null;
}

function fromUrl(url: string): TypeReading | null {
  const parts = url.toLowerCase().split(/[^a-z]+/u);
  for (const { id, urlTokens } of REPORT_TYPES) {
    const token = urlTokens?.find((candidate) => parts.includes(candidate));
    if (token) return { type: id, confidence: 0.6, raw: token };
  }
  return null;
}

/** The type of a page whose title does not say it: breadcrumb, mandated parts, first paragraphs, address, in this order. */
export function typeFromBody(evidence: BodyEvidence): TypeReading | null {
  const { lines, breadcrumb, url, title } = evidence;
  return (
    fromBreadcrumb(breadcrumb) ??
    fromHeadings(lines) ??
    fromFirstParagraphs(lines) ??
    fromUrl(url) ??
    (title ? fromWords(squeeze(title), 0.5) : null)
  );
}

import { OGI_PARTS, RULE_OF_LAW_PARTS } from './mandated-parts';

/** A kind of recurring government report. */
export interface ReportType<Id extends string = string> {
  id: Id;
  /** Found in the squeezed title. The order of the table decides: the specific before the general. */
  pattern: RegExp;
  /** A title that names only a place means the government of that place. */
  ofGovernment?: true;
  /** Parts that the law or a form requires, and how many of them prove the type. */
  headings?: { parts: readonly RegExp[]; enough: number };
  /** What its first paragraph says when the title does not. */
  opening?: RegExp;
  /** Pinyin initials that portals use in addresses of its column. */
  urlTokens?: readonly string[];
}

const type = <Id extends string>(
  id: Id,
  pattern: RegExp,
  rest?: Omit<ReportType, 'id' | 'pattern'>,
): ReportType<Id> => ({ id, pattern, ...rest });

const TYPES = [
  type('website_annual_form', /政府网站(?:工作|监管)?年度(?:工作)?(?:报表|报告)|政府网站工作年报/u, {
    urlTokens: ['zfwzgznb', 'zfwzndbb'],
  }),
  type('audit_rectification', /审计.{0,12}(?:整改|查出问题).{0,12}(?:报告|公告|结果|情况)/u),
  type(
    'audit_report',
    /审计(?:工作|结果|调查)?(?:报告|公告)|审计结果|\baudit (?:report|findings)\b|\breport of the (?:comptroller and )?auditor/iu,
    {
      opening: /我?受.{2,16}政府(?:的)?委托.{0,60}审计情况/u,
      urlTokens: ['sjgg', 'sjjg'],
    },
  ),
  type('budget_execution_draft', /预算执行情况.{0,10}(?:预算|草案).{0,8}报告|预算执行情况(?:的)?报告/u),
  type('plan_execution', /国民经济和社会发展计划(?:执行|草案|\()/u),
  type(
    'stat_communique',
    /(?:国民经济和社会发展|经济和社会发展|(?:人口|经济|农业|污染源)普查).{0,6}(?:统计)?公报|统计公报/u,
    {
      urlTokens: ['tjgb'],
    },
  ),
  type(
    'env_bulletin',
    /(?:生态环境|环境)(?:状况|质量)(?:公报|报告)|(?:水资源|水土保持|自然资源|气候|海洋环境)公报/u,
  ),
  type(
    'ogi_annual',
    /(?:政[府务]信息(?:公开)?|信息公开|政务公开)(?:工作)?(?:情况)?的?(?:(?:19|20)\d{2}年?)?度?(?:年度(?:工作)?(?:情况)?报告|年报|工作报告|工作总结|报告)/u,
    {
      ofGovernment: true,
      headings: { parts: OGI_PARTS, enough: 3 },
      opening: /^(?:本|根据|按照|依据).{0,30}政府信息公开条例.{0,80}(?:年度报告|年报|编制|公开情况)/u,
      urlTokens: ['zfxxgknb', 'xxgknb', 'zfxxgkndbg', 'xxgkndbg', 'zfxxgkgzndbg'],
    },
  ),
  type(
    'rule_of_law_annual',
    /(?:法治政府(?:建设)?|依法行政|法治建设|依法治[省市州区县旗]).{0,18}(?:报告|总结|年报|情况)/u,
    {
      ofGovernment: true,
      headings: { parts: RULE_OF_LAW_PARTS, enough: 2 },
      urlTokens: ['fzzfjsndbg', 'fzzfjsbg', 'fzzfjsqkbg', 'fzzfjs', 'fzzfndbg', 'fzzf'],
    },
  ),
  type('performance_eval', /绩效(?:自评|评价|评估|目标).{0,10}(?:报告|结果|公示|情况)|整体支出绩效/u),
  type('final_accounts', /决算/u, { urlTokens: ['czyjs', 'bmjs', 'czjs'] }),
  type('budget', /(?:部门|单位|政府|财政|一般公共|三公).{0,6}预算|预算公开|预算草案|预算报告/u, {
    urlTokens: ['bmys', 'czys'],
  }),
  type('gov_work_report', /政府工作报告/u, {
    ofGovernment: true,
    opening:
      /我(?:谨)?代表.{0,20}政府.{0,10}报告(?:政府)?工作|我(?:谨)?代表.{0,20}政府.{0,6}作(?:政府工作)?报告/u,
    urlTokens: ['zfgzbg'],
  }),
  type('admin_review_report', /行政复议.{0,12}(?:报告|总结|统计|分析)/u),
  type('law_enforcement_stats', /行政执法.{0,10}(?:统计年报|年度报告|数据|总体情况|情况报告)/u),
  type('state_assets_report', /国有资产管理情况.{0,8}报告/u),
  type('incident_investigation', /事故.{0,6}调查(?:评估)?报告/u),
  type('proposal_handling', /(?:建议|提案).{0,8}办理(?:情况|工作)?.{0,6}(?:报告|总结)/u),
  type(
    'work_summary',
    /工作(?:情况)?总结|工作(?:开展|进展)?情况的?(?:报告|汇报|通报)?$|总结[及和暨]|年度(?:工作)?报告|年报$|工作报告/u,
    { urlTokens: ['gzzj', 'ndzj'] },
  ),
  type(
    'annual_report',
    /\bannual (?:\p{L}+ )?(?:report|review|accounts)\b|\byear in review\b|\bgeschäftsbericht\b|\bjahresbericht\b|\brapport annuel\b/iu,
  ),
  type(
    'statistical_release',
    /\b(?:statistic(?:s|al)|estimates|survey report|survey results|census|bulletin|notifications of)\b/iu,
  ),
  type(
    'evaluation',
    /\bevaluation\b.*\breport\b|\b(?:program(?:me)?|policy|impact|final|process) evaluation\b|^evaluation of\b/iu,
  ),
  type(
    'committee_report',
    /\b(?:select|standing|joint|parliamentary) committee\b.*\breport\b|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|special) report of session\b|\breport of the (?:\p{L}+ )*committee\b/iu,
  ),
  type(
    'proceedings',
    /\b(?:hansard|official report|proceedings|minutes of evidence)\b|^(?:commons|lords) chamber\b/iu,
  ),
  type('research_report', /\b(?:research|technical|working|discussion) (?:report|paper)\b/iu),
  type('other_report', /(?:报告|公报|白皮书|蓝皮书|年鉴|评估)(?:书)?(?:\(.{0,12}\))?$|\breport\b/iu),
] as const;

export type ReportTypeName = (typeof TYPES)[number]['id'];

/** All report types, in the order in which titles are tried against them. */
export const REPORT_TYPES: readonly ReportType<ReportTypeName>[] = TYPES;

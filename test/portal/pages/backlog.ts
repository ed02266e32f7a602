import type { Article } from '../article';
import { trsPage } from '../cms/trs';
import { type Sample, sample } from '../entry';
import { JUSTICE } from '../offices';

/** Reports of earlier years, so that the listing leads somewhere; figures vary with the year. */

interface Year {
  year: number;
  theme: string;
  project: string;
  weakness: string;
}
const YEARS: Year[] = [
  {
    year: 2022,
    theme: '行政复议体制改革全面落地',
    project: '行政执法监督平台',
    weakness: '执法文书说理不充分',
  },
  {
    year: 2021,
    theme: '“八五”普法规划启动实施',
    project: '乡镇司法所标准化建设',
    weakness: '公共法律服务资源向县城集中',
  },
  {
    year: 2020,
    theme: '疫情防控中的依法行政经受检验',
    project: '线上法律咨询平台',
    weakness: '应急预案与法律规范衔接不够',
  },
  {
    year: 2019,
    theme: '机构改革后职能平稳融合',
    project: '行政规范性文件数据库',
    weakness: '合法性审核人员短缺',
  },
  {
    year: 2018,
    theme: '证明事项清理取得阶段成果',
    project: '证明事项投诉监督渠道',
    weakness: '个别窗口仍索要已取消的证明',
  },
  {
    year: 2017,
    theme: '行政执法“三项制度”开展试点',
    project: '执法全过程记录设备配备',
    weakness: '记录设备使用不规范',
  },
  { year: 2016, theme: '“七五”普法开局', project: '青少年法治教育基地', weakness: '农村普法形式陈旧' },
  { year: 2015, theme: '权力清单首次公布', project: '权力清单动态管理', weakness: '部分权力事项表述不一致' },
  {
    year: 2014,
    theme: '依法行政示范单位创建深入推进',
    project: '依法行政考核指标',
    weakness: '考核结果运用不足',
  },
];

const figure = (year: number, base: number, step: number): number =>
  base + ((year * 37 + step * 11) % 97) * step;

function reportOf({ year, theme, project, weakness }: Year): Article {
  const early = year < 2016;
  const name = early ? '依法行政工作' : '法治政府建设';
  const number = `麟司〔${year + 1}〕${4 + (year % 7)}号`;
  return {
    office: JUSTICE,
    path: `/zwgk/fdzdgknr/fzzfjsndbg/${year + 1}03/t${year + 1}03${10 + (year % 15)}_${1180426 - (2023 - year) * 87049}.html`,
    title: `麟江市司法局${year}年度${name}情况报告`,
    crumbs: ['首页', '政务公开', '法定主动公开内容', '法治政府建设年度报告', `${year}年度`],
    issued: `${year + 1}-03-${10 + (year % 15)}`,
    source: '麟江市司法局',
    body: [
      { centre: number },
      '麟江市人民政府：',
      `${year}年，${theme}，市司法局各项工作取得新的成效。现将${year}年度${name}情况报告如下。`,
      { heading: `一、${year}年度推进${name}的主要举措和成效` },
      `（一）健全制度。审核行政规范性文件${figure(year, 20, 1)}件、合同${figure(year, 35, 2)}份，提出意见${figure(year, 90, 3)}条；组织文件清理1次，公布继续有效文件${figure(year, 110, 1)}件。`,
      `（二）推进重点项目。${project}列入年度重点任务，投入经费${figure(year, 60, 4)}万元，覆盖${figure(year, 12, 1)}个单位，培训工作人员${figure(year, 200, 9)}人次。`,
      `（三）化解纠纷。全市人民调解组织调解纠纷${figure(year, 6100, 31)}件，办理行政复议案件${figure(year, 150, 5)}件，法律援助案件${figure(year, 900, 13)}件。`,
      { heading: `二、${year}年度推进${name}存在的不足和原因` },
      `主要不足是${weakness}，原因在于工作指导不够具体、督促检查不够经常，需要在今后工作中着力改进。`,
      { heading: '三、党政主要负责人履行推进法治建设第一责任人职责情况' },
      `局主要负责人主持研究法治工作${3 + (year % 4)}次，带头学法${4 + (year % 5)}次，出席行政复议听证${1 + (year % 3)}次。`,
      { heading: `四、${year + 1}年度推进${name}的主要安排` },
      `${year + 1}年，将继续围绕群众关切改进工作，巩固${project}成果，力争用一年时间解决${weakness}等问题。`,
      { right: '麟江市司法局' },
      { right: `${year + 1}年3月${2 + (year % 6)}日` },
    ],
  };
}

export const BACKLOG: Sample[] = YEARS.map((year) =>
  sample(reportOf(year), trsPage, {
    id: `backlog-${year.year}`,
    kind: 'report',
    fields: { type: 'rule_of_law_annual', period: String(year.year), creators: ['麟江市司法局'] },
  }),
);

import type { Article } from '../article';
import type { Block, TableBlock } from '../blocks';
import { ucapPage } from '../cms/ucap';
import { type Sample, sample } from '../entry';
import { CITY } from '../offices';

/** 政府信息公开工作年度报告 with the three statutory tables of the 2021 form. */

const active: TableBlock = {
  rows: [
    [{ text: '第二十条第（一）项', colspan: 4 }],
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', '1', '0', '14'],
    ['行政规范性文件', '23', '9', '158'],
    [{ text: '第二十条第（五）项', colspan: 4 }],
    ['信息内容', { text: '本年处理决定数量', colspan: 3 }],
    ['行政许可', { text: '30217', colspan: 3 }],
    [{ text: '第二十条第（六）项', colspan: 4 }],
    ['信息内容', { text: '本年处理决定数量', colspan: 3 }],
    ['行政处罚', { text: '4126', colspan: 3 }],
    ['行政强制', { text: '385', colspan: 3 }],
    [{ text: '第二十条第（八）项', colspan: 4 }],
    ['信息内容', { text: '本年收费金额（单位：万元）', colspan: 3 }],
    ['行政事业性收费', { text: '20841.6', colspan: 3 }],
  ],
};

const OUTCOMES: [group: string, rows: [label: string, total: [number, number]][]][] = [
  [
    '（三）不予公开',
    [
      ['1.属于国家秘密', [2, 0]],
      ['2.其他法律行政法规禁止公开', [1, 0]],
      ['3.危及“三安全一稳定”', [0, 0]],
      ['4.保护第三方合法权益', [3, 1]],
      ['5.属于三类内部事务信息', [4, 0]],
      ['6.属于四类过程性信息', [5, 1]],
      ['7.属于行政执法案卷', [6, 0]],
      ['8.属于行政查询事项', [9, 0]],
    ],
  ],
  [
    '（四）无法提供',
    [
      ['1.本机关不掌握相关政府信息', [61, 4]],
      ['2.没有现成信息需要另行制作', [12, 1]],
      ['3.补正后申请内容仍不明确', [2, 0]],
    ],
  ],
  [
    '（五）不予处理',
    [
      ['1.信访举报投诉类申请', [7, 0]],
      ['2.重复申请', [3, 0]],
      ['3.要求提供公开出版物', [0, 0]],
      ['4.无正当理由大量反复申请', [0, 0]],
      ['5.要求行政机关确认或重新出具已获取信息', [1, 0]],
    ],
  ],
  [
    '（六）其他处理',
    [
      ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', [4, 0]],
      ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', [0, 0]],
      ['3.其他', [2, 1]],
    ],
  ],
];

/** People, then companies; research, charity, legal and other applicants made none; then the sum. */
const applicants = ([people, companies]: [number, number]): string[] =>
  [people, companies, 0, 0, 0, 0, people + companies].map(String);

const sumOf = (all: [number, number][]): [number, number] =>
  all.reduce<[number, number]>((sum, [people, companies]) => [sum[0] + people, sum[1] + companies], [0, 0]);

function requests(): TableBlock {
  const granted: [number, number] = [118, 9];
  const partly: [number, number] = [21, 2];
  const others = OUTCOMES.flatMap(([, rows]) => rows.map(([, counts]) => counts));
  const total = sumOf([granted, partly, ...others]);
  const carried: [number, number] = [6, 1];
  const before: [number, number] = [8, 0];
  const fresh: [number, number] = [total[0] + carried[0] - before[0], total[1] + carried[1] - before[1]];
  const detail = 2 + others.length + 1;
  return {
    rows: [
      [
        {
          text: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
          colspan: 3,
          rowspan: 3,
        },
        { text: '申请人情况', colspan: 7 },
      ],
      [
        { text: '自然人', rowspan: 2 },
        { text: '法人或其他组织', colspan: 5 },
        { text: '总计', rowspan: 2 },
      ],
      ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
      [{ text: '一、本年新收政府信息公开申请数量', colspan: 3 }, ...applicants(fresh)],
      [{ text: '二、上年结转政府信息公开申请数量', colspan: 3 }, ...applicants(before)],
      [
        { text: '三、本年度办理结果', rowspan: detail },
        { text: '（一）予以公开', colspan: 2 },
        ...applicants(granted),
      ],
      [
        { text: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', colspan: 2 },
        ...applicants(partly),
      ],
      ...OUTCOMES.flatMap(([group, rows]) =>
        rows.map(([label, counts], index) => [
          ...(index ? [] : [{ text: group, rowspan: rows.length }]),
          label,
          ...applicants(counts),
        ]),
      ),
      [{ text: '（七）总计', colspan: 2 }, ...applicants(total)],
      [{ text: '四、结转下年度继续办理', colspan: 3 }, ...applicants(carried)],
    ],
  };
}

const disputes: TableBlock = {
  rows: [
    [
      { text: '行政复议', colspan: 5 },
      { text: '行政诉讼', colspan: 10 },
    ],
    [
      ...['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((text) => ({ text, rowspan: 2 })),
      { text: '未经复议直接起诉', colspan: 5 },
      { text: '复议后起诉', colspan: 5 },
    ],
    [
      ...['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
      ...['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
    ],
    ['5', '1', '2', '1', '9', '2', '0', '1', '0', '3', '1', '0', '0', '1', '2'],
  ],
};

const STATUTORY_TABLES = { active, requests: requests(), disputes };

const body: Block[] = [
  '本报告由麟江市人民政府办公室根据《中华人民共和国政府信息公开条例》和上级有关要求编制，汇总了全市政府信息公开工作情况。报告中所列数据的统计期限从2023年1月1日起至2023年12月31日止。如对本报告有疑问，请与麟江市人民政府办公室政务公开科联系（地址：麟江市澄心路8号，邮编：679001，电话：0899-5550100）。',
  { heading: '一、总体情况' },
  '2023年，全市各级行政机关坚持以公开促落实、强监管、优服务，聚焦港航物流、乡村产业、民生保障等重点领域，稳步提升公开质量。',
  '（一）主动公开。全市通过政府网站主动公开信息68214条，其中市政府网站8907条；市政府政务新媒体发布信息3122条。集中公开现行有效的市政府规章14件、行政规范性文件158件，同步标注有效性并提供多种格式下载。',
  '（二）依申请公开。全市收到政府信息公开申请较上年增长6.4%，答复平均用时9.3个工作日。编印答复文书示范文本21种，组织县（区）开展交叉评审两次。',
  '（三）政府信息管理。建立公开前审查、公开后复核、年度清理的闭环机制，全年更正表述不规范信息213条，撤下失效信息1409条。',
  '（四）平台建设。市政府网站完成适老化改造，检索响应时间降至0.8秒；在11个便民服务中心设立政务公开专区，配备自助查询终端46台。',
  '（五）监督保障。将政务公开纳入年度综合考核，分值权重为4%；组织业务培训7期，参训1150人次。全年未发生因信息公开引发的责任追究情形。',
  { heading: '二、主动公开政府信息情况' },
  active,
  { heading: '三、收到和处理政府信息公开申请情况' },
  STATUTORY_TABLES.requests,
  { heading: '四、政府信息公开行政复议、行政诉讼情况' },
  disputes,
  { heading: '五、存在的主要问题及改进情况' },
  '一是政策解读形式不够丰富，图表、音视频类解读占比只有38%。二是乡镇公开专区更新不够及时，抽查中有6个专区超过一个月未更新。三是部分单位答复说理不够充分。2024年将推行解读方案与文件同步起草、同步审签、同步发布，建立专区更新月通报制度，并对答复文书实行法制审核全覆盖。',
  { heading: '六、其他需要报告的事项' },
  '2023年，全市各级行政机关未收取政府信息公开信息处理费。',
];

const article: Article = {
  office: CITY,
  path: '/linjiang/c104021/202401/8f2c41d7a90b4f5c9d11a7c2e5b06d33.shtml',
  title: '麟江市2023年政府信息公开工作年度报告',
  crumbs: ['首页', '政务公开', '政府信息公开年报'],
  issued: '2024-01-30',
  source: '麟江市人民政府办公室',
  columnType: '信息公开年报',
  labels: [
    ['索 引 号', '679900/2024-00037'],
    ['信息分类', '政府信息公开年报'],
    ['发布机构', '麟江市人民政府办公室'],
    ['生成日期', '2024年01月26日'],
    ['发布日期', '2024年01月30日'],
    ['文　　号', '无'],
    ['关 键 词', '信息公开'],
  ],
  body,
  related: [{ text: '麟江市2022年政府信息公开工作年度报告', href: '/linjiang/c104021/list.shtml' }],
};

export const DISCLOSURE: Sample[] = [
  sample(article, ucapPage, {
    id: 'ucap-disclosure',
    kind: 'report',
    fields: {
      type: 'ogi_annual',
      period: '2023',
      publisher: '麟江市人民政府办公室',
      indexNumber: '679900/2024-00037',
      created: '2024-01-26',
      source: '麟江市人民政府办公室',
      keywords: ['信息公开'],
    },
    removedContains: ['当前位置：首页', '扫一扫在手机打开当前页', '责任编辑：综合科'],
  }),
];

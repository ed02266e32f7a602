import type { Article } from '../article';
import { type Block, linesOf } from '../blocks';
import { ucapPage } from '../cms/ucap';
import { type Sample, sample, textOf } from '../entry';
import { CITY } from '../offices';

/** Pages that are large: a bulletin of 1 MB, a table of any number of rows, a page of any number of megabytes. */

const RIVERS = ['麟江', '栖水', '岚溪', '澄河', '汀江', '雁溪', '白石河', '东溪', '柘水', '芦溪'];
const PLACES = ['渡口', '大桥', '水文站', '取水口', '汇合口', '出境断面', '闸上', '库尾'];
const CLASSES = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅱ', 'Ⅱ'];

const stationOf = (index: number): string =>
  `${RIVERS[index % RIVERS.length]}${PLACES[Math.floor(index / RIVERS.length) % PLACES.length]}${Math.floor(index / 80) + 1}号`;

/** One monitoring station; no two are the same. */
function paragraph(index: number): string {
  const quality = CLASSES[index % CLASSES.length];
  const oxygen = (6 + ((index * 7) % 31) / 10).toFixed(1);
  const phosphorus = (0.02 + ((index * 13) % 9) / 100).toFixed(2);
  return `${stationOf(index)}监测点：全年采样${12 + (index % 13)}次，水质类别为${quality}类，溶解氧均值${oxygen}毫克/升，总磷均值${phosphorus}毫克/升，氨氮均值0.${10 + (index % 40)}毫克/升，与上年相比${index % 3 ? '保持稳定' : '有所好转'}。`;
}

const monthRow = (index: number): string[] => [
  stationOf(index),
  ...Array.from({ length: 12 }, (_, month) => CLASSES[(index + month * 3) % CLASSES.length] ?? 'Ⅱ'),
];

function bulletin(): Block[] {
  const blocks: Block[] = [
    '根据《中华人民共和国环境保护法》规定，现发布麟江市2022年生态环境状况公报。本公报数据来自全市地表水监测网络，未注明单位的指标按年均值统计。',
    { heading: '一、各监测点水质状况' },
  ];
  for (let index = 0; index < 620; index += 1) blocks.push(paragraph(index));
  blocks.push({ heading: '二、各监测点逐月水质类别' });
  const months = Array.from({ length: 12 }, (_, month) => `${month + 1}月`);
  blocks.push({
    rows: [['监测点', ...months], ...Array.from({ length: 240 }, (_, index) => monthRow(index))],
  });
  blocks.push({ heading: '三、结论' }, '全年地表水总体水质为优，未发生重大及以上突发水环境事件。');
  return blocks;
}

const large: Article = {
  office: CITY,
  path: '/linjiang/c104033/202306/2d6f5c2a1b0e4e0fb6c1ce8a77aa9102.shtml',
  title: '麟江市2022年生态环境状况公报',
  crumbs: ['首页', '政务公开', '环境保护'],
  issued: '2023-06-05',
  source: '麟江市生态环境局',
  body: bulletin(),
};

/** Word's markup around every paragraph and cell, as pasted into the editor: this is what makes pages large. */
const wordy = (html: string): string =>
  html
    .replaceAll(
      '<p style="text-indent: 2em; ',
      '<p class="MsoNormal" style="margin:0cm 0cm 0pt;text-indent:32pt;line-height:28pt;mso-line-height-rule:exactly;mso-char-indent-count:2.0;mso-layout-grid-align:none;punctuation-wrap:simple;text-autospace:none;word-break:break-all;mso-pagination:none;tab-stops:45.8pt 91.6pt 137.4pt 183.2pt 229.0pt 274.8pt 320.6pt 366.4pt 412.2pt 458.0pt 503.8pt 549.6pt 595.4pt 641.2pt 687.0pt 732.8pt;text-indent: 2em; mso-bidi-font-size:16.0pt; mso-ascii-font-family: 仿宋_GB2312; mso-hansi-font-family: 仿宋_GB2312; mso-bidi-font-family: Arial; mso-font-kerning: 0pt; ',
    )
    .replaceAll(
      '<p style="text-align: center; margin: 0;">',
      '<p class="MsoNormal" style="text-align: center; margin: 0;mso-pagination:widow-orphan;mso-bidi-font-family:宋体;mso-font-kerning:0pt">',
    );

const megabyte = sample(large, (article) => wordy(ucapPage(article)), {
  id: 'one-megabyte',
  kind: 'report',
  fields: { type: 'env_bulletin', period: '2022' },
});

/** The blocks of `/table?rows=N`. */
const tableBody = (rows: number): Block[] => [
  '现将麟江市2023年度行政执法检查情况逐项公布如下，公众可按序号查询。',
  {
    rows: [
      ['序号', '检查对象', '检查日期', '检查结果'],
      ...Array.from({ length: rows }, (_, index) => [
        String(index + 1),
        `${stationOf(index)}经营单位`,
        `2023-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`,
        index % 9 ? '未发现问题' : '责令改正',
      ]),
    ],
  },
  '以上情况如有异议，请于公布之日起十五日内向麟江市司法局提出。',
];

const tableArticle = (rows: number): Article => ({
  office: CITY,
  path: '/table',
  title: '麟江市2023年行政执法统计年报',
  crumbs: ['首页', '政务公开', '行政执法公示'],
  issued: '2024-01-31',
  source: '麟江市司法局',
  body: tableBody(rows),
});

/** A page of at least so many megabytes of UTF-8, paragraph by paragraph. */
function hugePage(megabytes: number): string {
  const article: Article = {
    office: CITY,
    path: '/huge',
    title: '麟江市2022年水环境监测年度报告',
    crumbs: ['首页', '政务公开', '环境保护'],
    issued: '2023-02-01',
    source: '麟江市生态环境局',
    body: [],
  };
  const [before = '', after = ''] = ucapPage({ ...article, body: ['◆'] }).split('◆');
  const parts: string[] = [before];
  for (let size = 0, index = 0; size < megabytes * 1024 * 1024; index += 1) {
    const html = `</p>\n<p>${linesOf(paragraph(index)).join('')}`;
    parts.push(html);
    size += Buffer.byteLength(html);
  }
  return parts.join('') + after;
}

const numberIn = (query: URLSearchParams, name: string, otherwise: number): number =>
  Number(query.get(name)) || otherwise;

export const LARGE: Sample[] = [megabyte];

export const HEAVY: Sample[] = [
  {
    entry: { id: 'huge', kind: 'report', url: `https://${CITY.host}/huge?mb=20` },
    served: [
      {
        host: CITY.host,
        path: '/huge',
        page: ({ query }) => ({ body: hugePage(numberIn(query, 'mb', 20)) }),
      },
    ],
  },
  {
    entry: {
      id: 'long-table',
      kind: 'report',
      url: `https://${CITY.host}/table?rows=10000`,
      text: textOf(tableBody(10_000)),
      fields: { title: '麟江市2023年行政执法统计年报', type: 'law_enforcement_stats', period: '2023' },
    },
    served: [
      {
        host: CITY.host,
        path: '/table',
        page: ({ query }) => ({ body: ucapPage(tableArticle(numberIn(query, 'rows', 10_000))) }),
      },
    ],
  },
];

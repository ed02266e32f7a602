import { fold, folded, original } from '#lib/text/fold';
import type { FieldName } from './terms';

/** Labels of the 政府信息公开目录 block and of bylines, exactly as written once spaces are removed. */
const LABELS: Partial<Record<FieldName | 'ignored', string>> = {
  indexNumber: '索引号 信息索引 信息索引号 索引编号 索取号 信息编号 目录号',
  title: '标题 名称 信息名称 文件名称 信息标题 公文标题 题名',
  documentNumber:
    '文号 发文字号 文件编号 发文文号 公文文号 文件号 发布文号 文件字号 文书号 字号 reportnumber documentnumber',
  identifiers:
    '统一登记号 统一编号 规范性文件统一编号 登记号 统一编制号 备案号 三统一编号 isbn issn doi cataloguenumber catno',
  creators: '发文机关 发文机构 发文单位 制发机构 制发机关 制定机关 制作单位 编制机构',
  publisher:
    '发布机构 发布单位 公开责任部门 发布机关 责任部门 责任单位 公开机构 信息提供单位 信息发布单位 公开主体 信息来源单位 所属机构 publisher publishedby',
  created:
    '成文日期 成文时间 生成日期 生成时间 产生日期 形成日期 印发日期 印发时间 制发日期 签发日期 制定日期 信息生成日期 写成日期',
  issued:
    '发布日期 发布时间 公开日期 公开时间 发文日期 发文时间 公布日期 发布于 上载日期 公开发布日期 信息发布日期 上网日期 时间 日期 published firstpublished datepublished publicationdate dateissued publiclyreleased releasedate released',
  modified: '更新日期 更新时间 修改时间 lastupdated updated lastmodified datemodified pagelastreviewed',
  effective: '生效日期 生效时间 施行日期 实施日期 施行时间 实施时间 有效期始',
  expires: '废止日期 废止时间 失效日期 失效时间 截止日期 有效期至 有效期限 有效期',
  validity: '有效性 效力状态 时效性 是否有效 文件状态 信息有效性 效力 状态 文件效力 时效',
  subjects:
    '主题分类 分类 信息分类 内容分类 所属主题 主题 信息类别 公开类别 类别 分类号 栏目分类 信息类型 主题导航 主题类别',
  genre: '体裁分类 体裁 公文种类 公文类别 文种 文件种类 文件类型 公文体裁',
  keywords: '关键词 主题词 关键字 标签 主题词语 组配分类 组配',
  accessMethod: '公开方式 公开形式 公开属性 公开载体',
  abstract: '内容概述 信息概述 内容摘要 摘要 内容简介',
  source: '来源 信息来源 稿件来源 文章来源 文章出处 source',
  ignored:
    '公开范围 公开权限 公开时限 公开程序 公开期限 载体类型 服务对象分类 服务对象 公开对象 面向对象 对象分类 作者 撰稿 供稿 编辑 责任编辑 责编 审核 审核人 校对 录入 发布人 发布者 浏览次数 浏览量 访问量 访问次数 阅读次数 阅读量 点击数 点击量 点击率 点击次数 人气 字体 字体大小',
};

const FIELD_OF = new Map<string, FieldName | 'ignored'>(
  Object.entries(LABELS).flatMap(([field, labels]) =>
    labels.split(' ').map((label) => [label, field as FieldName | 'ignored'] as const),
  ),
);

/** One label with its value, as found on a line. */
export interface LabelledValue {
  /** `ignored` for labels that are known and carry nothing that a report keeps. */
  field: FieldName | 'ignored';
  /** The label without spaces, e.g. 发文时间. */
  label: string;
  /** Null where the page prints 无, a dash or nothing. */
  value: string | null;
}

const DECORATION = /^[-–—•·●*□■>【[(\s]+|[】\])\s]*[:：]?[】\])\s]*$/gu;
const plain = (label: string): string =>
  folded(label).replace(/\s/gu, '').replace(DECORATION, '').toLowerCase();

/** The field that a label cell names, however it is spaced or decorated. */
export function labelOf(cellText: string): FieldName | null {
  if (cellText.length > 40) return null;
  const field = FIELD_OF.get(plain(cellText));
  return field && field !== 'ignored' ? field : null;
}

const NOTHING = /^(?:无|暂无|空|null|undefined|—+|-+|\/|\.)?$/iu;
/** Labels are spread to equal width with spaces: 文　　号. */
const spaced = (label: string): string => [...label].join(/^[a-z]/.test(label) ? '\\s?' : '\\s{0,6}');
const LABEL = [...FIELD_OF.keys()]
  .sort((one, other) => other.length - one.length)
  .map(spaced)
  .join('|');
/** A label stands at the start, after a gap or a bar, or in brackets, and is followed by a colon. */
const PAIR = new RegExp(
  `(?<![^\\s\\]】|])[-–—•·●*□■>|【[(]?\\s{0,4}(${LABEL})\\s{0,6}[】\\]]?\\s{0,4}:\\s{0,20}`,
  'giu',
);
const START = new RegExp(`^[-–—•·●*□■>【[(\\s]*(?:${LABEL})\\s{0,6}[】\\]]?\\s{0,4}:`, 'iu');
const LONGEST_LINE = 2000;
/** English bylines print a date after the label without a colon. */
const ENGLISH_DATE =
  /^(first published|last updated|published|updated|publicly released|date modified|page last reviewed)\s+(?=\d|\p{Lu})/iu;

/** All labelled values of one line, however many it holds side by side. */
export function parseLabelPairs(line: string): LabelledValue[] {
  if (line.length > LONGEST_LINE) return [];
  const { text, map } = fold(line);
  const found = [...text.matchAll(PAIR)];
  if (found.length === 0) return englishByline(line);
  return found.flatMap((match, index) => {
    const label = plain(match[1] ?? '');
    const field = FIELD_OF.get(label);
    if (!field) return [];
    const end = found[index + 1]?.index ?? text.length;
    const words = original(line, map, [match.index + match[0].length, end]);
    const value = words
      .trim()
      .replace(/^[\]】]|\s*[[【|]$/gu, '')
      .trim();
    return [{ field, label, value: NOTHING.test(folded(value)) ? null : value }];
  });
}

function englishByline(line: string): LabelledValue[] {
  const match = ENGLISH_DATE.exec(line.trim());
  const label = plain(match?.[1] ?? '');
  const field = FIELD_OF.get(label);
  return match && field ? [{ field, label, value: line.trim().slice(match[0].length) }] : [];
}

/** The labelled value of a line that begins with a known label and a colon; null for prose. */
export function parseLabelLine(line: string): LabelledValue | null {
  if (line.length > LONGEST_LINE) return null;
  const begins = START.test(folded(line)) || ENGLISH_DATE.test(line.trim());
  return begins ? (parseLabelPairs(line)[0] ?? null) : null;
}

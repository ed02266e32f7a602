import { fold, folded, original } from '#lib/text/fold';
import type { FieldName } from './terms';

type LabelField = FieldName | 'ignored';

const DAY = '(?:日期|时间)';
/**
 * Labels of the 政府信息公开目录 block and of bylines, matched whole and without spaces; the first that fits decides.
 * `ignored` are known labels that carry nothing a report keeps.
 */
const LABELS: [LabelField, RegExp][] = (
  [
    ['indexNumber', '(?:信息)?索引号?|索引编号|索取号|信息编号|目录号'],
    ['title', '(?:信息|文件)?名称|(?:信息|公文)?标题|题名'],
    [
      'documentNumber',
      '(?:发文|公文|发布)?文号|(?:发文|文件)?字号|文件编?号|文书号|(?:report|document)number',
    ],
    [
      'identifiers',
      '(?:规范性文件)?统一编号|(?:统一)?登记号|统一编制号|备案号|三统一编号|isbn|issn|doi|cat(?:alogue)?(?:no|number)',
    ],
    ['creators', '发文(?:机[关构]|单位)|制发机[构关]|制定机关|制作单位|编制机构'],
    [
      'publisher',
      '发布(?:机[构关]|单位)|(?:公开)?责任部门|责任单位|公开(?:机构|主体)|信息(?:提供|发布|来源)单位|所属机构|publish(?:er|edby)',
    ],
    ['created', `(?:成文|(?:信息)?生成|产生|形成|印发|制发|签发|制定|写成)${DAY}`],
    [
      'issued',
      `(?:(?:公开|信息)?发布|公开|发文|公布|上载|上网)?${DAY}|发布于|(?:first|date|publicly)?(?:published|released|issued)|(?:publication|release)date|dateissued`,
    ],
    ['modified', `(?:更新|修改)${DAY}|(?:last|date)?(?:updated|modified)|pagelastreviewed`],
    ['effective', `(?:生效|[施实]行|实施)${DAY}|有效期始`],
    ['expires', `(?:废止|失效|截止)${DAY}|有效期[至限]?|有效期限`],
    ['validity', '(?:信息)?有效性|效力(?:状态)?|时效性?|是否有效|(?:文件)?状态|文件效力'],
    [
      'subjects',
      `(?:主题|信息|内容|栏目)?分类|所属主题|主题(?:导航|类别)?|(?:信息|公开)?类别|分类号|信息类型`,
    ],
    ['genre', `体裁(?:分类)?|公文(?:种类|类别|体裁)|文种|文件(?:种类|类型)`],
    ['keywords', '关键[词字]|主题词语?|标签|组配(?:分类)?'],
    ['accessMethod', '公开(?:方式|形式|属性|载体)'],
    ['abstract', '(?:内容|信息)概述|(?:内容)?摘要|内容简介'],
    ['source', '(?:信息|稿件|文章)?来源|文章出处|source'],
    [
      'ignored',
      `公开(?:范围|权限|时限|程序|期限|对象)|载体类型|(?:服务|面向)对象(?:分类)?|对象分类|作者|[撰供]稿|(?:责任)?编辑|责编|审核人?|校对|录入|发布[人者]|(?:浏览|访问|阅读|点击)(?:次?数|量|率)|人气|字体(?:大小)?`,
    ],
  ] satisfies [LabelField, string][]
).map(([field, source]) => [field, new RegExp(`^(?:${source})$`, 'u')]);

/** One label with its value, as found on a line. */
export interface LabelledValue {
  field: LabelField;
  /** The label without spaces, e.g. 发文时间. */
  label: string;
  /** Null where the page prints 无, a dash or nothing. */
  value: string | null;
}

const DECORATION = /^[-–—•·●*□■>|【[(]+|[】\]):：]+$/gu;
const plain = (label: string): string =>
  folded(label).replace(/\s/gu, '').replace(DECORATION, '').toLowerCase();
const fieldOf = (label: string): LabelField | null =>
  LABELS.find(([, pattern]) => pattern.test(label))?.[0] ?? null;

/** The field that a label cell names, however it is spaced or decorated. */
export function labelOf(cellText: string): FieldName | null {
  const field = cellText.length > 40 ? null : fieldOf(plain(cellText));
  return field === 'ignored' ? null : field;
}

interface FoundLabel {
  field: LabelField;
  label: string;
  /** Where the label begins, and where its value begins. */
  start: number;
  end: number;
}

const LONGEST_LABEL = 24;
const BOUNDARY = /^|(?<=[\s\]】|])(?!\s)/gu;

/** The label that ends at a colon: the longest run of words before it that is one. */
function labelBefore(text: string, from: number, colon: number): FoundLabel | null {
  const words = text.slice(from, colon);
  for (const { index } of words.matchAll(BOUNDARY)) {
    if (words.length - index > LONGEST_LABEL) continue;
    const label = plain(words.slice(index));
    const field = fieldOf(label);
    if (field) return { field, label, start: from + index, end: colon + 1 };
  }
  return null;
}

function labelsIn(text: string): FoundLabel[] {
  const found: FoundLabel[] = [];
  let from = 0;
  for (const { index } of text.matchAll(/:/gu)) {
    const label = labelBefore(text, from, index);
    if (label) found.push(label);
    from = index + 1;
  }
  return found;
}

const NOTHING = /^(?:无|暂无|空|null|undefined|—+|-+|\/|\.)?$/iu;
/** English bylines print a date after the label without a colon. */
const ENGLISH_DATE =
  /^(first published|last updated|published|updated|publicly released|date modified|page last reviewed)\s+(?=\d|\p{Lu})/iu;
const LONGEST_LINE = 2000;

function englishByline(line: string): LabelledValue[] {
  const match = ENGLISH_DATE.exec(line);
  const label = plain(match?.[1] ?? '');
  const field = fieldOf(label);
  return match && field ? [{ field, label, value: line.slice(match[0].length) }] : [];
}

/** All labelled values of one line, however many it holds side by side. */
export function parseLabelPairs(line: string): LabelledValue[] {
  if (line.length > LONGEST_LINE) return [];
  if (!/[:：﹕︰]/u.test(line)) return englishByline(line.trim());
  const { text, map } = fold(line);
  const found = labelsIn(text);
  if (found.length === 0) return englishByline(line.trim());
  return found.map(({ field, label, end }, index) => {
    const words = original(line, map, [end, found[index + 1]?.start ?? text.length]);
    const value = words
      .trim()
      .replace(/^[\]】]|\s*[[【|]$/gu, '')
      .trim();
    return { field, label, value: NOTHING.test(folded(value)) ? null : value };
  });
}

/** The labelled value of a line that begins with a known label and a colon; null for prose. */
export function parseLabelLine(line: string): LabelledValue | null {
  const start = line.trimStart();
  const [pair] = parseLabelPairs(start);
  const begins = plain(start.slice(0, LONGEST_LABEL * 2)).startsWith(pair?.label ?? ' ');
  return pair && begins ? pair : null;
}

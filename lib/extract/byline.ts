import { parseDate } from '#lib/report/dates';
import { isOrganisation, isRegionName, splitJointIssuers } from '#lib/report/organisation';
import { folded } from '#lib/text/fold';
import { dayOf } from './describe-labels';
import type { Readings } from './readings';
import type { Survey } from './survey';
import type { Weighed } from './weigh';

const DATE =
  '((?:19|20)\\d{2}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}日?(?:[\\sT]*\\d{1,2}:\\d{2}(?::\\d{2})?)?)';
const ISSUED = new RegExp(
  `(?:(?:发布|发表|公开|上传|添加|信息发布|发文)?(?:时间|日期)|(?:发布|发表)于|时间发布)\\s*:?\\s*${DATE}`,
);
const MODIFIED = new RegExp(`(?:更新|修改)(?:时间|日期|于)\\s*:?\\s*${DATE}`);
const ANY_DATE = new RegExp(DATE);
const END =
  '(?=\\s*(?:$|(?:发布|更新|信息发布|发文)?(?:时间|日期)|(?:发布|更新)于|作者|发布者|发布人|信息发布|信息员|记者|录入|编辑|责编|责任编辑|审核|浏览|阅读|点击|访问|人气|字\\s?体|字\\s?号|分享|打印|关闭|收藏|文章类型|来\\s?源|【|\\[|〖|\\||(?:19|20)\\d{2}[-年/]))';
const SOURCE = new RegExp(`(?:来\\s*源|文章出处|稿件?出处|稿源)\\s*:\\s*(.*?)${END}`);
const AUTHOR = new RegExp(`(?:作者|供稿单位|供稿|上报基层|发布单位|发布机构|责任单位)\\s*:\\s*(.*?)${END}`);
const NO_BODY = /^本(?:网|站)|网站?$|网$|日报|晚报|新闻|电视台|融媒|公众号|记者/;
const NEAR = 14;
const LONGEST = 160;

/** A lone body, a place with an administration, or one of the offices that end in 办. */
const isBody = (name: string): boolean =>
  !NO_BODY.test(name) &&
  (isOrganisation(name) ||
    isRegionName(name) ||
    /^[\u3400-\u9FFF]{2,20}(?:办|团区委|团县委|团市委|团中央)$/.test(name));

function isByline(line: Weighed): boolean {
  if (line.text.length > LONGEST || ['nav', 'footer', 'related', 'dialog'].includes(line.zone)) return false;
  if (line.rule === 'byline') return true;
  const text = folded(line.text);
  return (
    line.letters <= 70 &&
    !/[。;]/.test(text) &&
    ANY_DATE.test(text) &&
    line.linked * 2 < line.letters &&
    !/星期|周[一二三四五六日]/.test(text)
  );
}

/** Bylines stand between title and text, in the first lines of the text, or right below it. */
function bylines(survey: Survey): Weighed[] {
  const crumb = survey.before.findLastIndex((line) => line.rule === 'breadcrumb');
  const near = survey.before.slice(Math.max(crumb + 1, survey.before.length - NEAR));
  const own = survey.body.slice(0, survey.preface).filter((line) => line.rule === 'byline');
  const below = survey.after.slice(0, 4).filter((line) => line.rule === 'byline');
  return [...near.filter(isByline), ...own, ...below];
}

function say(readings: Readings, text: string, raw: string): void {
  const modified = MODIFIED.exec(text)?.[1];
  const rest = text.replace(MODIFIED, ' ');
  const labelled = ISSUED.exec(rest)?.[1];
  const date = labelled ?? ANY_DATE.exec(rest)?.[1];
  readings.add('issued', {
    value: dayOf(parseDate(date ?? '')),
    source: 'byline',
    raw,
    confidence: labelled ? 0.9 : SOURCE.test(text) ? 0.85 : 0.82,
  });
  readings.add('modified', {
    value: dayOf(parseDate(modified ?? '')),
    source: 'byline',
    raw,
    confidence: 0.9,
  });
  const source = SOURCE.exec(text)?.[1]?.trim();
  if (source && source.length <= 60) {
    readings.add('source', { value: source, source: 'byline', raw, confidence: 0.9 });
    if (isBody(source)) readings.add('publisher', { value: source, source: 'byline', raw, confidence: 0.6 });
  }
  const author = AUTHOR.exec(text)?.[1]?.trim();
  if (author && isBody(author))
    readings.add('creators', { value: splitJointIssuers(author), source: 'byline', raw, confidence: 0.7 });
}

/** Reads the line under the title: when published, from which source, by which body. */
export function readBylines(survey: Survey, readings: Readings): void {
  for (const line of bylines(survey)) say(readings, folded(line.text), line.text);
}

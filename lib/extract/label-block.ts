import { type LabelledValue, labelOf, parseLabelPairs } from '#lib/report/labels';
import type { Survey } from './survey';
import type { Weighed } from './weigh';

/** A labelled value on the page, and whether a block of official labels or the byline under a title holds it. */
export interface PageLabel extends LabelledValue {
  source: 'label' | 'byline';
  raw: string;
  /** Lines that only carry the label and its value. */
  lines: Weighed[];
}

/** Labels that stand in official blocks and nowhere else. */
const OFFICIAL = new Set([
  'indexNumber',
  'documentNumber',
  'genre',
  'created',
  'effective',
  'expires',
  'validity',
  'accessMethod',
  'subjects',
]);
const BYLINE =
  /(?:发布|更新|信息|稿|文章|内容)(?:时间|日期|来源)|来\s?源|(?:阅读|浏览|点击|访问)(?:次数|量|数|率)?/;
const LONGEST_VALUE = 300;
const NOTHING = /^(?:无|暂无|空|—+|-+|\/)?$/;
const NEARBY = 4;

/** The lines that hold the value of a bare label: inside the label's own box, or in the box beside it. */
function valueLines(line: Weighed, following: readonly Weighed[]): Weighed[] {
  const own = line.cell ?? line.block;
  const inside = following.filter((other) => other.block !== own && own.contains(other.block));
  if (inside.length > 0) return inside;
  const beside = own.nextElementSibling;
  return beside ? following.filter((other) => beside.contains(other.block)) : [];
}

const isBare = (line: Weighed): boolean =>
  line.text.length <= 16 &&
  (line.cell !== undefined || /[:：]\s*$/.test(line.text) || line.block.localName === 'dt');

function besideLabels(line: Weighed, following: readonly Weighed[]): PageLabel[] {
  const field = isBare(line) ? labelOf(line.text) : null;
  if (!field) return [];
  const values = valueLines(line, following);
  const value = values.map((one) => one.text).join(' ');
  const empty = labelOf(value) !== null || value.length > LONGEST_VALUE || NOTHING.test(value);
  return [
    {
      ...{ field, label: line.text, value: empty ? null : value, source: 'label' },
      raw: `${line.text} ${value}`,
      lines: labelOf(value) === null ? [line, ...values] : [line],
    },
  ];
}

function inlineLabels(line: Weighed): PageLabel[] {
  if (line.text.length > LONGEST_VALUE + 100) return [];
  return parseLabelPairs(line.text).map((pair) => ({
    ...pair,
    source: 'byline' as const,
    raw: line.text,
    lines: [line],
  }));
}

/** A line counts as labels alone when a label begins it, or when it is a byline. */
const startsWithLabel = (line: Weighed, label: PageLabel): boolean =>
  line.rule === 'byline' || line.text.replace(/[\s\u3000\-–•·●*【[(]/g, '').startsWith(label.label);

function labelsOf(lines: readonly Weighed[]): PageLabel[] {
  return lines.flatMap((line, index) => {
    const beside = besideLabels(line, lines.slice(index + 1, index + 8));
    if (beside.length > 0) return beside;
    const inline = inlineLabels(line);
    const first = inline[0];
    return first && startsWithLabel(line, first) ? inline : [];
  });
}

/** Marks runs that hold official labels as blocks. */
function classify(labels: PageLabel[]): PageLabel[] {
  const at = (label: PageLabel) => label.lines[0]?.index ?? 0;
  return labels.map((label) => {
    const near = labels.filter((other) => Math.abs(at(other) - at(label)) <= NEARBY);
    const official = near.filter((other) => OFFICIAL.has(other.field)).length;
    const isBlock = near.length >= 3 && official >= 1;
    return { ...label, source: isBlock ? 'label' : 'byline' };
  });
}

/** Labels inside the text count only as a block of three or as a byline; anything else is content. */
function insideBody(labels: PageLabel[]): PageLabel[] {
  return labels.filter(
    (label) => label.source === 'label' || BYLINE.test(label.lines[0]?.text.slice(0, 400) ?? ''),
  );
}

const FRAME = new Set(['nav', 'footer', 'dialog', 'related']);

/** Every labelled value around the text: before it, in its first lines, and right below it. */
export function readLabels(survey: Survey): PageLabel[] {
  const before = survey.before.filter((line) => !FRAME.has(line.zone) && !isMostlyLink(line));
  const preface = survey.body.slice(0, survey.preface);
  const below = survey.after.slice(0, 12).filter((line) => !FRAME.has(line.zone) && !isMostlyLink(line));
  const outside = classify(labelsOf([...before, ...preface]));
  const own = new Set(preface);
  const kept = outside.filter((label) => !label.lines.some((line) => own.has(line)));
  const inside = insideBody(outside.filter((label) => label.lines.some((line) => own.has(line))));
  return [...kept, ...inside, ...classify(labelsOf(below))];
}

const isMostlyLink = (line: Weighed): boolean => line.letters > 0 && line.linked / line.letters > 0.7;

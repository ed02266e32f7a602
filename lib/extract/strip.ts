import { isDateLine } from '#lib/report/dates';
import type { Removal } from '#lib/report/extraction';
import { isOrganisation } from '#lib/report/organisation';
import type { PageLabel } from './label-block';
import { reasonOf } from './reasons';
import type { Survey } from './survey';
import type { ShownTitle } from './title-on-page';
import { titleKey } from './title-on-page';
import { isFileLink, type Weighed } from './weigh';

/** What stripping took out of the text. */
export interface Stripped {
  /** Lines that stay. */
  lines: Weighed[];
  dropped: Set<Node>;
  removals: Removal[];
}

const LONGEST = 20_000;
/** Lines of a text that may look like its frame. */
const KEPT = /^\s*(?:附\s?件|附\s?表|附\s?录|注\s*[:：]|抄\s?送)/;

/** A short selector for an element: its id, else its tag and classes. */
function selectorOf(element: Element): string {
  if (element.id) return `#${element.id}`;
  const classes = (element.getAttribute('class') ?? '').trim().split(/\s+/).filter(Boolean);
  return [element.localName, ...classes.slice(0, 3)].join('.');
}

const removalOf = (lines: readonly Weighed[], rule: string): Removal => ({
  rule,
  reason: reasonOf(rule),
  selector: selectorOf((lines[0] as Weighed).block),
  text: lines
    .map((line) => line.text)
    .filter(Boolean)
    .join('\n')
    .slice(0, LONGEST),
});

class Scissors {
  readonly removals: Removal[] = [];
  readonly dropped = new Set<Node>();
  private readonly gone = new Set<Weighed>();

  drop(lines: readonly Weighed[], rule: string): void {
    const fresh = lines.filter((line) => !this.gone.has(line));
    if (fresh.length === 0) return;
    for (const line of fresh) {
      this.gone.add(line);
      for (const node of line.nodes) this.dropped.add(node);
    }
    if (fresh.some((line) => line.text)) this.removals.push(removalOf(fresh, rule));
  }

  stays(line: Weighed): boolean {
    return !this.gone.has(line);
  }
}

const isLink = (line: Weighed): boolean => line.letters > 0 && line.linked / line.letters > 0.6;
const isForeignLink = (line: Weighed): boolean =>
  isLink(line) && !line.links.some(isFileLink) && !/[。；;]\s*$/.test(line.text);
const INTERPRETATION =
  /^(?:点击查看)?[【[(]?(?:相关)?(?:政策|文字|图文|图片|视频|音频|专家|媒体)?(?:解读|图解)|^一图(?:读懂|看懂|解读)|解读(?:链接)?\s*[】\]:：]|^相关(?:链接|解读|文件|政策|阅读|新闻|文章)\s*[:：]/;

/** Lines from a heading like 相关链接 on, as long as they are links. */
function relatedRun(lines: readonly Weighed[], from: number): Weighed[] {
  let end = from + 1;
  while (end < lines.length && isForeignLink(lines[end] as Weighed)) end++;
  return lines.slice(from, end);
}

const RIGHTS = /^(?:\d{1,2}[.、]\s*)?(?:凡|本[网站]|转载|如|其他媒体)/;
function disclaimerRun(lines: readonly Weighed[], from: number): Weighed[] {
  let end = from + 1;
  while (end < lines.length && RIGHTS.test((lines[end] as Weighed).text)) end++;
  return lines.slice(from, end);
}

function stripBoilerplate(lines: readonly Weighed[], scissors: Scissors): void {
  lines.forEach((line, index) => {
    if (!line.rule || line.rule === 'repeated' || line.links.some(isFileLink)) return;
    if (line.rule === 'related') scissors.drop(relatedRun(lines, index), 'related');
    else if (line.rule === 'disclaimer') scissors.drop(disclaimerRun(lines, index), 'disclaimer');
    else scissors.drop([line], line.rule);
  });
}

const isShort = (line: Weighed): boolean =>
  line.letters < 30 &&
  !line.cell &&
  !KEPT.test(line.text) &&
  !isDateLine(line.text) &&
  !isOrganisation(line.text);

/** Links at the end of the text lead elsewhere: neighbours, interpretations, lists of other pages with their headings. */
function stripTail(lines: readonly Weighed[], scissors: Scissors): void {
  const left = lines.filter((line) => scissors.stays(line) && line.letters > 0).reverse();
  const isMenu = (line: Weighed) => isForeignLink(line) && !line.cell;
  let links = 0;
  const end = left.findIndex((line) => {
    if (isMenu(line)) links++;
    return !isMenu(line) && !(links > 2 && isShort(line));
  });
  const tail = left.slice(0, end < 0 ? left.length : end);
  const last = tail.findLastIndex(isMenu);
  const run = tail.slice(0, last + 1).reverse();
  if (run.length > 0)
    scissors.drop(run, run.length < 3 && INTERPRETATION.test(run[0]?.text ?? '') ? 'related' : 'links');
}

const MENU = 4;
/** Menus in front of the text: links, and short words between them, before the first prose or heading. */
function stripHead(lines: readonly Weighed[], scissors: Scissors): void {
  const end = lines.findIndex(
    (line) => line.heading || line.cell || (!isForeignLink(line) && !isShort(line)),
  );
  const head = lines.slice(0, Math.max(0, end)).filter((line) => scissors.stays(line));
  if (head.filter(isForeignLink).length < MENU) return;
  const last = head.findLastIndex(isForeignLink);
  scissors.drop(head.slice(0, last + 1), 'links');
}

/** What stands in the box above the title is the site's. */
function stripAboveTitle(survey: Survey, shown: ShownTitle | undefined, scissors: Scissors): void {
  const title = shown?.heading ? shown.lines[0] : undefined;
  const at = title ? survey.body.indexOf(title) : -1;
  const above = survey.body.slice(0, Math.max(0, at));
  if (above.length > 0 && above.every((line) => line.weight < 15 && !KEPT.test(line.text)))
    scissors.drop(above, 'above-title');
}

function stripInterpretations(lines: readonly Weighed[], scissors: Scissors): void {
  const edge = 4;
  lines.forEach((line, index) => {
    const atEdge = index < edge || index >= lines.length - edge;
    if (atEdge && line.links.length > 0 && line.text.length < 120 && INTERPRETATION.test(line.text))
      scissors.drop([line], 'related');
  });
}

const DROPPED = new Set<string>(['nav', 'crumb', 'cookie', 'dialog', 'footer']);
/** Parts of the site's frame that ended up inside the text. */
function stripZones(lines: readonly Weighed[], scissors: Scissors): void {
  for (const line of lines) {
    if (DROPPED.has(line.zone)) scissors.drop([line], line.zone);
    else if (line.zone && isForeignLink(line)) scissors.drop([line], 'links');
  }
}

/** Long lines that were on the page before, in runs: the copy for phones, say. A paragraph may repeat itself, a page does not. */
function stripCopies(lines: readonly Weighed[], scissors: Scissors): void {
  const repeated = lines.filter((line) => line.rule === 'repeated');
  const fresh = lines.filter((line) => line.letters >= 30 && line.rule !== 'repeated');
  if (repeated.length < 2 || repeated.length < fresh.length * 0.8) return;
  const firstBlocks = new Set(fresh.map((line) => line.block.parentElement));
  const copies = repeated.filter(
    (line) =>
      !firstBlocks.has(line.block.parentElement) && !fresh.some((other) => other.block === line.block),
  );
  scissors.drop(copies, 'repeated');
}

/** True where labels follow the title inside the text: then the line is the page's title node, not the report's own. */
const labelsFollow = (survey: Survey, title: Weighed | undefined, scissors: Scissors): boolean =>
  title !== undefined &&
  survey.body.slice(0, survey.preface).some((line) => !scissors.stays(line) && line.index > title.index);

/** The title inside the text: headings that show it, and lines that repeat what another place shows. */
function stripTitle(survey: Survey, scissors: Scissors, titles: Titles): void {
  const { shown, title } = titles;
  const own = new Set(survey.body);
  const inside = shown?.lines.filter((line) => own.has(line)) ?? [];
  const outside = shown !== undefined && inside.length === 0;
  if (shown?.heading || labelsFollow(survey, inside[0], scissors)) scissors.drop(inside, 'title');
  if (!title || (!outside && !shown?.heading)) return;
  const first = survey.body.find((line) => scissors.stays(line) && line.letters > 0);
  if (first && titleKey(first.text) === titleKey(title)) scissors.drop([first], 'title');
}

/** The title as shown on the page, and the one that was chosen. */
export interface Titles {
  shown: ShownTitle | undefined;
  title: string | undefined;
}

/** Takes out of the located text what the site added to it, and keeps account. */
export function strip(survey: Survey, labels: readonly PageLabel[], titles: Titles): Stripped {
  const { body } = survey;
  const scissors = new Scissors();
  const own = new Set(body);
  // The box may hold lines that are not the text's: they are listed as lying outside.
  for (const line of [...survey.before, ...survey.between, ...survey.after])
    for (const node of line.nodes) scissors.dropped.add(node);
  stripZones(body, scissors);
  stripBoilerplate(body, scissors);
  scissors.drop(
    [...new Set(labels.flatMap((label) => label.lines))].filter((line) => own.has(line)),
    'metadata',
  );
  stripAboveTitle(survey, titles.shown, scissors);
  stripTitle(survey, scissors, titles);
  stripCopies(body, scissors);
  // A whole page may consist of links, as listings do: they are all there is to keep.
  if (survey.place.stage !== 'page') {
    stripHead(body, scissors);
    stripInterpretations(body, scissors);
    stripTail(body, scissors);
  }
  return {
    lines: body.filter((line) => scissors.stays(line)),
    dropped: scissors.dropped,
    removals: scissors.removals,
  };
}

const placeOf = (line: Weighed): string =>
  line.rule && line.rule !== 'repeated' ? line.rule : line.zone || (isLink(line) ? 'links' : 'outside');

/** What lies outside the located text, gathered by the part of the page it belongs to. */
export function outsideRemovals(survey: Survey): Removal[] {
  const runs: { rule: string; lines: Weighed[] }[] = [];
  for (const line of [...survey.before, ...survey.between, ...survey.after]) {
    if (!line.text) continue;
    const rule = placeOf(line);
    const run = runs[runs.length - 1];
    if (run?.rule === rule) run.lines.push(line);
    else runs.push({ rule, lines: [line] });
  }
  return runs.map(({ rule, lines }) => removalOf(lines, rule));
}

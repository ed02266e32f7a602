import { type ParsedDate, parseDate } from '#lib/report/dates';
import { collapse, countLetters } from './flow';
import { absolute, type Page } from './page';
import { type Survey, survey } from './survey';
import type { Weighed } from './weigh';

/** One entry of a listing page. */
export interface ListItem {
  title: string;
  /** Absolute address; absent where the page links by script only. */
  url?: string;
  /** ISO 8601 day, where one is printed beside the title. */
  date?: string;
}

/** Entries that share a shape: what a listing consists of. */
export interface ItemGroup {
  entries: Entry[];
  dated: number;
  /** Letters of the titles. */
  letters: number;
}
interface Entry {
  line: Weighed;
  link: Element;
  title: string;
  date: ParsedDate | null;
}

const FRAME = new Set(['nav', 'footer', 'crumb', 'dialog', 'tools']);
const SHORTEST = 3;
const NOT_AN_ITEM = /^(?:更多|more|查看|详细|详情|首页|上一页|下一页|尾页|末页|\d+|[<>»«]+|\[.{2,8}\])$/i;
const CUT = /(?:\.{2,}|…)$/;

/** The full title: the attribute where the text is cut off. */
function titleOf(link: Element): string {
  const shown = collapse(link.textContent ?? '').replace(/^[·•●■▪◆>\s]+/, '');
  const full = collapse(link.getAttribute('title') ?? '');
  const chosen = full && (CUT.test(shown) || shown === '') && full.length > 3 ? full : shown;
  return chosen.replace(/\s*[[（(]?(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[\])）]?\s*$/, '').trim();
}

const YEAR = /(?:19|20)\d{2}/;

/** The date printed with an entry: beside the link, in it, or on the short line that follows. */
function dateBeside(line: Weighed, link: Element, next: Weighed | undefined): ParsedDate | null {
  if (YEAR.test(line.text)) {
    const beside = parseDate(line.text.replace(collapse(link.textContent ?? ''), ' '));
    return beside ?? (/\d{4}[-/.年]\d{1,2}/.test(line.text) ? parseDate(line.text) : null);
  }
  return next && next.letters <= 14 && next.linked === 0 && YEAR.test(next.text)
    ? parseDate(next.text)
    : null;
}

function entryOf(line: Weighed, next: Weighed | undefined): Entry | undefined {
  const link = [...line.links].sort(
    (one, other) => (other.textContent?.length ?? 0) - (one.textContent?.length ?? 0),
  )[0];
  if (!link || line.hidden || FRAME.has(line.zone)) return undefined;
  const title = titleOf(link);
  if (countLetters(title) < SHORTEST || NOT_AN_ITEM.test(title)) return undefined;
  const rest = line.letters - line.linked;
  if (rest > 30 && rest > line.linked) return undefined;
  return { line, link, title, date: dateBeside(line, link, next) };
}

const shape = (element: Element | null, depth: number): string =>
  element && depth > 0
    ? `${shape(element.parentElement, depth - 1)}>${element.localName}.${(element.getAttribute('class') ?? '').replace(/\d+/g, '')}`
    : '';

/** Groups of entries of one shape, the weightiest first. */
export function itemGroups(view: Survey): ItemGroup[] {
  const groups = new Map<string, ItemGroup>();
  view.lines.forEach((line, index) => {
    if (line.links.length === 0) return;
    const entry = entryOf(line, view.lines[index + 1]);
    if (!entry) return;
    const key = shape(entry.link, 3);
    const group = groups.get(key) ?? { entries: [], dated: 0, letters: 0 };
    group.entries.push(entry);
    group.dated += entry.date ? 1 : 0;
    group.letters += Math.min(60, countLetters(entry.title));
    groups.set(key, group);
  });
  return [...groups.values()].sort((one, other) => weightOf(other) - weightOf(one));
}

/** Dates make a listing; titles make one if they are longer than menu entries. */
export function weightOf(group: ItemGroup): number {
  const mean = group.letters / group.entries.length;
  return group.dated * 20 + (mean >= 9 ? group.letters : 0);
}

/** The entries of a listing page, in order, each address once; empty where the page lists nothing. */
function itemsOf(view: Survey): ListItem[] {
  const group = itemGroups(view)[0];
  if (!group || weightOf(group) < 20) return [];
  const seen = new Set<string>();
  return group.entries.flatMap(({ link, title, date }) => {
    const url = absolute(view.page, link.getAttribute('href'));
    const key = url ?? title;
    if (seen.has(key)) return [];
    seen.add(key);
    return [
      {
        title,
        ...(url && { url }),
        ...(date?.precision === 'day' || date?.precision === 'minute' ? { date: date.iso.slice(0, 10) } : {}),
      },
    ];
  });
}

/** The entries that a listing page shows. */
export function listItems(page: Page): ListItem[] {
  const view = survey(page);
  return view ? itemsOf(view) : [];
}

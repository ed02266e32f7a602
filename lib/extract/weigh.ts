import { boilerplateOf } from './boilerplate';
import type { Flow, Line } from './flow';
import type { Grids } from './layout-table';

/** A line with what it speaks for: positive for text of the report, negative for the site around it. */
export interface Weighed extends Line {
  index: number;
  weight: number;
  /** Class of boilerplate, or 'repeated' for a second copy of a line. */
  rule: string | undefined;
  /** In a cell of a table that holds data. */
  grid: boolean;
}

const SENTENCE = /[。；！？：，、]|[.;!?:,](?:\s|$)/g;
const NUMBERED =
  /^\s*(?:第[一二三四五六七八九十百\d]{1,4}[章节条部]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、])/;
const FILE_LINK =
  /\.(?:docx?|wps|pdf|xlsx?|et|ofd|zip|rar|7z|pptx?|csv|txt|rtf|ceb|odt|ods)(?:$|[?#&])|(?:downfile|filedownload|downloadfile|download(?:attach)?|attach(?:ment)?)(?:\.\w+)?[?/]/i;
const HAN = /[\u3400-\u9FFF\u3040-\u30FF\uAC00-\uD7AF]/;
const REPEAT_MINIMUM = 30;

const FILE_NAME = /\.(?:docx?|wps|pdf|xlsx?|ofd|zip|rar|7z|pptx?|csv)[\s）)\]】]*$/i;
/** A link to a file, by its address or by the file name that it shows. */
export const isFileLink = (link: Element): boolean =>
  FILE_LINK.test(link.getAttribute('href') ?? '') || FILE_NAME.test(link.textContent ?? '');

function linkWeight(line: Line): number {
  const share = line.linked / Math.max(1, line.letters);
  if (share > 0.3 && line.links.some(isFileLink)) return 2;
  if (share > 0.6) return line.cell && line.letters < 12 ? -2 : -3 - Math.min(line.letters, 30) * 0.15;
  return 0;
}

function proseWeight(line: Line, grid: boolean): number {
  if (line.heading && line.letters <= 80) return NUMBERED.test(line.text) ? line.letters * 0.8 : 1;
  const marks = line.text.match(SENTENCE)?.length ?? 0;
  // A Latin word says with five letters what a Chinese one says with two.
  const words = (line.letters - line.linked) / (HAN.test(line.text) ? 1 : 2.5);
  // Short cells are what tables are made of.
  if (grid && marks === 0) return words * 0.4;
  const prose = marks > 0 && words >= 10 ? Math.min(words, 800) : words * 0.2 - 1;
  return NUMBERED.test(line.text) && words > 3 ? Math.max(prose, words * 0.8) : prose;
}

const BY_ZONE: Record<string, number> = {
  nav: 0.1,
  footer: 0.15,
  aside: 0.3,
  tools: 0.2,
  crumb: 0.1,
  related: 0.25,
  dialog: 0.1,
  cookie: 0,
  '': 1,
};

function weightOf(line: Line, rule: string | undefined, grid: boolean): number {
  if (line.hidden || rule === 'repeated') return 0;
  if (rule) return -4 - Math.min(line.letters, 40) * 0.2;
  const link = linkWeight(line);
  if (link !== 0) return link;
  const prose = proseWeight(line, grid);
  if (line.zone && prose > 0) return prose * (BY_ZONE[line.zone] ?? 1) - 1;
  return line.zone ? prose - 2 : prose;
}

const PROSE = 25;
/** Zones that hold most of the prose are no zones: their names lie. */
function falseZones(lines: readonly Line[]): Set<Element> {
  const prose = new Map<Element | undefined, number>();
  let total = 0;
  for (const line of lines) {
    const words = line.letters - line.linked;
    if (line.hidden || words < PROSE || !/[。，；,.;]/.test(line.text)) continue;
    total += words;
    prose.set(line.zoneRoot, (prose.get(line.zoneRoot) ?? 0) + words);
  }
  const zones = [...prose].filter(([zone, words]) => zone && words > Math.max(80, total * 0.5));
  return new Set(zones.map(([zone]) => zone as Element));
}

/** What decides a line's rule: copies count once, cells of data tables hold no boilerplate. */
function ruleOf(line: Line, repeated: boolean, grid: boolean): string | undefined {
  if (repeated) return 'repeated';
  return grid && line.linked === 0 ? undefined : boilerplateOf(line.text)?.rule;
}

/** Weighs every line of a page; a long line that stands on the page twice counts once. */
export function weigh(flow: Flow, grids: Grids): Weighed[] {
  const seen = new Set<string>();
  const open = falseZones(flow.lines);
  return flow.lines.map((read, index) => {
    const line = read.zoneRoot && open.has(read.zoneRoot) ? { ...read, zone: '' as const } : read;
    const long = line.letters >= REPEAT_MINIMUM && !line.hidden && !line.heading;
    const repeated = long && seen.has(line.text);
    if (long) seen.add(line.text);
    const grid = line.cell !== undefined && grids.hold(line.cell);
    const rule = ruleOf(line, repeated, grid);
    return { ...line, index, rule, grid, weight: weightOf(line, rule, grid) };
  });
}

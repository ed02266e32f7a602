import { parseLabelLine } from '#lib/report/labels';
import { addressee } from '#lib/report/lines';
import { flowOf } from './flow';
import { locate, type Place } from './locate';
import type { Page } from './page';
import { type Weighed, weigh } from './weigh';

/** One look at a page: its lines, what they weigh, and where the text stands. */
export interface Survey {
  page: Page;
  lines: Weighed[];
  images: Element[];
  place: Place;
  /** Visible lines inside the located text. */
  body: Weighed[];
  /** Visible lines before the first of the text and after its last. */
  before: Weighed[];
  after: Weighed[];
  /** Index in `body` of the first line of prose; what stands before it may be title and labels. */
  preface: number;
}

const PROSE = 15;
const LONGEST_PREFACE = 40;

function prefaceOf(body: readonly Weighed[]): number {
  const at = body.findIndex(
    (line) =>
      !line.rule &&
      (line.weight >= PROSE || addressee(line.text) !== null) &&
      (line.text.length > 200 || parseLabelLine(line.text) === null),
  );
  return at < 0 ? Math.min(body.length, LONGEST_PREFACE) : Math.min(at, LONGEST_PREFACE);
}

function around(page: Page, { lines, images }: Pick<Survey, 'lines' | 'images'>, place: Place): Survey {
  const visible = lines.filter((line) => !line.hidden);
  const inside = new Set(visible.filter((line) => place.root.contains(line.block)));
  const first = visible.findIndex((line) => inside.has(line));
  const last = visible.findLastIndex((line) => inside.has(line));
  const body = [...inside];
  return {
    ...{ page, lines, images, place, body, preface: prefaceOf(body) },
    before: first < 0 ? visible : visible.slice(0, first),
    after: last < 0 ? [] : visible.slice(last + 1),
  };
}

/** Reads, weighs and locates; undefined where the page has no body element. */
export function survey(page: Page): Survey | undefined {
  const root = page.document.body;
  if (!root) return undefined;
  const flow = flowOf(root);
  const lines = weigh(flow);
  return around(page, { lines, images: flow.images }, locate(page, flow, lines));
}

/** The same look with the whole page as the place of the text. */
export const wholePage = (view: Survey): Survey =>
  around(view.page, view, { ...view.place, root: view.page.document.body, stage: 'page' });

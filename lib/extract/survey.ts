import { isDateLine } from '#lib/report/dates';
import { isDocumentNumberLine } from '#lib/report/document-number';
import { addressee, isPublicNote } from '#lib/report/lines';
import { isOrganisation } from '#lib/report/organisation';
import { type Flow, flowOf } from './flow';
import { Grids } from './layout-table';
import { locate, type Place, platformOf } from './locate';
import { type MetaTags, metaTags } from './meta-tags';
import type { Page } from './page';
import { type Weighed, weigh } from './weigh';

/** One look at a page: its lines, what they weigh, and where the text stands. */
export interface Survey {
  page: Page;
  tags: MetaTags;
  /** Id of the platform that made the page. */
  platform: string | undefined;
  lines: Weighed[];
  images: Element[];
  grids: Grids;
  /** Hidden parts were read too, because the page shows its text by script. */
  unhidden: boolean;
  place: Place;
  /** Visible lines inside the located text. */
  body: Weighed[];
  /** Visible lines before the first of the text and after its last. */
  before: Weighed[];
  after: Weighed[];
  /** Lines between those of the text that do not belong to it. */
  between: Weighed[];
  /** Index in `body` of the first line of prose; what stands before it may be title and labels. */
  preface: number;
}

const PROSE = 15;
const LONGEST_PREFACE = 40;

/** A short line that begins with a label: part of a block of them, perhaps. */
const LABELLED = /^[\s\-–•·●*【[]*[\u3400-\u9FFF][\u3400-\u9FFF\s]{1,9}[】\]]?\s*[:：].{0,80}$/;

function prefaceOf(body: readonly Weighed[]): number {
  const at = body.findIndex(
    (line) =>
      !line.rule && (line.weight >= PROSE || addressee(line.text) !== null) && !LABELLED.test(line.text),
  );
  return at < 0 ? Math.min(body.length, LONGEST_PREFACE) : Math.min(at, LONGEST_PREFACE);
}

const REACH = 4;

/** A signature, date or note that closes a text belongs to it even where it stands outside its box. */
function closes(line: Weighed): boolean {
  if (line.rule || line.zone || line.linked > 0 || line.letters === 0 || line.text.length > 60) return false;
  return isDateLine(line.text) || isPublicNote(line.text) || isOrganisation(line.text);
}

/** Number and addressee open a text. */
const opens = (line: Weighed): boolean =>
  !line.rule &&
  !line.zone &&
  line.linked === 0 &&
  (isDocumentNumberLine(line.text) || addressee(line.text) !== null);

/** Lines of the text: those inside its box, and what opens or closes it right outside. */
function textLines(visible: readonly Weighed[], root: Element): Weighed[] {
  const inside = visible.map((line) => root.contains(line.block));
  const first = inside.indexOf(true);
  const last = inside.lastIndexOf(true);
  if (first < 0) return [];
  const tail = visible.slice(last + 1, last + 1 + REACH);
  const end = tail.findLastIndex(
    (line, index) =>
      isDateLine(line.text) && tail.slice(0, index + 1).every((one) => closes(one) || one.letters < 12),
  );
  const opening = visible[first - 1];
  return [
    ...(opening && opens(opening) ? [opening] : []),
    ...visible.filter((_, index) => inside[index]),
    ...tail.slice(0, end + 1).filter((line) => line.letters > 0 && !line.rule),
  ];
}

function commonRoot(root: Element, lines: readonly Weighed[]): Element {
  let common = root;
  for (const line of lines)
    while (!common.contains(line.block) && common.parentElement) common = common.parentElement;
  return common;
}

function around(
  page: Page,
  read: Pick<Survey, 'lines' | 'images' | 'unhidden' | 'grids' | 'tags' | 'platform'>,
  place: Place,
): Survey {
  const visible = read.lines.filter((line) => !line.hidden);
  const body = textLines(visible, place.root);
  const own = new Set(body);
  const first = visible.findIndex((line) => own.has(line));
  const last = visible.findLastIndex((line) => own.has(line));
  const root = commonRoot(place.root, body);
  return {
    ...read,
    ...{ page, place: { ...place, root }, body, preface: prefaceOf(body) },
    before: first < 0 ? visible : visible.slice(0, first),
    after: last < 0 ? [] : visible.slice(last + 1),
    between: visible.filter((line, index) => index > first && index < last && !own.has(line)),
  };
}

const MUCH = 150;
/** A page whose text its script would have shown: what is hidden outweighs what is seen. */
function shownByScript(flow: Flow): boolean {
  let seen = 0;
  let hidden = 0;
  for (const line of flow.lines) {
    if (line.letters < 25 || line.linked * 2 > line.letters || !/[。；，,.;]/.test(line.text)) continue;
    if (line.hidden) hidden += line.letters;
    else seen += line.letters;
  }
  return hidden > MUCH && hidden > seen * 2;
}

/** Reads, weighs and locates; undefined where the page has no body element. */
export function survey(page: Page): Survey | undefined {
  const root = page.document.body;
  if (!root) return undefined;
  const flow = flowOf(root);
  const grids = new Grids();
  const unhidden = shownByScript(flow);
  if (unhidden) for (const line of flow.lines) line.hidden = false;
  const lines = weigh(flow, grids);
  const tags = metaTags(page);
  const platform = platformOf(page.url, flow.named, tags);
  return around(
    page,
    { lines, images: flow.images, unhidden, grids, tags, platform: platform?.id },
    locate(flow, lines, platform),
  );
}

/** The same look with the whole page as the place of the text. */
export const wholePage = (view: Survey): Survey =>
  around(view.page, view, { ...view.place, root: view.page.document.body, stage: 'page' });

import type { Page } from '#lib/extract/page';
import { survey } from '#lib/extract/survey';
import { COMMON_BODIES, type Mark, type Platform } from '#lib/portals/platforms';

/** Names that editors and counters make up anew on every page. */
const MADE_UP =
  /\d{3,}|^[\da-f]{8,}$|^(?:active|current|on|clear(?:fix)?|fl|fr|left|right|container|row|col.*|w\d+|main|wrap\w*)$/i;
const NAME = /^[\p{L}_-][\p{L}\d_-]*$/u;
/** Meta tags that any page may have say nothing of who made it. */
const USUAL_TAG =
  /^(?:viewport|keywords|description|author|renderer|robots|generator|copyright|referrer|theme-color|format-detection|og[.].*|twitter[.].*|dc[.].*|dcterms[.].*|sitename|sitedomain|siteidcode|columnname|columndescription|columnkeywords|columntype|articletitle|pubdate|contentsource|contentpubdate|title|subject|apple-.*|baidu-.*|msapplication-.*|x-ua-.*|applicable-device)$/;

function marksOf(element: Element): Mark[] {
  const id = element.getAttribute('id') ?? '';
  const classes = (element.getAttribute('class') ?? '').split(/\s+/);
  const usable = (name: string) => NAME.test(name) && !MADE_UP.test(name);
  const own = element.localName.includes('-') ? [element.localName] : [];
  return [...(usable(id) ? [`#${id}`] : []), ...classes.filter(usable).map((name) => `.${name}`), ...own];
}

const isAlone = (page: Page, mark: Mark): boolean => page.document.querySelectorAll(mark).length === 1;

const length = (element: Element): number => (element.textContent ?? '').replace(/\s+/g, '').length;
/** Share of the text that an inner box must hold to be taken for the box of the text. */
const MOST = 0.8;

/** The box of the text, then the boxes inside that hold most of it, then those around it. */
function* boxes(page: Page, root: Element): Generator<Element> {
  const whole = length(root);
  for (let at: Element | undefined = root; at; ) {
    yield at;
    at = Array.from(at.children).find((child) => length(child) >= whole * MOST);
  }
  for (let at = root.parentElement; at && at !== page.document.body; at = at.parentElement) yield at;
}

function bodyMarks(page: Page, root: Element): Mark[] {
  for (const box of boxes(page, root)) {
    const marks = marksOf(box).filter((mark) => isAlone(page, mark));
    if (marks.length > 0) return marks;
  }
  return [];
}

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The shape of an article's address: its last two steps, numbers standing for any number. */
export function addressPattern(url: string): RegExp | undefined {
  if (!/^https?:/.test(url)) return undefined;
  const steps = new URL(url).pathname.split('/').filter(Boolean).slice(-2);
  const last = steps.at(-1) ?? '';
  // Numbers alone are everybody's: a word must be among them.
  const hasWord = /[a-z]{3}/i.test(steps.join('/').replace(/\.\w+$/, ''));
  if (!/\d{3,}/.test(last) || !/\.\w+$/.test(last) || !hasWord) return undefined;
  const shape = steps.map((step) =>
    step
      .split(/(\d+)/)
      .map((part, at) => (at % 2 ? '\\d+' : quoted(part)))
      .join(''),
  );
  return new RegExp(`\\/${shape.join('\\/')}$`);
}

function tagsOf(page: Page): string[] {
  const names = Array.from(page.document.querySelectorAll('meta[name]'), (tag) =>
    (tag.getAttribute('name') ?? '').trim().toLowerCase().replace(/[:_]/g, '.'),
  );
  return [...new Set(names)].filter((name) => /^[a-z\d.-]+$/.test(name) && !USUAL_TAG.test(name));
}

/** A guess, and how the page is read without it. */
export interface Guess {
  rule: Platform;
  /** Stage of the page as it is read today. */
  stage: string;
  /** Id of the platform that already knows the page. */
  known: string | undefined;
  /** Body marks that every page is searched for already. */
  common: Mark[];
}

/** Guesses a rule from one page: a starting point that a person checks against a second page of the same site. */
export function guessRule(page: Page, id: string): Guess | string {
  const view = survey(page);
  if (!view || view.place.stage === 'page')
    return 'No text stands out on this page: take a page with a longer text.';
  const body = bodyMarks(page, view.place.root);
  if (body.length === 0)
    return 'The text stands in no element with a name of its own: a rule could not point at it.';
  const tags = tagsOf(page);
  const address = addressPattern(page.url);
  const rule = { id, marks: body, ...(tags.length > 0 && { tags }), ...(address && { address }), body };
  const common = body.filter((mark) => COMMON_BODIES.includes(mark));
  return { rule, stage: view.place.stage, known: view.platform, common };
}

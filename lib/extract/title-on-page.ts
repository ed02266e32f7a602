import { isDocumentNumberLine } from '#lib/report/document-number';
import { addressee } from '#lib/report/lines';
import { cleanTitle } from '#lib/report/title';
import { squeeze, tighten } from '#lib/text/fold';
import { collapse } from './flow';
import { firstOf, type MetaTags } from './meta-tags';
import type { Readings } from './readings';
import type { Survey } from './survey';
import type { Weighed } from './weigh';

/** Lines of the page that show its title, and the title they make together. */
export interface ShownTitle {
  text: string;
  lines: Weighed[];
  heading: boolean;
}

const LETTERS = /[^\p{L}\p{N}]/gu;
/** What two titles must share to be the same: letters and digits only. */
export const titleKey = (text: string): string => squeeze(text).toLowerCase().replace(LETTERS, '');
const TITLED =
  /(?:^|[\s_-])(?:(?:main|big|art(?:icle)?|news|info|con(?:tent)?|detail|xl|wz|page|zw|h)?[_-]?(?:title|tit|biaoti|bt|headline|headding)\d?)(?:$|[\s_-])/i;
const SITE_NAME = /(?:政府网站?|门户网站?|政务网|信息网|官方网站|公众信息网|信息公开(?:网|平台)?|网站)$/;
const SHORTEST = 4;

const namesOf = (element: Element | null): string =>
  `${element?.id ?? ''} ${element?.getAttribute('class') ?? ''}`;
const isTitled = (line: Weighed): boolean =>
  line.heading || TITLED.test(namesOf(line.block)) || line.block.localName === 'ucaptitle';
const usable = (line: Weighed): boolean =>
  !line.rule &&
  !['nav', 'footer', 'crumb', 'related', 'dialog', 'aside'].includes(line.zone) &&
  line.letters >= 2 &&
  !isDocumentNumberLine(line.text) &&
  addressee(line.text) === null &&
  line.letters <= 150;

/** Groups lines of the same block: titles are often broken over several lines. */
function groups(lines: readonly Weighed[]): ShownTitle[] {
  const out: ShownTitle[] = [];
  let last: Weighed | undefined;
  for (const line of lines) {
    const group = out[out.length - 1];
    if (group && last && last.block === line.block && line.index - last.index === 1) {
      group.lines.push(line);
      group.text = tighten(`${group.text} ${line.text}`);
      group.heading ||= isTitled(line);
    } else {
      out.push({ text: line.text, lines: [line], heading: isTitled(line) });
    }
    last = line;
  }
  return out;
}

function candidates(survey: Survey): ShownTitle[] {
  const lines = [...survey.before, ...survey.body.slice(0, Math.max(1, survey.preface))].filter(usable);
  return [
    ...groups(lines),
    ...lines.map((line) => ({ text: line.text, lines: [line], heading: isTitled(line) })),
  ];
}

/** The title where the page shows it: the longest run of words that stands in its title tags, else the last heading before the text. */
function shownTitle(survey: Survey, promised: readonly string[]): ShownTitle | undefined {
  const keys = promised.map(titleKey).filter((key) => key.length >= SHORTEST);
  const all = candidates(survey).filter(
    (one) => titleKey(one.text).length >= SHORTEST && !SITE_NAME.test(one.text),
  );
  const matching = all.filter((one) =>
    keys.some(
      (key) =>
        key.includes(titleKey(one.text)) ||
        (titleKey(one.text).includes(key) && titleKey(one.text).length <= key.length * 1.5 + 4),
    ),
  );
  const longest = matching.reduce<ShownTitle | undefined>((best, one) => {
    if (!best) return one;
    const gain = titleKey(one.text).length - titleKey(best.text).length;
    return gain > 0 || (gain === 0 && one.heading && !best.heading) ? one : best;
  }, undefined);
  if (longest && titleKey(longest.text).length >= 6) return longest;
  const headings = all.filter((one) => one.heading && titleKey(one.text).length >= 5);
  return headings[headings.length - 1] ?? longest;
}

function isSiteName(title: string, tags: MetaTags): boolean {
  const key = titleKey(title);
  const site = [firstOf(tags, 'sitename'), firstOf(tags, 'og.site.name')];
  return (
    key.length < 2 ||
    site.some((name) => name && titleKey(name) === key) ||
    (SITE_NAME.test(title) && title.length < 24)
  );
}

const CUT = /(?:\.{3}|…)\s*$/;

/** What a title tag may add to the title shown: the site's name, or the document's number. */
const ADDED = /(?:网站?|政府|平台|门户|[局厅委部院])$|^[\u3400-\u9FFF]{1,10}\d{4}\d{1,5}号$/;

/** The title as the page shows it beats a tag that says the same and more. */
function saysMore(tag: string | undefined, shown: ShownTitle | undefined): boolean {
  const [long, short] = [titleKey(tag ?? ''), titleKey(shown?.text ?? '')];
  return (
    short.length >= 6 &&
    long.length > short.length &&
    long.includes(short) &&
    ADDED.test(long.replace(short, ''))
  );
}

const HAN = /[\u3400-\u9FFF]/;
/** Outside China tags name the site as often as the page, and the first heading is the title. */
const isMainHeading = (shown: ShownTitle | undefined): boolean =>
  shown !== undefined &&
  !HAN.test(shown.text) &&
  shown.lines.every((line) => line.heading && line.block.closest('h1') !== null);

/** Reads the title from the tags, the label block, the page and the title element. */
export function readTitle(
  survey: Survey,
  labelled: string | undefined,
  readings: Readings,
): ShownTitle | undefined {
  const { tags } = survey;
  const meta = firstOf(tags, 'articletitle', 'citation.title', 'dcterms.title', 'dc.title');
  const social = firstOf(tags, 'og.title', 'twitter.title');
  const element = collapse(survey.page.document.title);
  const shown = shownTitle(
    survey,
    [meta, labelled, element, social].filter((one): one is string => one !== undefined),
  );
  const say = (
    text: string | undefined,
    source: 'meta-tag' | 'label' | 'heading' | 'title-element',
    confidence: number,
  ) => {
    if (!text) return;
    const value = cleanTitle(text);
    if (value && !isSiteName(value, tags))
      readings.add('title', { value, source, raw: text, confidence: CUT.test(text) ? 0.3 : confidence });
  };
  say(meta, 'meta-tag', 0.95);
  say(labelled, 'label', 0.93);
  say(
    shown?.text,
    'heading',
    saysMore(meta, shown) || isMainHeading(shown) ? 0.96 : shown?.heading ? 0.9 : 0.8,
  );
  say(social, 'meta-tag', 0.75);
  say(element, 'title-element', 0.7);
  return shown;
}

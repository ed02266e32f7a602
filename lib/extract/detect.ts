import { packOf } from '#lib/portals/suffixes';
import type { Evidence, Kind, Verdict } from '#lib/report/extraction';
import { parseTitle } from '#lib/report/title';
import { typeFromBody } from '#lib/report/types/types';
import { readBreadcrumb } from './breadcrumb';
import { type ItemGroup, itemGroups, weightOf } from './listing';
import { firstOf, type MetaTags } from './meta-tags';
import type { Page } from './page';
import { Readings } from './readings';
import { type Survey, survey } from './survey';
import { readTitle } from './title-on-page';
import { isFileLink, type Weighed } from './weigh';

/** What judging needs; extracting has read it already. */
export interface Clues {
  view: Survey;
  tags: MetaTags;
  title: string | undefined;
  breadcrumb: readonly string[];
}

const REPORT_COLUMN = /年报|年度报告|工作报告|统计公报|决算|预算|审计|总结|公报/;
const OTHER_COLUMN = /解读|动态|要闻|新闻|回应|互动|指南|机构|领导|概况/;
const HOME = /^\/?(?:(?:index|default|home|main)\w*\.(?:s?html?|jsp|aspx?|php))?$/i;
const LIST_ADDRESS =
  /\/(?:(?:index|list|more|default|column|channel)[\w-]*\.(?:s?html?|jsp|aspx?|php)|col\/col\d+\/.*)?$|\/(?:categor(?:y|ies)|tags?|search)\b/i;
const ENOUGH = 1;

function evidence(clue: string, weight: number, found: string): Evidence {
  return { clue, weight, found: found.slice(0, 120) };
}

interface Shape {
  shape: 'article' | 'listing' | 'other';
  found: Evidence[];
}
interface Measures {
  path: string;
  /** Weight of the prose in the located text. */
  prose: number;
  groups: ItemGroup[];
  files: number;
  byline: Weighed | undefined;
  /** A tag or a byline says that this is an article. */
  marked: boolean;
}

const SEARCH = /\/(?:\w*search\w*|so)(?:\/|\.|$)/i;
/** Labels that only the page of a single document prints. */
const OFFICIAL =
  /^[\s\-·•【[]*(?:信息)?(?:索\s*引\s*号|发文字号|成文日期|发布日期|发布时间|公开日期|发布机构)\s*[】\]]?\s*[:：]?/;
const DATE = /(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}/;
const FRAME = new Set<string>(['nav', 'footer', 'dialog', 'related', 'aside']);

/** Lines around the text that date it or name its source. */
function bylinesOf({ before, body, after, preface }: Survey): Weighed[] {
  const near = [...before.slice(-24), ...body.slice(0, Math.max(preface, 40)), ...after.slice(0, 4)];
  return near.filter(
    (line) =>
      !FRAME.has(line.zone) &&
      line.text.length < 160 &&
      ((line.rule === 'byline' && (DATE.test(line.text) || /来\s*源\s*[:：]\s*[^\s【[]/.test(line.text))) ||
        OFFICIAL.test(line.text)),
  );
}

const filesOf = ({ body, after }: Survey): number =>
  [...body, ...after.slice(0, 30)]
    .filter((line) => !FRAME.has(line.zone))
    .flatMap((line) => line.links)
    .filter(isFileLink).length;

function measure({ view, tags }: Clues): Measures {
  const path = new URL(view.page.url).pathname;
  const bylines = bylinesOf(view);
  // Results and feeds print a byline for each of their entries.
  const many =
    bylines.filter((line) => line.rule === 'byline' && DATE.test(line.text)).length > 2 || SEARCH.test(path);
  const byline = many ? undefined : bylines[0];
  return {
    path,
    prose: view.body.reduce((sum, line) => sum + (line.weight > 0 && !line.zone ? line.weight : 0), 0),
    groups: itemGroups(view),
    files: filesOf(view),
    byline,
    marked: byline !== undefined || firstOf(tags, 'articletitle') !== undefined,
  };
}

const FEW = 3;
/** Front pages list many things side by side; listings one. */
function isFront(groups: readonly ItemGroup[]): boolean {
  const listed = groups.filter(
    (group) => group.entries.length >= FEW && group.letters >= group.entries.length * 8,
  );
  const total = listed.reduce((sum, group) => sum + weightOf(group), 0);
  return listed.length >= 4 && weightOf(listed[0] as ItemGroup) < total * 0.4;
}

function isArticle({ path, prose, groups, files, marked }: Measures, title: string | undefined): boolean {
  const items = groups[0] ? weightOf(groups[0]) : 0;
  if (marked)
    return (prose >= 20 && prose > items * 0.05) || (title !== undefined && (files > 0 || prose > 0));
  const discount = LIST_ADDRESS.test(path) ? 0.5 : 1;
  return prose >= 150 && prose * discount > items * 0.6;
}

/** What the page is by its shape alone, before anything is said of reports. */
function shapeOf(clues: Clues): Shape {
  const measures = measure(clues);
  const { path, prose, groups, files, byline, marked } = measures;
  const count = groups[0]?.entries.length ?? 0;
  const found = [
    evidence('body-length', 0, `${Math.round(prose)}`),
    evidence('items', 0, `${count}`),
    ...(files ? [evidence('attachments', 0.1, `${files}`)] : []),
    ...(byline ? [evidence('byline', 0.1, byline.text)] : []),
  ];
  if (HOME.test(path) && !marked) return { shape: 'other', found };
  if (isArticle(measures, clues.title)) return { shape: 'article', found };
  const enough = LIST_ADDRESS.test(path) && !marked ? 1 : FEW;
  const lists = groups[0] !== undefined && weightOf(groups[0]) >= 20 && count >= enough && !isFront(groups);
  return { shape: lists ? 'listing' : 'other', found };
}

/** What the title says for or against a report. */
function titleEvidence(title: string): Evidence | undefined {
  const { isReport, type, rejection, title: clean } = parseTitle(title);
  if (isReport) return evidence('title-grammar', type === 'other_report' ? 0.9 : 1, clean);
  if (rejection === 'no_type') return evidence('title-without-type', -0.4, clean);
  return rejection && rejection !== 'column'
    ? evidence('title-speaks-against', -1, `${rejection}: ${clean}`)
    : undefined;
}

function columnEvidence(tags: MetaTags): Evidence | undefined {
  const column = firstOf(tags, 'columntype') ?? firstOf(tags, 'columnname') ?? '';
  if (REPORT_COLUMN.test(column)) return evidence('column', 0.3, column);
  return OTHER_COLUMN.test(column) ? evidence('column', -0.3, column) : undefined;
}

function textEvidence({ view, title, breadcrumb }: Clues): Evidence | undefined {
  const lines = view.body.slice(0, 200).map((line) => line.text);
  const guess = typeFromBody({ lines, breadcrumb: breadcrumb.join(' > '), url: view.page.url });
  // Without a title the text has to speak for itself.
  return guess ? evidence('body-and-breadcrumb', guess.confidence + (title ? 0 : 0.3), guess.raw) : undefined;
}

function reportEvidence(clues: Clues): Evidence[] {
  const { hostname } = new URL(clues.view.page.url);
  const titled = clues.title ? titleEvidence(clues.title) : undefined;
  const all = [
    packOf(hostname) ? evidence('government-host', 0.1, hostname) : undefined,
    titled,
    columnEvidence(clues.tags),
    titled?.clue === 'title-grammar' ? undefined : textEvidence(clues),
  ];
  return all.filter((one): one is Evidence => one !== undefined);
}

/** Weighs the clues of a page that has been read. */
export function judge(clues: Clues): Verdict {
  const { shape, found } = shapeOf(clues);
  const speaking = reportEvidence(clues);
  const all = [...speaking, ...found];
  const score = Math.round(all.reduce((sum, { weight }) => sum + weight, 0) * 100) / 100;
  if (shape === 'article') return { kind: score >= ENOUGH ? 'report' : 'document', score, evidence: all };
  const kind: Kind = shape;
  return { kind, score: Math.min(score, 0), evidence: all };
}

/** Tells reports, other documents, listings and other pages apart; reads the live page and changes nothing. */
export function detect(page: Page): Verdict {
  const view = survey(page);
  if (!view) return { kind: 'other', score: 0, evidence: [] };
  const readings = new Readings();
  const { tags } = view;
  readTitle(view, undefined, readings);
  return judge({ view, tags, title: readings.best('title'), breadcrumb: readBreadcrumb(view).steps });
}

import { packOf } from '#lib/portals/suffixes';
import type { Evidence, Kind, Verdict } from '#lib/report/extraction';
import { parseTitle } from '#lib/report/title';
import { typeFromBody } from '#lib/report/types/types';
import { attachmentsOf } from './attachments';
import { readBreadcrumb } from './breadcrumb';
import { type PageLabel, readLabels } from './label-block';
import { itemGroups, weightOf } from './listing';
import { firstOf, type MetaTags } from './meta-tags';
import type { Page } from './page';
import { Readings } from './readings';
import { type Survey, survey } from './survey';
import { readTitle } from './title-on-page';

/** What judging needs; extracting has read it already. */
export interface Clues {
  view: Survey;
  tags: MetaTags;
  labels: readonly PageLabel[];
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

/** What the page is by its shape alone, before anything is said of reports. */
function shapeOf({ view, labels, tags, title }: Clues): {
  shape: 'article' | 'listing' | 'other';
  found: Evidence[];
} {
  const address = new URL(view.page.url);
  const prose = view.body.reduce((sum, line) => sum + (line.weight > 0 && !line.zone ? line.weight : 0), 0);
  const groups = itemGroups(view);
  const items = groups[0] ? weightOf(groups[0]) : 0;
  const count = groups[0]?.entries.length ?? 0;
  const files = attachmentsOf(view).length;
  const byline = labels.some(
    ({ field, value }) => value && (field === 'issued' || field === 'source' || field === 'indexNumber'),
  );
  const marked = firstOf(tags, 'articletitle') !== undefined || byline;
  const found = [
    evidence('body-length', 0, `${Math.round(prose)}`),
    evidence('items', 0, `${count}`),
    ...(files ? [evidence('attachments', 0.1, `${files}`)] : []),
    ...(byline ? [evidence('byline', 0.1, labels[0]?.raw ?? '')] : []),
  ];
  if (HOME.test(address.pathname) && !marked) return { shape: 'other', found };
  const listLike = LIST_ADDRESS.test(address.pathname) && !marked;
  if (prose >= (marked ? 20 : 150) && prose * (listLike ? 0.5 : 1) > (marked ? items * 0.05 : items * 0.6))
    return { shape: 'article', found };
  if (marked && title && (files > 0 || prose > 0)) return { shape: 'article', found };
  return { shape: items >= 20 && count >= (listLike ? 1 : 3) ? 'listing' : 'other', found };
}

function reportEvidence({ view, tags, title, breadcrumb }: Clues): Evidence[] {
  const out: Evidence[] = [];
  const pack = packOf(new URL(view.page.url).hostname);
  if (pack) out.push(evidence('government-host', 0.1, new URL(view.page.url).hostname));
  const parsed = title ? parseTitle(title) : undefined;
  if (parsed?.isReport)
    out.push(evidence('title-grammar', parsed.type === 'other_report' ? 0.9 : 1, parsed.title));
  else if (parsed?.rejection && parsed.rejection !== 'no_type' && parsed.rejection !== 'column')
    out.push(evidence('title-speaks-against', -1, `${parsed.rejection}: ${parsed.title}`));
  else if (parsed && parsed.rejection === 'no_type')
    out.push(evidence('title-without-type', -0.4, parsed.title));
  const column = firstOf(tags, 'columntype') ?? firstOf(tags, 'columnname') ?? '';
  if (REPORT_COLUMN.test(column)) out.push(evidence('column', 0.3, column));
  else if (OTHER_COLUMN.test(column)) out.push(evidence('column', -0.3, column));
  const lines = view.body.slice(0, 200).map((line) => line.text);
  const guess = typeFromBody({ lines, breadcrumb: breadcrumb.join(' > '), url: view.page.url });
  if (guess && !parsed?.isReport)
    out.push(evidence('body-and-breadcrumb', guess.confidence + (title ? 0 : 0.3), guess.raw));
  return out;
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
  const labels = readLabels(view);
  readTitle(view, labels, readings, tags);
  return judge({ view, tags, labels, title: readings.best('title'), breadcrumb: readBreadcrumb(view).steps });
}

import type { BodyStatus, Extraction, Verdict } from '#lib/report/extraction';
import { outline } from '#lib/report/numbering';
import { attachmentsOf } from './attachments';
import { readBreadcrumb } from './breadcrumb';
import { continuationsOf } from './continuation';
import { describe } from './describe';
import { judge } from './detect';
import { countLetters } from './flow';
import { type PageLabel, readLabels } from './label-block';
import { normalize, toHtml } from './normalize';
import type { Page } from './page';
import { plainText } from './plain-text';
import { Readings } from './readings';
import { outsideRemovals, strip } from './strip';
import { type Survey, survey, wholePage } from './survey';
import { tablesOf } from './tables';
import { readTitle } from './title-on-page';

/** Raised by every change that makes the same page give another result. */
export const EXTRACTOR_VERSION = '1';
/** What is shorter is a label without its value or a word on loading, not a text. */
const FEWEST_LETTERS = 10;
const none: Verdict = { kind: 'other', score: 0, evidence: [] };

function statusOf(text: string, html: string, attachments: number): BodyStatus {
  const letters = countLetters(text);
  if (letters < 120 && attachments > 0 && !/[。；]/.test(text)) return 'attachment_only';
  if (letters < 60 && html.includes('<img')) return 'image_only';
  return 'full';
}

const titleLabel = (labels: readonly PageLabel[]): string | undefined =>
  labels.find((label) => label.field === 'title' && label.source === 'label')?.value ?? undefined;

function read(view: Survey): Extraction {
  const { page } = view;
  const readings = new Readings();
  const { tags } = view;
  const labels = readLabels(view);
  const shown = readTitle(view, titleLabel(labels), readings);
  const breadcrumb = readBreadcrumb(view).steps;
  const verdict = judge({ view, tags, title: readings.best('title'), breadcrumb });
  const stripped = strip(view, labels, { shown, title: readings.best('title') });
  const clean = normalize([view.place.root], {
    page,
    dropped: stripped.dropped,
    grids: view.grids,
    unhidden: view.unhidden,
  });
  const text = plainText(clean);
  const html = toHtml(clean.children);
  const attachments = attachmentsOf(view);
  if (countLetters(text) < FEWEST_LETTERS && attachments.length === 0 && !html.includes('<img'))
    return { ok: false, reason: 'no-body', verdict };
  const lines = text.split('\n');
  describe({ readings, tags, lines, breadcrumb, url: page.url }, view, labels);
  return {
    ok: true,
    verdict,
    bodyStatus: statusOf(text, html, attachments.length),
    ...{ html, text, attachments },
    fields: readings.fields(),
    outline: outline(lines),
    tables: tablesOf(clean.children),
    removals: [...stripped.removals, ...outsideRemovals(view)],
    completeness: {
      kept: countLetters(text),
      visible: view.lines.reduce((sum, line) => sum + (line.hidden ? 0 : line.letters), 0),
    },
    continuations: verdict.kind === 'listing' ? [] : continuationsOf(view),
    stage: view.place.stage,
  };
}

/**
 * Turns a page into a report:
 * 1. the container that the page's platform names, where it holds what density finds;
 * 2. else the element whose lines speak most for being the text (structure and density);
 * 3. else the whole page minus boilerplate.
 * Then labels, title and boilerplate are taken out of the text, and every field is read with its source.
 */
export function extract(page: Page): Extraction {
  const view = survey(page);
  const result: Extraction = view ? read(view) : { ok: false, reason: 'no-body', verdict: none };
  if (result.ok || !view) return result;
  return read(wholePage(view));
}

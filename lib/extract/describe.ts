import { readBylines } from './byline';
import { describeLabel } from './describe-labels';
import { describeSite } from './describe-site';
import { describeTags } from './describe-tags';
import { describeCitations, describeEnd, describeOpening } from './describe-text';
import { type Described, describePeriod, describeTitle } from './describe-title';
import type { PageLabel } from './label-block';
import { readStructuredData } from './structured-data';
import type { Survey } from './survey';

/** The language of the words themselves; undefined for Latin script, where the page must say it. */
function languageOf(lines: readonly string[]): string | undefined {
  const sample = lines.join('').slice(0, 4000);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const han = count(/\p{Script=Han}/gu);
  if (count(/[\u3040-\u30FF]/g) > 10 + han * 0.2) return 'ja';
  if (count(/\p{Script=Hangul}/gu) > sample.length * 0.2) return 'ko';
  return han > sample.length * 0.2 ? 'zh' : undefined;
}

/** Reads every field that the page states; what it does not say stays absent. */
export function describe(described: Described, view: Survey, labels: readonly PageLabel[]): void {
  const { readings, tags, lines, breadcrumb } = described;
  for (const label of labels) describeLabel(label, readings);
  describeTags(tags, readings);
  readStructuredData(view.page, readings);
  readBylines(view, readings);
  readings.add('breadcrumb', {
    value: [...breadcrumb],
    source: 'breadcrumb',
    raw: breadcrumb.join(' > '),
    confidence: 0.95,
  });
  describeOpening(lines, readings);
  describeEnd(lines, readings);
  describeTitle(described);
  describePeriod(described);
  describeCitations(lines, readings);
  readings.add('language', { value: languageOf(lines), source: 'body', raw: '', confidence: 0.95 });
  describeSite(view, tags, readings);
}

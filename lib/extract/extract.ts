import type { Extraction, Verdict } from '#lib/report/extraction';
import { flowOf } from './flow';
import { locate } from './locate';
import { normalize, toHtml } from './normalize';
import type { Page } from './page';
import { plainText } from './plain-text';
import { strip } from './strip';
import { tablesOf } from './tables';
import { weigh } from './weigh';

export const EXTRACTOR_VERSION = '1';
const none: Verdict = { kind: 'other', score: 0, evidence: [] };

export function extract(page: Page): Extraction {
  const body = page.document.body;
  if (!body) return { ok: false, reason: 'no-body', verdict: none };
  const flow = flowOf(body);
  const lines = weigh(flow);
  const place = locate(page, flow, lines);
  const stripped = strip(place, lines);
  const clean = normalize([place.root], { page, dropped: stripped.dropped });
  const text = plainText(clean);
  return {
    ok: true,
    verdict: none,
    bodyStatus: 'full',
    html: toHtml(clean.children),
    text,
    fields: {},
    outline: [],
    tables: tablesOf(clean.children),
    attachments: [],
    removals: stripped.removals,
    completeness: { kept: 0, visible: 0 },
    continuations: [],
    stage: place.stage,
  };
}

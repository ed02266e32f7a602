import { COMMON_BODIES, PLATFORMS, type Platform } from '#lib/portals/platforms';
import type { Flow } from './flow';
import type { Page } from './page';
import type { Weighed } from './weigh';

/** Where the text of a report stands on its page. */
export interface Place {
  root: Element;
  /** `platform:ID`, `density` or `page`. */
  stage: string;
  /** Sum of the weights below each block element. */
  sums: Map<Element, number>;
}

/** A parent must bring this much more than its best child to be preferred. */
const GAIN = 4;
/** Share of the weight found by density that a named container must hold to be believed. */
const TRUSTED_SHARE = 0.9;

function sumUp(flow: Flow, lines: readonly Weighed[]): Map<Element, number> {
  const sums = new Map<Element, number>();
  for (const line of lines) sums.set(line.block, (sums.get(line.block) ?? 0) + line.weight);
  for (const block of flow.blocks) {
    const sum = sums.get(block);
    const parent = block === flow.root ? null : enclosing(block, flow);
    if (sum !== undefined && parent) sums.set(parent, (sums.get(parent) ?? 0) + sum);
  }
  return sums;
}

const parents = new WeakMap<Flow, Set<Element>>();
function enclosing(block: Element, flow: Flow): Element | null {
  let known = parents.get(flow);
  if (!known) {
    known = new Set(flow.blocks);
    parents.set(flow, known);
  }
  let at = block.parentElement;
  while (at && !known.has(at)) at = at.parentElement;
  return at;
}

/** The smallest element with (nearly) the greatest sum. */
function densest(flow: Flow, sums: Map<Element, number>): Element | undefined {
  let best: Element | undefined;
  let most = 8;
  for (const block of flow.blocks) {
    const sum = sums.get(block) ?? 0;
    const bar = best && block.contains(best) ? most + GAIN : most;
    if (sum > bar) {
      best = block;
      most = sum;
    }
  }
  return best;
}

function matching(page: Page, selectors: readonly string[]): Element[] {
  const list = selectors.join(',');
  return list ? [...page.document.querySelectorAll(list)] : [];
}

/** The platform whose fingerprint the page carries. */
export function platformOf(page: Page): Platform | undefined {
  return PLATFORMS.find(
    ({ selectors, address }) => address?.test(page.url) || matching(page, selectors).length > 0,
  );
}

/** The named container that holds what density found, and no more than it must. */
function named(page: Page, found: Element, sums: Map<Element, number>): Element | undefined {
  const bar = (sums.get(found) ?? 0) * TRUSTED_SHARE;
  const platform = platformOf(page);
  const candidates = matching(page, [...(platform?.body ?? []), ...COMMON_BODIES]);
  const trusted = candidates.filter(
    (element) => (sums.get(element) ?? 0) >= bar && (element.contains(found) || found.contains(element)),
  );
  return trusted.find((element) => !trusted.some((other) => other !== element && element.contains(other)));
}

/** Finds the element that holds the text: a container the platform names, else the densest one, else the whole page. */
export function locate(page: Page, flow: Flow, lines: readonly Weighed[]): Place {
  const sums = sumUp(flow, lines);
  const dense = densest(flow, sums);
  if (!dense) return { root: flow.root, stage: 'page', sums };
  const container = named(page, dense, sums);
  if (!container) return { root: dense, stage: 'density', sums };
  return { root: container, stage: `platform:${platformOf(page)?.id ?? 'common'}`, sums };
}

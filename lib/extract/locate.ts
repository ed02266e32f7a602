import { COMMON_BODIES, type Mark, PLATFORMS, type Platform } from '#lib/portals/platforms';
import type { Flow } from './flow';
import type { MetaTags } from './meta-tags';
import { isFileLink, type Weighed } from './weigh';

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

/** The platform whose fingerprint the page carries. */
export function platformOf(url: string, named: Flow['named'], tags: MetaTags): Platform | undefined {
  return PLATFORMS.find(
    (platform) =>
      platform.address?.test(url) ||
      platform.marks.some((mark) => named.has(mark)) ||
      platform.tags?.some((tag) => tags.has(tag)),
  );
}

/** The named container that holds what density found, and no more than it must. */
function container(
  flow: Flow,
  marks: readonly Mark[],
  found: { dense: Element; sums: Map<Element, number> },
): Element | undefined {
  const { dense, sums } = found;
  const bar = (sums.get(dense) ?? 0) * TRUSTED_SHARE;
  const trusted = marks
    .flatMap((mark) => flow.named.get(mark) ?? [])
    .filter(
      (element) => (sums.get(element) ?? 0) >= bar && (element.contains(dense) || dense.contains(element)),
    );
  return trusted.find((element) => !trusted.some((other) => other !== element && element.contains(other)));
}

/** A page whose text is files or images: a named container that holds something, else what holds all the files. */
function withoutProse(
  flow: Flow,
  lines: readonly Weighed[],
  { sums, marks }: { sums: Map<Element, number>; marks: readonly Mark[] },
): Place {
  const told = lines.filter(
    (line) => !line.hidden && !line.rule && !line.zone && (line.letters === 0 || !isMenu(line)),
  );
  const named = marks
    .flatMap((mark) => flow.named.get(mark) ?? [])
    .find((element) => told.some((line) => element.contains(line.block)));
  if (named) return { root: named, stage: 'platform:common', sums };
  const files = lines.filter((line) => !line.hidden && line.links.some(isFileLink));
  let root = files[0]?.block;
  while (root && root !== flow.root && !files.every((line) => root?.contains(line.block)))
    root = root.parentElement ?? undefined;
  return root ? { root, stage: 'files', sums } : { root: flow.root, stage: 'page', sums };
}

const isMenu = (line: Weighed): boolean => line.linked > line.letters * 0.6 && !line.links.some(isFileLink);

/** Finds the element that holds the text: a container the platform names, else the densest one, else the whole page. */
export function locate(flow: Flow, lines: readonly Weighed[], platform: Platform | undefined): Place {
  const sums = sumUp(flow, lines);
  const dense = densest(flow, sums);
  if (!dense)
    return withoutProse(flow, lines, { sums, marks: [...(platform?.body ?? []), ...COMMON_BODIES] });
  const root = container(flow, [...(platform?.body ?? []), ...COMMON_BODIES], { dense, sums });
  return root
    ? { root, stage: `platform:${platform?.id ?? 'common'}`, sums }
    : { root: dense, stage: 'density', sums };
}

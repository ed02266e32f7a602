import { detect } from '#lib/extract/detect';
import { listItems } from '#lib/extract/listing';
import type { Page } from '#lib/extract/page';
import type { Verdict } from '#lib/report/extraction';
import { parseTitle } from '#lib/report/title';

/**
 * Milliseconds to wait before each further look at a page that is still changing. The pauses grow, so that a clock
 * or a ticker cannot use up the looks before a late text arrives; about 25 s after loading there are none left.
 */
const PAUSES = [400, 600, 900, 1400, 2100, 3200, 4800, 7200];
/** A page that takes longer than this to look at is looked at once more at most, at the end: opening it must not get slower. */
const LONG_LOOK_MS = 150;
/** Our own button is no news. */
const OWN = 'REPORTORY-PILL';

export interface Judgement {
  url: string;
  verdict: Verdict;
  /** Entries of a listing whose titles read like reports. */
  items: number;
  /** False when the page was looked at before. */
  isFirst: boolean;
}

/** Looks at the live page without changing or copying it. */
function judge(document: Document, isFirst = false): Judgement {
  const page: Page = { url: document.location.href, document, charset: document.characterSet };
  const verdict = detect(page);
  const items =
    verdict.kind === 'listing' ? listItems(page).filter(({ title }) => parseTitle(title).isReport).length : 0;
  return { url: page.url, verdict, items, isFirst };
}

const isOwn = ({ addedNodes, removedNodes }: MutationRecord): boolean =>
  [...addedNodes, ...removedNodes].every(({ nodeName }) => nodeName === OWN);

/**
 * Judges the page now and again while content is still arriving or the address changes without a load, and once more
 * when it comes back from the back/forward cache. Stops for good when the looks are spent.
 */
export function watchPage(
  document: Document,
  signal: AbortSignal,
  onJudged: (judgement: Judgement) => void,
): void {
  const began = performance.now();
  let last = judge(document, true);
  let looks = performance.now() - began > LONG_LOOK_MS ? PAUSES.length - 1 : 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  onJudged(last);
  const look = (): void => {
    timer = undefined;
    const next = judge(document);
    const isNews =
      next.verdict.kind !== last.verdict.kind || next.url !== last.url || next.items !== last.items;
    last = next;
    if (isNews) onJudged(next);
  };
  const observer = new MutationObserver((records) => {
    if (timer !== undefined || records.every(isOwn)) return;
    timer = setTimeout(look, PAUSES[looks]);
    looks += 1;
    if (looks >= PAUSES.length) observer.disconnect();
  });
  observer.observe(document.documentElement, { childList: true, subtree: true });
  document.defaultView?.addEventListener('pageshow', ({ persisted }) => persisted && onJudged(last), {
    signal,
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

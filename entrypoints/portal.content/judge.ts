import { detect } from '#lib/extract/detect';
import { listItems } from '#lib/extract/listing';
import type { Page } from '#lib/extract/page';
import type { Verdict } from '#lib/report/extraction';
import { parseTitle } from '#lib/report/title';

/** Late content is looked at this many times at most, this long after loading, and then no more. */
const BUDGET = { looks: 8, milliseconds: 20_000, pause: 400 };

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

/**
 * Judges the page now and again while content is still arriving or the address changes without a load.
 * Stops for good when the budget is spent.
 */
export function watchPage(
  document: Document,
  signal: AbortSignal,
  onJudged: (judgement: Judgement) => void,
): void {
  let last = judge(document, true);
  let looks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  onJudged(last);
  const look = (): void => {
    timer = undefined;
    looks += 1;
    const next = judge(document);
    const isNews =
      next.verdict.kind !== last.verdict.kind || next.url !== last.url || next.items !== last.items;
    last = next;
    if (isNews) onJudged(next);
    if (looks >= BUDGET.looks) observer.disconnect();
  };
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(look, BUDGET.pause);
  });
  observer.observe(document.documentElement, { childList: true, subtree: true });
  const stop = (): void => {
    observer.disconnect();
    clearTimeout(timer);
  };
  const end = setTimeout(stop, BUDGET.milliseconds);
  signal.addEventListener('abort', () => {
    clearTimeout(end);
    stop();
  });
}

/** Elements looked at before the rest of a huge page is taken as rendered. */
const BUDGET = 60_000;
const NEVER_RENDERED = /^(?:script|style|noscript|template|head|meta|link|title|base)$/i;
const MARK = 'data-reportory-hidden';

type Rendering = 'shown' | 'invisible' | 'none';

function rendering(element: Element, view: Window | null): Rendering {
  const quick = typeof element.checkVisibility === 'function';
  if (quick && element.checkVisibility({ visibilityProperty: true })) return 'shown';
  const style = view?.getComputedStyle(element);
  // Only `display: none` ends a subtree: closed details and `display: contents` have no box but may be read.
  if (style?.display === 'none') return 'none';
  return !style || style.visibility === 'visible' ? 'shown' : 'invisible';
}

/** Clipped to a dot or moved out of the page: the ways to hide words from eyes but not from readers of the DOM. */
function outOfSight(element: Element, view: Window): boolean {
  const box = element.getBoundingClientRect();
  if (box.width > 1 && box.height > 1) return box.right + view.scrollX <= 0 || box.bottom + view.scrollY <= 0;
  if (box.width === 0 && box.height === 0) return false;
  return box.width <= 1 && box.height <= 1 && view.getComputedStyle(element).overflow === 'hidden';
}

function verdict(element: Element, view: Window | null): 'mark' | 'descend' {
  const state = rendering(element, view);
  if (state === 'none') return 'mark';
  // A child of an invisible element may be visible again, so only leaves are marked.
  if (state === 'invisible') return element.firstElementChild ? 'descend' : 'mark';
  return view && element.firstChild && outOfSight(element, view) ? 'mark' : 'descend';
}

function following(element: Element, root: Element): Element | null {
  let at: Element | null = element;
  while (at && at !== root) {
    if (at.nextElementSibling) return at.nextElementSibling;
    at = at.parentElement;
  }
  return null;
}

function isSeen(element: Element, view: Window | null): boolean {
  return verdict(element, view) === 'descend';
}

/** Walks a rendered tree and its copy side by side and marks in the copy what the browser does not show. */
export function markHidden(live: Element, copy: Element): void {
  const view = live.ownerDocument.defaultView;
  let left = BUDGET;
  let from: Element | null = live;
  let to: Element | null = copy;
  while (from && to && left-- > 0) {
    const silent = NEVER_RENDERED.test(from.localName);
    const seen: boolean = from === live || silent || isSeen(from, view);
    if (!seen) to.setAttribute(MARK, '');
    const inward: boolean = seen && !silent;
    from = (inward && from.firstElementChild) || following(from, live);
    to = (inward && to.firstElementChild) || following(to, copy);
  }
}

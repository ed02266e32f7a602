/** Blocks every request and every script; what the page brought along inline is all that shows. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'";

/** No policy governs the look-ups and connections of `link`; `meta http-equiv` and animations can lead away. */
const REMOVED = 'link, base, meta[http-equiv], script';
const LEADING = 'a, area, math, math *';
const ADDRESSES = ['href', 'xlink:href'];
/** A frame within would be a page of its own; its words stand behind it since the capture. */
const ELSEWHERE = ['action', 'formaction', 'ping', 'srcdoc'];

function disarm(root: ParentNode): void {
  for (const element of root.querySelectorAll(REMOVED)) element.remove();
  for (const animation of root.querySelectorAll('set, animate'))
    if (/href$/i.test(animation.getAttribute('attributeName') ?? '')) animation.remove();
  for (const leading of root.querySelectorAll(LEADING)) removeAddress(leading);
  for (const element of root.querySelectorAll('*'))
    for (const attribute of ELSEWHERE) element.removeAttribute(attribute);
  // The frame's parser may turn a template into a shadow tree, out of reach of any selector here.
  for (const template of root.querySelectorAll('template')) disarm(template.content);
}

/** The address stays readable as the tooltip: a click must not replace the evidence by an error page. */
function removeAddress(element: Element): void {
  const address = ADDRESSES.map((name) => element.getAttribute(name)).find(Boolean);
  if (address && !element.getAttribute('title')) element.setAttribute('title', address);
  for (const name of ADDRESSES) element.removeAttribute(name);
}

/**
 * A captured page for a sandboxed frame, from which nothing reaches the network, not even a look-up of a name.
 * The policy stands before anything of the page's own, so that nothing in it can come first.
 */
export function snapshotPage(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  disarm(page);
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">${page.documentElement.outerHTML}`;
}

/** Blocks every request and every script; what the page brought along inline is all that shows. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'";

/**
 * A captured page for a sandboxed frame. The policy stands before anything of the page's own, so that nothing in it
 * can come first. Links lose their address to their tooltip: a click must not replace the evidence by an error page.
 */
export function snapshotPage(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const leaving of page.querySelectorAll('meta[http-equiv="refresh" i], base')) leaving.remove();
  for (const link of page.querySelectorAll('[href]:is(a, area)')) {
    if (!link.getAttribute('title')) link.setAttribute('title', link.getAttribute('href') ?? '');
    link.removeAttribute('href');
  }
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">${page.documentElement.outerHTML}`;
}

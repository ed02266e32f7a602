/** Blocks every request and every script; what the page brought along inline is all that shows. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'";

/**
 * A captured page for a sandboxed frame. The policy stands before anything of the page's own, so that nothing
 * in it can come first; a page that reloads or leaves by itself is held by the sandbox.
 */
export function snapshotPage(html: string): string {
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">${html.replace(/^\s*<!doctype[^>]*>/i, '')}`;
}

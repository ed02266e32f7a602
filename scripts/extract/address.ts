/** Stands for an address that nobody knows. */
const UNKNOWN = 'about:blank';

/** Where a saved page says it comes from: the browser's comment, its canonical link, its Open Graph address. */
const HINTS: readonly RegExp[] = [
  /<!--\s*saved from url=\(\d+\)(https?:\S+)\s*-->/i,
  /<link[^>]+rel=["']?canonical["']?[^>]*?href=["']?(https?:[^"'\s>]+)/i,
  /<link[^>]+href=["']?(https?:[^"'\s>]+)["']?[^>]*?rel=["']?canonical/i,
  /<meta[^>]+property=["']?og:url["']?[^>]*?content=["']?(https?:[^"'\s>]+)/i,
];
const HEAD = 50_000;

/** An http address in normal form; undefined where it is none. A missing scheme is taken for http. */
function webAddress(text: string): string | undefined {
  const trimmed = text.trim();
  for (const candidate of [trimmed, `http://${trimmed}`])
    if (URL.canParse(candidate) && /^https?:/i.test(candidate)) return new URL(candidate).href;
  return undefined;
}

/** The address of a page: the one that was given, else the one it states itself, else `about:blank`. */
export function addressOf(given: unknown, html: string): string {
  const stated = typeof given === 'string' ? webAddress(given) : undefined;
  if (stated) return stated;
  const head = html.slice(0, HEAD);
  for (const hint of HINTS) {
    const found = webAddress(hint.exec(head)?.[1] ?? '');
    if (found) return found;
  }
  return UNKNOWN;
}

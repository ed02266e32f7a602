import type { Extracted, PageSource } from '#lib/report/extraction';
import { extract } from './extract';
import { joinPages } from './join';
import { type Page, serialize } from './page';

/** An article of more pages than this is a listing in disguise. */
const MOST_PAGES = 60;

/** Fetches one further page of the site; null where there is none to be had. */
export type FetchPage = (url: string) => Promise<Page | null>;

/** The address as the article's own site serves it, or undefined where it is another site's. */
function onSite(address: string, site: URL): string | undefined {
  const url = new URL(address);
  if (url.hostname !== site.hostname || !/^https?:$/.test(url.protocol)) return undefined;
  // A portal moved to https still writes http into its pagers.
  if (url.protocol !== site.protocol && url.port === site.port) url.protocol = site.protocol;
  return url.origin === site.origin ? url.href : undefined;
}

interface Further {
  page: Page;
  extracted: Extracted;
}

async function read(url: string | undefined, fetchPage: FetchPage): Promise<Further | null> {
  const page = url ? await fetchPage(url) : null;
  const extracted = page && extract(page);
  return page && extracted?.ok ? { page, extracted } : null;
}

/**
 * Fetches the further pages of a paged article, one after another and from its own site only, and joins them.
 * A page that is missing, or one too many, makes the text `partial`: never silently whole.
 */
export async function followPages(
  first: Extracted,
  firstPage: PageSource,
  fetchPage: FetchPage,
): Promise<{ extracted: Extracted; pages: PageSource[] }> {
  const site = new URL(firstPage.url);
  const found: Further[] = [];
  const seen = new Set([firstPage.url]);
  const waiting = [...first.continuations];
  let missing = 0;
  for (let address = waiting.shift(); address; address = waiting.shift()) {
    const url = onSite(address, site);
    if (seen.has(url ?? address)) continue;
    seen.add(url ?? address);
    const further = found.length + 1 < MOST_PAGES ? await read(url, fetchPage) : null;
    if (further) {
      found.push(further);
      waiting.push(...further.extracted.continuations);
    } else missing += 1;
  }
  const rest = found.map(({ extracted }) => extracted);
  const joined = rest.length > 0 ? joinPages(first, rest) : first;
  return {
    extracted: missing > 0 ? { ...joined, bodyStatus: 'partial' } : joined,
    pages: [firstPage, ...found.map(({ page }) => ({ url: page.url, html: serialize(page) }))],
  };
}

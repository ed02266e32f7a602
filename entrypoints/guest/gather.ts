import { decodeHtml } from '#lib/extract/decode';
import { EXTRACTOR_VERSION, extract } from '#lib/extract/extract';
import { joinPages } from '#lib/extract/join';
import { type Page, parsePage, serialize, takePage } from '#lib/extract/page';
import type { Extracted, Extraction, PageSource, Submission } from '#lib/report/extraction';
import { ulid } from '#lib/report/identity';
import { type Problem, problem } from '#lib/report/problem';

/** UTF-16 units of HTML beyond which a page is refused instead of risking the tab. */
const MOST_HTML_UNITS = 64_000_000;
/** An article of more pages than this is a listing in disguise. */
const MOST_PAGES = 60;

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** What extraction sees at this moment, on a copy: the page itself is not touched. */
export function readPage(document: Document): { page: Page; extraction: Extraction } {
  const page = takePage(document, document.location.href);
  return { page, extraction: extract(page) };
}

async function fetchPage(url: string): Promise<Page | null> {
  try {
    const response = await fetch(url, { credentials: 'include', signal: AbortSignal.timeout(20_000) });
    if (!response.ok) return null;
    const bytes = new Uint8Array(await response.arrayBuffer());
    return parsePage(
      decodeHtml({ bytes, contentType: response.headers.get('content-type') }).html,
      url,
      parse,
    );
  } catch {
    return null;
  }
}

/** Fetches the further pages of a paged article, one after another, from the same site only. */
async function followPages(
  first: Extracted,
  firstPage: PageSource,
): Promise<{ extracted: Extracted; pages: PageSource[] }> {
  const pages = [firstPage];
  const rest: Extracted[] = [];
  const seen = new Set([firstPage.url]);
  const waiting = [...first.continuations];
  let isComplete = true;
  for (let url = waiting.shift(); url && pages.length < MOST_PAGES; url = waiting.shift()) {
    if (seen.has(url) || new URL(url).origin !== new URL(firstPage.url).origin) continue;
    seen.add(url);
    const page = await fetchPage(url);
    const extraction = page && extract(page);
    if (!page || !extraction?.ok) {
      isComplete = false;
      continue;
    }
    rest.push(extraction);
    pages.push({ url, html: serialize(page) });
    waiting.push(...extraction.continuations);
  }
  const extracted = rest.length > 0 ? joinPages(first, rest) : first;
  return { extracted: isComplete ? extracted : { ...extracted, bodyStatus: 'partial' }, pages };
}

/** Everything a save needs, or why there is nothing to save. */
export async function gather(document: Document): Promise<Submission | Problem> {
  const { page, extraction } = readPage(document);
  if (!extraction.ok) return problem(extraction.reason);
  const html = serialize(page);
  if (html.length > MOST_HTML_UNITS) return problem('page-too-large', `${html.length}`);
  const { extracted, pages } = await followPages(extraction, { url: page.url, html });
  const now = new Date();
  return {
    captureId: ulid(now.getTime(), crypto.getRandomValues(new Uint8Array(10))),
    url: page.url,
    capturedAt: now.toISOString(),
    userAgent: navigator.userAgent,
    charset: page.charset,
    extractorVersion: EXTRACTOR_VERSION,
    extraction: extracted,
    pages,
  };
}

import { decodeHtml } from '#lib/extract/decode';
import { EXTRACTOR_VERSION, extract } from '#lib/extract/extract';
import { followPages } from '#lib/extract/follow';
import { type Page, parsePage, serialize, takePage } from '#lib/extract/page';
import type { Extraction, Submission } from '#lib/report/extraction';
import { ulid } from '#lib/report/identity';
import { type Problem, problem } from '#lib/report/problem';

/** UTF-16 units of HTML beyond which a page is refused instead of risking the tab. */
const MOST_HTML_UNITS = 64_000_000;

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** What extraction sees at this moment, on a copy: the page itself is not touched. */
export function readPage(document: Document): { page: Page; extraction: Extraction } {
  const page = takePage(document, document.location.href);
  return { page, extraction: extract(page) };
}

/** A further page of the same article: only what the same host itself answers, no sign-in page it sends to. */
async function fetchPage(url: string): Promise<Page | null> {
  try {
    const response = await fetch(url, { credentials: 'include', signal: AbortSignal.timeout(20_000) });
    if (!response.ok || new URL(response.url).host !== new URL(url).host) return null;
    if (Number(response.headers.get('content-length')) > MOST_HTML_UNITS) return null;
    const bytes = new Uint8Array(await response.arrayBuffer());
    const { html } = decodeHtml({ bytes, contentType: response.headers.get('content-type') });
    return parsePage(html, url, parse);
  } catch {
    return null;
  }
}

/** Everything a save needs, or why there is nothing to save. */
export async function gather(document: Document): Promise<Submission | Problem> {
  const { page, extraction } = readPage(document);
  if (!extraction.ok) return problem(extraction.reason);
  const html = serialize(page);
  if (html.length > MOST_HTML_UNITS) return problem('page-too-large', `${html.length}`);
  const { extracted, pages } = await followPages(extraction, { url: page.url, html }, fetchPage);
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

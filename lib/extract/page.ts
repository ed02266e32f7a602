import { markHidden } from './hidden';

/** A page at rest: nothing in it changes, loads or runs any more. */
export interface Page {
  url: string;
  document: Document;
  charset: string;
}

/** Attribute of elements that the browser did not render when the page was taken. */
export const HIDDEN_MARK = 'data-reportory-hidden';
/** Attribute of the `div` that carries the body of a same-origin frame; its value is the frame's address. */
export const FRAME_MARK = 'data-reportory-frame';

const FRAME_DEPTH = 3;

function frameBody(frame: Element): { body: HTMLElement; url: string } | undefined {
  try {
    const inner = (frame as HTMLIFrameElement).contentDocument;
    const body = inner?.body;
    if (!inner || !body?.textContent?.trim()) return undefined;
    return { body, url: inner.URL };
  } catch {
    // A frame of another origin throws when it is looked into.
    return undefined;
  }
}

/** Puts the bodies of same-origin frames behind their frames, in the copy. */
function inlineFrames(live: ParentNode, copy: ParentNode, depth: number): void {
  const frames = live.querySelectorAll('iframe,frame');
  const places = copy.querySelectorAll('iframe,frame');
  frames.forEach((frame, index) => {
    const place = places[index];
    const inner = frameBody(frame);
    if (!place || !inner || place.closest(`[${HIDDEN_MARK}]`)) return;
    const holder = place.ownerDocument.createElement('div');
    holder.setAttribute(FRAME_MARK, inner.url);
    const body = place.ownerDocument.importNode(inner.body, true);
    markHidden(inner.body, body);
    if (depth < FRAME_DEPTH) inlineFrames(inner.body, body, depth + 1);
    holder.append(...body.childNodes);
    place.after(holder);
  });
}

/** Takes a detached copy of a live document with unrendered elements marked and frames inlined; the document stays as it is. */
export function takePage(document: Document, url: string): Page {
  const copy = document.cloneNode(true) as Document;
  if (document.documentElement && copy.documentElement)
    markHidden(document.documentElement, copy.documentElement);
  inlineFrames(document, copy, 1);
  return { url, document: copy, charset: document.characterSet };
}

function doctypeOf(document: Document): string {
  const type = document.doctype;
  if (!type) return '';
  const ids = type.publicId ? ` PUBLIC "${type.publicId}"` : type.systemId ? ' SYSTEM' : '';
  return `<!DOCTYPE ${type.name}${ids}${type.systemId ? ` "${type.systemId}"` : ''}>\n`;
}

/** The page as HTML, marks kept: what is stored as snapshot and can be parsed again. */
export function serialize(page: Page): string {
  return doctypeOf(page.document) + (page.document.documentElement?.outerHTML ?? '');
}

/** Makes a page from HTML with the parser of the place: DOMParser in a browser, jsdom in Node. */
export function parsePage(html: string, url: string, parse: (html: string) => Document): Page {
  const document = parse(html);
  const declared = document.querySelector('meta[charset]')?.getAttribute('charset');
  const typed = /charset=([\w-]+)/i.exec(
    document.querySelector('meta[http-equiv="content-type" i]')?.getAttribute('content') ?? '',
  )?.[1];
  return { url, document, charset: (declared ?? typed ?? 'utf-8').toLowerCase() };
}

const bases = new WeakMap<Document, string>();
function baseOf(page: Page): string {
  let base = bases.get(page.document);
  if (base === undefined) {
    const stated = page.document.querySelector('base[href]')?.getAttribute('href');
    base = stated ? new URL(stated, page.url).href : page.url;
    bases.set(page.document, base);
  }
  return base;
}

/** Resolves an address of the page; undefined unless it leads to http or https. */
export function absolute(page: Page, address: string | null): string | undefined {
  const value = address?.trim();
  if (!value || value.startsWith('#')) return undefined;
  try {
    const url = new URL(value, baseOf(page));
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

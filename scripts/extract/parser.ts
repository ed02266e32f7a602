import { type DOMWindow, JSDOM } from 'jsdom';

/** An HTML5 parser outside browsers. A document is good until the next one is parsed. */
export interface Parser {
  parse(html: string): Document;
  close(): void;
}

/** Documents, and UTF-16 units of HTML, after which a window is given up. */
const DOCUMENTS = 32;
const UNITS = 8_000_000;

/**
 * The DOMParser of a jsdom window builds the same tree as a window for each page would, in a third of the time.
 * But a window keeps every document that it parsed, so it is replaced now and then: that keeps memory flat.
 */
export function openParser(): Parser {
  let window: DOMWindow | undefined;
  let documents = 0;
  let units = 0;
  const close = () => {
    window?.close();
    window = undefined;
    documents = 0;
    units = 0;
  };
  const parse = (html: string): Document => {
    if (documents >= DOCUMENTS || units >= UNITS) close();
    window ??= new JSDOM('').window;
    documents += 1;
    units += html.length;
    return new window.DOMParser().parseFromString(html, 'text/html');
  };
  return { parse, close };
}

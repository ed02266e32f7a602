import Mercury from '@jocmp/mercury-parser';
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { JSDOM } from 'jsdom';
import { detect } from '#lib/extract/detect';
import { extract } from '#lib/extract/extract';

/** What a tool made of a page, and how long it took. */
export interface Reading {
  text: string;
  title: string;
  milliseconds: number;
}
interface PageWords {
  url: string;
  html: string;
}
/** A tool that finds the text of a page. */
export interface Tool {
  name: string;
  read(page: PageWords): Promise<Reading>;
}

const textOf = (html: string): string => new JSDOM(html).window.document.body.textContent ?? '';

async function timed<T>(work: () => T | Promise<T>): Promise<[result: T, milliseconds: number]> {
  const start = performance.now();
  const result = await work();
  return [result, performance.now() - start];
}

/** Opens a page in a window of its own, as the tools' own examples do, and closes it again. */
async function withDocument<T>(
  { html, url }: PageWords,
  use: (document: Document) => Promise<T>,
): Promise<T> {
  const { window } = new JSDOM(html, { url });
  try {
    return await use(window.document);
  } finally {
    window.close();
  }
}

const reportory: Tool = {
  name: 'Reportory',
  read: (page) =>
    withDocument(page, async (document) => {
      const at = { url: page.url, document, charset: 'utf-8' };
      const [result, milliseconds] = await timed(() => {
        detect(at);
        return extract(at);
      });
      if (!result.ok) return { text: '', title: '', milliseconds };
      return { text: result.text, title: result.fields.title?.value ?? '', milliseconds };
    }),
};

const readability: Tool = {
  name: 'Readability 0.6.0',
  read: (page) =>
    withDocument(page, async (document) => {
      const [result, milliseconds] = await timed(() => new Readability(document).parse());
      return { text: result?.textContent ?? '', title: result?.title ?? '', milliseconds };
    }),
};

const defuddle: Tool = {
  name: 'Defuddle 0.19.4',
  read: (page) =>
    withDocument(page, async (document) => {
      const [result, milliseconds] = await timed(() => new Defuddle(document, { url: page.url }).parse());
      return { text: textOf(result.content), title: result.title, milliseconds };
    }),
};

const postlight: Tool = {
  name: 'Postlight (fork 3.0.7)',
  read: async ({ url, html }) => {
    const [result, milliseconds] = await timed(() => Mercury.parse(url, { html, fetchAllPages: false }));
    return { text: textOf(result.content ?? ''), title: result.title ?? '', milliseconds };
  },
};

/** Ours first, then the peers. */
export const TOOLS: readonly Tool[] = [reportory, readability, defuddle, postlight];

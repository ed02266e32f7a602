import TurndownService from 'turndown';
import { markdownTable } from './markdown-table';

const PUNCTUATION = /[\p{P}\p{S}]/u;
const SPACE_OR_END = /^$|\s/u;

/** Clean HTML as Markdown (CommonMark with GFM tables); tables that Markdown cannot express stay HTML. */
export function markdownBody(html: string): string {
  return converter().turndown(html).trim();
}

let service: TurndownService | undefined;

function converter(): TurndownService {
  service ??= build();
  return service;
}

function build(): TurndownService {
  const made = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', codeBlockStyle: 'fenced' });
  const escaped = made.escape.bind(made);
  // Turndown leaves `<` and `&` as they are: a title in angle brackets would become a tag.
  made.escape = (text) =>
    escaped(text)
      .replace(/&(?=[\w#]+;)/g, '&amp;')
      .replaceAll('<', '\\<');
  made.addRule('table', {
    filter: 'table',
    replacement: (_, node) =>
      `\n\n${markdownTable(node as HTMLTableElement, (cell) => made.turndown(cell))}\n\n`,
  });
  made.addRule('strong', {
    filter: ['strong', 'b'],
    replacement: (content, node) => marked(content, node, STRONG),
  });
  made.addRule('emphasis', {
    filter: ['em', 'i'],
    replacement: (content, node) => marked(content, node, EMPHASIS),
  });
  made.addRule('link', {
    filter: (node) => node.nodeName === 'A' && !/^(?:https?|mailto):/i.test(node.getAttribute('href') ?? ''),
    replacement: (content) => content,
  });
  return made;
}

const STRONG = { mark: '**', tag: 'strong' };
const EMPHASIS = { mark: '_', tag: 'em' };

/** Stars beside full-width punctuation do not close in CommonMark (`**甲：**乙`); a tag always does. */
function marked(content: string, node: Node, { mark, tag }: typeof STRONG): string {
  if (content.trim() === '') return content;
  const before = [...(node.previousSibling?.textContent ?? '')].at(-1) ?? '';
  const after = [...(node.nextSibling?.textContent ?? '')][0] ?? '';
  const opens = flanks(before, [...content][0] ?? '');
  const closes = flanks(after, [...content].at(-1) ?? '');
  // An underscore inside a word is no mark at all, and Chinese has no spaces between words.
  const joined = mark === '_' && !(SPACE_OR_END.test(before) && SPACE_OR_END.test(after));
  return opens && closes && !joined ? `${mark}${content}${mark}` : `<${tag}>${content}</${tag}>`;
}

const flanks = (outside: string, inside: string): boolean =>
  !PUNCTUATION.test(inside) || SPACE_OR_END.test(outside) || PUNCTUATION.test(outside);

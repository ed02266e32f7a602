import type { Attachment, Extracted, Fields } from '#lib/report/extraction';
import { outline } from '#lib/report/numbering';

/** Fields that stand at the end of a text, and so on its last page. */
const AT_THE_END = ['signature', 'created', 'creators'] as const;

function joinFields(first: Fields, last: Fields): Fields {
  const ending = AT_THE_END.flatMap((name) => (last[name] && !first[name] ? [[name, last[name]]] : []));
  return { ...first, ...(Object.fromEntries(ending) as Fields) };
}

const once = (attachments: readonly Attachment[]): Attachment[] =>
  attachments.filter((one, index) => attachments.findIndex((other) => other.url === one.url) === index);

/** Makes one report of the pages of an article, in their order; fields are those of the first page. */
export function joinPages(first: Extracted, rest: Extracted[]): Extracted {
  const pages = [first, ...rest];
  const last = pages[pages.length - 1] ?? first;
  const text = pages
    .map((page) => page.text)
    .filter(Boolean)
    .join('\n');
  const sum = (name: 'kept' | 'visible') => pages.reduce((total, page) => total + page.completeness[name], 0);
  return {
    ...first,
    text,
    html: pages.map((page) => page.html).join(''),
    fields: joinFields(first.fields, last.fields),
    outline: outline(text.split('\n')),
    tables: pages.flatMap((page) => page.tables),
    attachments: once(pages.flatMap((page) => page.attachments)),
    removals: pages.flatMap((page) => page.removals),
    completeness: { kept: sum('kept'), visible: sum('visible') },
    continuations: first.continuations.slice(rest.length),
  };
}

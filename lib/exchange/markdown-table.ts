/**
 * A table as GFM when every row has the same cells and none spans; else as HTML on consecutive lines,
 * because a blank line would end it. No cell is lost either way; without a header row the first row stands for it.
 */
export function markdownTable(table: HTMLTableElement, convert: (cell: HTMLElement) => string): string {
  const rows = rowsOf(table);
  const width = rows[0]?.length ?? 0;
  if (width === 0) return '';
  const plain = rows.every((row) => row.length === width && row.every(isPlain));
  if (!plain) return htmlTable(table);
  const lines = rows.map((row) => `| ${row.map((cell) => cellText(convert(cell))).join(' | ')} |`);
  lines.splice(1, 0, `|${' --- |'.repeat(width)}`);
  const caption = childrenOf(table, ['CAPTION'])[0]?.textContent?.trim();
  return caption ? `${caption.replace(/\s+/g, ' ')}\n\n${lines.join('\n')}` : lines.join('\n');
}

const childrenOf = (node: Element, names: string[]): HTMLElement[] =>
  Array.from(node.children).filter((child) => names.includes(child.nodeName)) as HTMLElement[];

/** Read from the tree: the parser used outside browsers has no `table.rows` and no iterable collections. */
function rowsOf(table: Element): HTMLElement[][] {
  const groups = childrenOf(table, ['THEAD', 'TBODY', 'TFOOT']);
  return [table, ...groups]
    .flatMap((group) => childrenOf(group, ['TR']))
    .map((row) => childrenOf(row, ['TD', 'TH']))
    .filter((row) => row.length > 0);
}

const spans = (cell: Element, name: string) => Number(cell.getAttribute(name) ?? 1) !== 1;

const isPlain = (cell: Element): boolean =>
  !spans(cell, 'rowspan') && !spans(cell, 'colspan') && !cell.querySelector('table, ul, ol, pre, blockquote');

const cellText = (markdown: string): string =>
  markdown
    .trim()
    .replace(/(?<!\\)\|/g, '\\|')
    .replace(/\s*\n\s*/g, '<br>');

const htmlTable = (table: Element): string => table.outerHTML.replace(/\s*\n\s*/g, '\n');

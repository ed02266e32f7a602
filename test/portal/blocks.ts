/** The text of a page as data: the HTML and the expected lines both come from it, so that they cannot drift. */

interface Cell {
  text: string;
  colspan?: number;
  rowspan?: number;
}
export interface TableBlock {
  rows: (string | Cell)[][];
}
export interface Link {
  text: string;
  href: string;
}
export type Block =
  | string
  /** A heading on its own line, set in bold. */
  | { heading: string }
  /** A bold first sentence with its text behind it in the same paragraph. */
  | { lead: string; rest: string }
  /** Signature and date, set to the right. */
  | { right: string }
  | { centre: string }
  /** Bulleted lines, one list. */
  | { items: string[] }
  /** A line with a link to a file: `before` and the link's text. */
  | { before: string; file: Link }
  | TableBlock;

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The lines that the saved text must have for this block: a paragraph, or a table row with its cells joined by TAB. */
export function linesOf(block: Block): string[] {
  if (typeof block === 'string') return [block];
  if ('rows' in block) return block.rows.map((row) => row.map((cell) => textOf(cell)).join('\t'));
  if ('heading' in block) return [block.heading];
  if ('items' in block) return block.items;
  if ('lead' in block) return [block.lead + block.rest];
  if ('right' in block) return [block.right];
  if ('centre' in block) return [block.centre];
  return [block.before + block.file.text];
}
const textOf = (cell: string | Cell): string => (typeof cell === 'string' ? cell : cell.text);

/** Files linked in the text. */
export const filesOf = (blocks: readonly Block[]): Link[] =>
  blocks.flatMap((block) => (typeof block === 'object' && 'file' in block ? [block.file] : []));

type Align = 'text' | 'heading' | 'right' | 'centre';

/** How a CMS and its editor dress a paragraph and a table cell. */
export interface Dress {
  paragraph(html: string, align: Align): string;
  /** Attributes of `<table>`, with a leading space. */
  table: string;
  cell(html: string): string;
  bold(html: string): string;
}

export const renderBlocks = (blocks: readonly Block[], dress: Dress): string =>
  blocks.map((block) => renderBlock(block, dress)).join('\n');

function renderBlock(block: Block, dress: Dress): string {
  if (typeof block === 'string') return dress.paragraph(escapeHtml(block), 'text');
  if ('rows' in block) return renderTable(block, dress);
  if ('items' in block)
    return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('\n')}</ul>`;
  if ('heading' in block) return dress.paragraph(dress.bold(escapeHtml(block.heading)), 'heading');
  if ('lead' in block)
    return dress.paragraph(dress.bold(escapeHtml(block.lead)) + escapeHtml(block.rest), 'text');
  if ('right' in block) return dress.paragraph(escapeHtml(block.right), 'right');
  if ('centre' in block) return dress.paragraph(escapeHtml(block.centre), 'centre');
  const { href, text } = block.file;
  const link = `<a href="${escapeHtml(href)}" target="_blank">${escapeHtml(text)}</a>`;
  return dress.paragraph(escapeHtml(block.before) + link, 'text');
}

function renderTable({ rows }: TableBlock, dress: Dress): string {
  const cells = (row: (string | Cell)[]) => row.map((cell) => renderCell(cell, dress)).join('');
  return `<table${dress.table}><tbody>\n${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}\n</tbody></table>`;
}

function renderCell(cell: string | Cell, dress: Dress): string {
  const { text, colspan, rowspan } = typeof cell === 'string' ? { text: cell } : { ...cell };
  const spans = `${colspan ? ` colspan="${colspan}"` : ''}${rowspan ? ` rowspan="${rowspan}"` : ''}`;
  return `<td${spans}>${dress.cell(escapeHtml(text))}</td>`;
}

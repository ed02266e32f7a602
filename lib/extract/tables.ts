import type { Table } from '#lib/report/extraction';
import type { Clean, CleanElement } from './normalize';
import { textLines } from './plain-text';

/** Cells a grid may have; a table with larger spans is cut there. */
const LIMIT = 400_000;
const WIDEST = 1000;

const isElement = (node: Clean): node is CleanElement => typeof node !== 'string';
const rowsOf = (table: CleanElement): CleanElement[] =>
  table.children
    .filter(isElement)
    .flatMap((child) =>
      child.tag === 'tr' ? [child] : /^t(?:head|body)$/.test(child.tag) ? rowsOf(child) : [],
    );
const span = (cell: CleanElement, name: string): number => Number(cell.attributes[name] ?? 1);

interface Pending {
  text: string;
  rows: number;
}

/** Fills one row, first with what earlier rows hang into it. */
function fill(row: CleanElement, hanging: Pending[]): string[] {
  const out: string[] = [];
  const takeHanging = () => {
    for (let above = hanging[out.length]; above && above.rows > 0; above = hanging[out.length]) {
      above.rows -= 1;
      out.push(above.text);
    }
  };
  for (const cell of row.children.filter(isElement)) {
    takeHanging();
    const text = textLines(cell.children).join('\n');
    const rows = span(cell, 'rowspan') - 1;
    for (let count = span(cell, 'colspan'); count > 0 && out.length < WIDEST; count--) {
      hanging[out.length] = { text, rows };
      out.push(text);
    }
  }
  takeHanging();
  return out;
}

/** A table as a grid: spans expanded, all rows equally long. */
function gridOf(table: CleanElement): string[][] {
  const hanging: Pending[] = [];
  const rows: string[][] = [];
  let cells = 0;
  for (const row of rowsOf(table)) {
    const filled = fill(row, hanging);
    cells += filled.length;
    if (cells > LIMIT) break;
    rows.push(filled);
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (const row of rows) while (row.length < width) row.push('');
  return rows;
}

const UNIT_LINE = /^[（(]?(?:单位|计量单位|金额单位)\s*[:：]/;

/** The words above a table: its caption, passing over a line that names the unit. */
function captionAt(siblings: readonly Clean[], index: number): string {
  for (let at = index - 1; at >= Math.max(0, index - 3); at--) {
    const node = siblings[at];
    if (!node || !isElement(node) || !/^(?:p|h[1-6])$/.test(node.tag)) return '';
    const lines = textLines(node.children);
    const line = lines[lines.length - 1] ?? '';
    if (UNIT_LINE.test(line)) continue;
    return line.length <= 60 && !/[。；;]$/.test(line) ? line : '';
  }
  return '';
}

/** Every table of the text, in order. */
export function tablesOf(nodes: readonly Clean[]): Table[] {
  return nodes.flatMap((node, index) => {
    if (!isElement(node)) return [];
    if (node.tag !== 'table') return tablesOf(node.children);
    const rows = gridOf(node).filter((row) => row.some((cell) => cell !== ''));
    return rows.length > 0 ? [{ caption: captionAt(nodes, index), rows }] : [];
  });
}

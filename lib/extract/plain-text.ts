import type { Clean, CleanElement } from './normalize';

const LINES = /^(?:p|h[1-6]|li|ul|ol|blockquote|pre|table|thead|tbody|tr|td|th)$/;
const trim = (line: string): string => line.replace(/^[\s\u00A0]+|[\s\u00A0]+$/g, '');
const HAN_EDGE = /[\u3000-\u9FFF\uFF00-\uFFEF]$/;

/** Joins the lines of a table cell: Chinese without a space, anything else with one. */
const joinCell = (lines: readonly string[]): string =>
  lines.reduce(
    (all, line) =>
      all === '' || (HAN_EDGE.test(all) && /^[\u3000-\u9FFF]/.test(line)) ? all + line : `${all} ${line}`,
    '',
  );

class Writer {
  readonly lines: string[] = [];
  private line = '';

  end(): void {
    const line = trim(this.line.replace(/ {2,}/g, ' '));
    if (line) this.lines.push(line);
    this.line = '';
  }

  row(row: CleanElement): void {
    const cells = row.children.filter((cell): cell is CleanElement => typeof cell !== 'string');
    const texts = cells.map((cell) => joinCell(textLines(cell.children)).replace(/\t/g, ' '));
    const line = texts.join('\t');
    if (line.trim()) this.lines.push(line.replace(/\t+$/, ''));
  }

  write(node: Clean): void {
    if (typeof node === 'string') {
      this.line += node;
      return;
    }
    if (node.tag === 'br') this.end();
    const block = LINES.test(node.tag);
    if (block) this.end();
    if (node.tag === 'tr') this.row(node);
    else for (const child of node.children) this.write(child);
    if (block) this.end();
  }
}

/** The lines of some nodes, trimmed, none empty. */
export function textLines(nodes: readonly Clean[]): string[] {
  const writer = new Writer();
  for (const node of nodes) writer.write(node);
  writer.end();
  return writer.lines;
}

/** The clean text as plain text: a line for each block and line break, cells of a row joined by TAB. */
export const plainText = (root: CleanElement): string => textLines(root.children).join('\n');

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const FILE = resolve(dirname(fileURLToPath(import.meta.url)), '../../docs/benchmarks.md');

/** The words of a file with what stands between the marks of a section replaced. */
function withSection(file: string, name: string, words: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = file.indexOf(start);
  const to = file.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/benchmarks.md has no section ${name}`);
  return `${file.slice(0, from + start.length)}\n${words.trim()}\n${file.slice(to)}`;
}

/** Keeps a run's figures in docs/benchmarks.md, in the place of those before. */
export function writeSection(name: string, words: string): void {
  writeFileSync(FILE, withSection(readFileSync(FILE, 'utf8'), name, words));
}

/** A Markdown table; the first row is the head. */
export function markdownRows(rows: readonly (readonly string[])[]): string {
  const [head = [], ...rest] = rows;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    `|${head.map((_, index) => (index === 0 ? '---' : '---:')).join('|')}|`,
    ...rest.map(line),
  ].join('\n');
}

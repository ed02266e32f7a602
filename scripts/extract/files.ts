import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { addressOf } from './address';
import type { Format } from './arguments';
import { ENDINGS, formatted, summaryOf } from './format';
import { openFile } from './open-file';
import type { Parser } from './parser';
import { type Done, type Output, readSource } from './record';

const PAGES = /\.(?:s?html?|xhtml|txt)$/i;

/** A page on the disk and the name by which it is spoken of. */
interface PageFile {
  path: string;
  name: string;
}
/** What a person asked for. */
export interface FilesTask {
  paths: string[];
  format: Format;
  out?: string;
}
/** Where words go: `print` to standard output, `say` to standard error. */
export interface Voice {
  print(words: string): void;
  say(sentence: string): void;
}

function pagesIn(path: string): PageFile[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [{ path, name: basename(path) }];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && PAGES.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: file, name: relative(path, file) }));
}

function readFile({ path, name }: PageFile, parser: Parser): Output {
  const opened = openFile(path);
  if ('problem' in opened) return { id: name, ok: false, reason: 'bad-input', detail: opened.problem };
  return readSource(name, { url: addressOf(undefined, opened.html), html: opened.html }, parser);
}

function deliver(
  report: Done,
  { name }: PageFile,
  task: FilesTask & { isAlone: boolean },
  voice: Voice,
): void {
  const words = formatted(report, task.format);
  if (task.out === undefined) {
    if (task.isAlone) voice.print(words);
    else if (task.format === 'json') voice.print(`${JSON.stringify(report)}\n`);
    else voice.print(`==> ${name} <==\n${words}\n`);
    return;
  }
  const target = join(task.out, `${name}${ENDINGS[task.format]}`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, words);
}

/** Reads files and folders for a person; gives how many came to nothing. */
export function runFiles(task: FilesTask, parser: Parser, voice: Voice): number {
  const pages = task.paths.flatMap(pagesIn);
  if (pages.length === 0) voice.say('No pages there (*.html, *.htm, *.shtml, *.xhtml, *.txt).');
  let failed = 0;
  for (const page of pages) {
    const output = readFile(page, parser);
    if (output.ok) {
      deliver(output, page, { ...task, isAlone: pages.length === 1 }, voice);
      voice.say(`${page.name}: ${summaryOf(output)}`);
    } else {
      failed += 1;
      voice.say(
        `${page.name}: ${output.reason}${'detail' in output ? `: ${output.detail}` : ` (${output.kind})`}`,
      );
    }
  }
  return failed;
}

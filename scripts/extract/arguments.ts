import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const FORMATS = ['text', 'md', 'json'] as const;
/** What a person reads: the text alone, Markdown with front matter, or the whole record. */
export type Format = (typeof FORMATS)[number];

/** What the command line asks for; `misuse` carries the sentence that says what was not understood. */
export type Command =
  | { kind: 'help' }
  | { kind: 'lines'; root: string }
  | { kind: 'files'; paths: string[]; format: Format; out?: string }
  | { kind: 'misuse'; sentence: string };

const misuse = (sentence: string): Command => ({ kind: 'misuse', sentence });
const isFormat = (word: string): word is Format => (FORMATS as readonly string[]).includes(word);

function parsed(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      jsonl: { type: 'boolean' },
      root: { type: 'string' },
      format: { type: 'string' },
      out: { type: 'string' },
    },
  });
}

function filesCommand({ values, positionals }: ReturnType<typeof parsed>, folder: string): Command {
  const { format = 'text', out } = values;
  if (!isFormat(format)) return misuse(`--format takes ${FORMATS.join(', ')}, not “${format}”.`);
  if (values.root !== undefined) return misuse('--root belongs to --jsonl.');
  if (positionals.length === 0) return misuse('Name a file or a folder, or use --jsonl.');
  const paths = positionals.map((path) => resolve(folder, path));
  return { kind: 'files', paths, format, ...(out !== undefined && { out: resolve(folder, out) }) };
}

/** Reads the words after the command; `folder` is where relative paths start. */
export function readArguments(args: string[], folder: string): Command {
  let words: ReturnType<typeof parsed>;
  try {
    words = parsed(args);
  } catch (error) {
    return misuse(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = words;
  if (values.help) return { kind: 'help' };
  if (!values.jsonl) return filesCommand(words, folder);
  if (positionals.length > 0) return misuse(`--jsonl reads standard input, not “${positionals[0]}”.`);
  if (values.format !== undefined || values.out !== undefined)
    return misuse('--format and --out belong to files, not to --jsonl.');
  return { kind: 'lines', root: resolve(folder, values.root ?? '.') };
}

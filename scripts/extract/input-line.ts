import { resolve } from 'node:path';
import { addressOf } from './address';
import { openFile } from './open-file';
import { pourText } from './pour-text';
import type { Id, Passed, Source } from './record';

/** A line that can be worked on, or the output that says why not. */
export type Input = { id: Id; source: Source } | { bad: Passed };

const bad = (id: Id, detail: string): Input => ({ bad: { id, ok: false, reason: 'bad-input', detail } });
const idOf = (value: unknown): Id => (typeof value === 'string' || typeof value === 'number' ? value : null);
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function parsed(line: string): Record<string, unknown> | string {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
    return 'not a JSON object';
  } catch (error) {
    return `not JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function htmlOf(value: Record<string, unknown>, root: string): { html: string } | { problem: string } {
  const html = text(value.html);
  if (html !== undefined) return { html };
  const file = text(value.file);
  if (file !== undefined) return openFile(resolve(root, file), text(value.encoding));
  const words = text(value.text);
  return words === undefined
    ? { problem: 'none of "html", "file" and "text" is a string' }
    : { html: pourText(words) };
}

/** Reads one line of input; the paths of files start at `root`. */
export function readInput(line: string, root: string): Input {
  const value = parsed(line);
  if (typeof value === 'string') return bad(null, value);
  const id = idOf(value.id);
  const opened = htmlOf(value, root);
  if ('problem' in opened) return bad(id, opened.problem);
  return { id, source: { url: addressOf(value.url, opened.html), html: opened.html } };
}

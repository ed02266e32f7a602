import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { readInput } from './input-line';
import { readLines } from './line-reader';
import type { Parser } from './parser';
import { type Output, readSource } from './record';

/** The streams of a run. */
export interface Streams {
  input: AsyncIterable<Uint8Array>;
  output: Writable;
  /** Takes a sentence about something that went wrong. */
  say(sentence: string): void;
}

async function write(stream: Writable, line: string): Promise<void> {
  // Waiting for the reader keeps memory flat when it is slower than we are.
  if (!stream.write(line)) await once(stream, 'drain');
}

function complaintOf(number: number, output: Output): string | undefined {
  if (output.ok) return undefined;
  const detail = 'detail' in output ? `: ${output.detail}` : '';
  return `line ${number}${output.id === null ? '' : ` (${output.id})`}: ${output.reason}${detail}`;
}

/** Works through JSON lines in order; gives how many came to nothing. Empty lines are no lines. */
export async function runLines(streams: Streams, root: string, parser: Parser): Promise<number> {
  let number = 0;
  let failed = 0;
  for await (const line of readLines(streams.input)) {
    number += 1;
    if (line.trim() === '') continue;
    const input = readInput(line, root);
    const output = 'bad' in input ? input.bad : readSource(input.id, input.source, parser);
    const complaint = complaintOf(number, output);
    if (complaint) {
      failed += 1;
      streams.say(complaint);
    }
    await write(streams.output, `${JSON.stringify(output)}\n`);
  }
  return failed;
}

import { type Problem, problem } from '#lib/report/problem';
import type { SaveOutcome } from '#lib/report/report';
import type { SaveChunk, SaveReply } from './messages';

/** UTF-16 units a message may carry: at most 8 MiB of UTF-8; browsers refuse messages over 64 MiB. */
const CHUNK_UNITS = 2_700_000;
/** Chunks of at most so many saves wait at once; older ones are forgotten and sent again. */
const WAITING_SAVES = 4;

/** Cuts a serialised submission into messages. */
export function chunksOf(captureId: string, json: string): SaveChunk[] {
  const total = Math.max(1, Math.ceil(json.length / CHUNK_UNITS));
  return Array.from({ length: total }, (_, index) => ({
    captureId,
    index,
    total,
    json: json.slice(index * CHUNK_UNITS, (index + 1) * CHUNK_UNITS),
  }));
}

/** Puts chunks together again on the receiving side; holds nothing that may not be lost. */
export function assembly(): {
  add(chunk: SaveChunk): { kind: 'more' | 'resend' } | { kind: 'whole'; json: string };
} {
  const waiting = new Map<string, string[]>();
  return {
    add({ captureId, index, total, json }) {
      const parts = index === 0 ? [] : waiting.get(captureId);
      if (!parts || parts.length !== index) return { kind: 'resend' };
      parts.push(json);
      waiting.delete(captureId);
      if (index + 1 === total) return { kind: 'whole', json: parts.join('') };
      waiting.set(captureId, parts);
      for (const oldest of [...waiting.keys()].slice(0, -WAITING_SAVES)) waiting.delete(oldest);
      return { kind: 'more' };
    },
  };
}

interface Delivery {
  send(chunk: SaveChunk): Promise<SaveReply>;
  /** False once the extension was updated under the page. */
  isConnected(): boolean;
}

async function attempt(chunks: SaveChunk[], { send }: Delivery): Promise<SaveReply> {
  let reply: SaveReply = { kind: 'resend' };
  for (const chunk of chunks) {
    reply = await send(chunk);
    if (reply.kind !== 'more') return reply;
  }
  return reply;
}

/**
 * Sends all chunks and waits for the outcome. A background that was stopped on the way is tried once more:
 * the capture's id makes a repetition harmless.
 */
export async function deliver(chunks: SaveChunk[], delivery: Delivery): Promise<SaveOutcome> {
  let last: Problem = problem('background-lost');
  for (let tries = 0; tries < 2; tries++) {
    if (!delivery.isConnected()) return problem('extension-reloaded');
    try {
      const reply = await attempt(chunks, delivery);
      if (reply.kind !== 'more' && reply.kind !== 'resend') return reply;
    } catch (error) {
      last = problem('background-lost', String(error));
    }
  }
  return delivery.isConnected() ? last : problem('extension-reloaded');
}

import { describe, expect, it } from 'vitest';
import { assembly, chunksOf, deliver } from './chunks';
import type { SaveChunk, SaveReply } from './messages';

const added: SaveReply = { kind: 'added', reportId: 'R', captureId: 'C', savedAt: '2026-01-01T00:00:00Z' };
const long = '报'.repeat(6_000_000);

/** A background that loses its memory whenever the test says so. */
function background(options: { diesAt?: number[]; forgetsAt?: number[] } = {}) {
  let memory = assembly();
  let messages = 0;
  const whole: string[] = [];
  return {
    whole,
    async send(chunk: SaveChunk): Promise<SaveReply> {
      messages++;
      if (options.forgetsAt?.includes(messages)) memory = assembly();
      if (options.diesAt?.includes(messages)) {
        memory = assembly();
        throw new Error('message channel closed');
      }
      const state = memory.add(chunk);
      if (state.kind !== 'whole') return { kind: state.kind };
      whole.push(state.json);
      return added;
    },
    isConnected: () => true,
  };
}

describe('chunks', () => {
  it('cuts below 8 MiB of UTF-8 and joins to the same text', () => {
    const chunks = chunksOf('C', long);
    expect(chunks.every(({ json }) => new TextEncoder().encode(json).length <= 8 * 1024 * 1024)).toBe(true);
    const memory = assembly();
    const states = chunks.map((chunk) => memory.add(chunk));
    expect(states.slice(0, -1).every(({ kind }) => kind === 'more')).toBe(true);
    expect(states.at(-1)).toEqual({ kind: 'whole', json: long });
  });

  it('asks for everything again when a chunk before was not seen', () => {
    expect(assembly().add({ captureId: 'C', index: 1, total: 3, json: 'x' })).toEqual({ kind: 'resend' });
  });

  it('keeps two saves apart and forgets the oldest of many', () => {
    const memory = assembly();
    for (const id of ['a', 'b', 'c', 'd', 'e']) memory.add({ captureId: id, index: 0, total: 2, json: id });
    expect(memory.add({ captureId: 'a', index: 1, total: 2, json: '!' }).kind).toBe('resend');
    expect(memory.add({ captureId: 'e', index: 1, total: 2, json: '!' })).toEqual({
      kind: 'whole',
      json: 'e!',
    });
  });
});

describe('deliver', () => {
  it('returns the outcome of the last chunk', async () => {
    const there = background();
    expect(await deliver(chunksOf('C', long), there)).toEqual(added);
    expect(there.whole).toEqual([long]);
  });
  it.each([[{ diesAt: [1] }], [{ diesAt: [2] }], [{ forgetsAt: [2] }], [{ diesAt: [3] }]])(
    'tries once more after a background that lost its memory: %o',
    async (options) => {
      const there = background(options);
      expect(await deliver(chunksOf('C', long), there)).toEqual(added);
      expect(there.whole).toEqual([long]);
    },
  );
  it('gives up with a problem after the second death', async () => {
    expect(await deliver(chunksOf('C', 'x'), background({ diesAt: [1, 2] }))).toMatchObject({
      kind: 'problem',
      code: 'background-lost',
    });
  });
  it('says so when the extension was updated under the page', async () => {
    const orphan = { ...background(), isConnected: () => false };
    expect(await deliver(chunksOf('C', 'x'), orphan)).toMatchObject({ code: 'extension-reloaded' });
  });
});

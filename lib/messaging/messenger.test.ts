import { beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (message: unknown, sender: object, respond: (reply: unknown) => void) => boolean;
const listeners: Listener[] = [];
const deliver = (message: unknown): Promise<unknown> =>
  new Promise((resolve) => {
    const taken = listeners.some((listener) => listener(structuredClone(message), { id: 'self' }, resolve));
    if (!taken) resolve(undefined);
  });
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      sendMessage: (message: unknown) => deliver(message),
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    },
    tabs: { sendMessage: (_: number, message: unknown) => deliver(message) },
  },
}));

const { defineMessenger } = await import('./messenger');
type Words = {
  double(data: { n: number }): number;
  fail(): string;
  quiet(): void;
};

beforeEach(() => {
  listeners.length = 0;
});

describe('messenger', () => {
  it('answers by type, to the background and to a tab', async () => {
    const { sendMessage, onMessage } = defineMessenger<Words>();
    onMessage('double', ({ data, sender }) => (sender.id === 'self' ? data.n * 2 : 0));
    onMessage('quiet', () => {});
    expect(await sendMessage('double', { n: 21 })).toBe(42);
    expect(await sendMessage('double', { n: 4 }, 7)).toBe(8);
    expect(await sendMessage('quiet', undefined as never)).toBeUndefined();
    expect(listeners).toHaveLength(1);
  });

  it.each([
    ['at once', () => JSON.parse('{')],
    ['later', () => Promise.reject(new Error('disk'))],
  ])('carries an error thrown %s to the sender', async (_, handler) => {
    const { sendMessage, onMessage } = defineMessenger<Words>();
    onMessage('fail', handler);
    await expect(sendMessage('fail', undefined as never)).rejects.toThrow(/disk|JSON/);
  });

  it('says so when nobody answers, and leaves strange messages to others', async () => {
    const { sendMessage, onMessage } = defineMessenger<Words>();
    await expect(sendMessage('fail', undefined as never)).rejects.toThrow('nobody answered');
    onMessage('double', () => 1);
    for (const strange of [null, 'x', { type: 3 }, { type: 'toString' }])
      expect(await deliver(strange)).toBeUndefined();
  });
});

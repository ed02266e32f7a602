import { describe, expect, it } from 'vitest';
import { schedule, type Task } from './schedule';

const tasks = (table: Record<string, string[]>): Task[] =>
  Object.entries(table).map(([name, needs]) => ({ name, needs }));

describe('schedule', () => {
  it('starts what is ready, never more than the width, needs first', async () => {
    let now = 0;
    let most = 0;
    const order: string[] = [];
    await schedule(tasks({ a: [], b: ['a'], c: [], d: ['b', 'c'] }), 2, {
      run: async ({ name }) => {
        now += 1;
        most = Math.max(most, now);
        await new Promise((resolve) => setTimeout(resolve, 2));
        order.push(name);
        now -= 1;
        return true;
      },
      skip: () => expect.unreachable(),
    });
    expect(most).toBe(2);
    expect(order.indexOf('a')).toBeLessThan(order.indexOf('b'));
    expect(order.at(-1)).toBe('d');
  });

  it('skips what needs a failed task, and what needs that', async () => {
    const skipped: string[] = [];
    const ran: string[] = [];
    await schedule(tasks({ a: [], b: ['a'], c: ['b'], d: [] }), 1, {
      run: async ({ name }) => {
        ran.push(name);
        return name !== 'a';
      },
      skip: ({ name }, need) => skipped.push(`${name} for ${need}`),
    });
    expect(ran).toEqual(['a', 'd']);
    expect(skipped).toEqual(['b for a', 'c for b']);
  });

  it('does not wait for ever for what nobody provides', async () => {
    const work = { run: async () => true, skip: () => {} };
    await expect(schedule(tasks({ a: ['ghost'] }), 2, work)).rejects.toThrow('ghost');
  });
});

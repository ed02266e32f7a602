import { expect, it } from 'vitest';
import { lineChange } from './line-change';

it.each([
  ['', '', 0, 0],
  ['', 'a', 1, 0],
  ['a\nb', 'b\na', 0, 0],
  ['a\na\nb', 'a\nb', 0, 1],
  ['a\nb', 'a\nc\nc', 2, 1],
])('from %j to %j', (before, after, added, removed) => {
  expect(lineChange(before, after)).toEqual({ added, removed });
});

it('counts 100 000 lines in well under a second', () => {
  const lines = Array.from({ length: 100_000 }, (_, n) => `第${n}行`);
  const started = performance.now();
  expect(lineChange(lines.join('\n'), [...lines.slice(10), 'new'].join('\n'))).toEqual({
    added: 1,
    removed: 10,
  });
  expect(performance.now() - started).toBeLessThan(2000);
});

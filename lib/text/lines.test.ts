import { expect, test } from 'vitest';
import { countCharacters, linesOf } from './lines';

test('lines are trimmed and empty ones dropped', () => {
  expect(linesOf('　一、总体情况 \r\n\n \u3000\n正文\r结尾')).toEqual(['一、总体情况', '正文', '结尾']);
});
test('letters and digits count, punctuation and spaces do not', () => {
  expect(countCharacters('一、2022年 annual（报告）。\n\u3000\u00a0𠮷😀\t')).toBe(2 + 5 + 6 + 5 + 2);
  expect(countCharacters('')).toBe(0);
});

import { describe, expect, test } from 'vitest';
import { fold, folded, original, squeeze, tighten } from './fold';

describe('fold', () => {
  test('full width becomes half width, circled numbers and 〇 stay', () => {
    expect(folded('①优化（２０２２年）：〇％')).toBe('①优化(2022年):〇%');
    expect(folded('⑴㉑❶')).toBe('⑴㉑❶');
  });
  test('odd spaces become spaces, invisible characters go, lines stay', () => {
    expect(folded('\u3000标\u00a0题\u200b\ufeff\n文\t号')).toBe(' 标 题\n文 号');
  });
  test('quotation marks and Chinese punctuation of the page stay', () => {
    expect(folded('“双随机”《条例》〔2019〕。、')).toBe('“双随机”《条例》〔2019〕。、');
  });
  test('radicals of PDF files become characters', () => expect(folded('⼯作')).toBe('工作'));
  test('the map leads back to the original', () => {
    const source = '\u200b（２０２２）①㎏年';
    const { text, map } = fold(source);
    expect(text).toBe('(2022)①kg年');
    expect(map).toHaveLength(text.length + 1);
    const at = text.indexOf('2022');
    expect(original(source, map, [at, at + 4])).toBe('２０２２');
    expect(original(source, map, [text.indexOf('年'), text.length])).toBe('年');
    expect(map.at(-1)).toBe(source.length);
  });
  test('text that needs no folding is returned as it is, with an even map', () => {
    expect(fold('2022年')).toEqual({ text: '2022年', map: [0, 1, 2, 3, 4, 5] });
  });
});

describe('squeeze and tighten', () => {
  test('spaces inside Chinese go, between words stay', () => {
    expect(squeeze(' 索　引  号 ')).toBe('索引号');
    expect(squeeze('印发 2023 年《 规定 》')).toBe('印发2023年《规定》');
    expect(squeeze('annual  report 2022')).toBe('annual report 2022');
  });
  test('tighten changes nothing but spaces', () =>
    expect(tighten('海阳市　２０２２ 年（报告）')).toBe('海阳市２０２２年（报告）'));
});

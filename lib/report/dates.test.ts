import { describe, expect, test } from 'vitest';
import { isDateLine, parseDate } from './dates';

describe('parseDate', () => {
  test.each([
    ['2022年02月28日', '2022-02-28', 'day'],
    ['2022-02-28', '2022-02-28', 'day'],
    ['2022/6/3', '2022-06-03', 'day'],
    ['2023.1.5', '2023-01-05', 'day'],
    ['2022——02——28', null, null],
    ['2022—02—28', '2022-02-28', 'day'],
    ['二〇二二年二月二十八日', '2022-02-28', 'day'],
    ['二○一一年四月八日', '2011-04-08', 'day'],
    ['二O二二年十二月三十一日', '2022-12-31', 'day'],
    ['2023 年 12 月 6 日', '2023-12-06', 'day'],
    ['２０２１－０９－２９', '2021-09-29', 'day'],
    ['发布时间：2021年9月29日 来源：本站', '2021-09-29', 'day'],
    ['2024-03-28 09:18', '2024-03-28T09:18:00+08:00', 'minute'],
    ['2023-11-08 15:29:07.0', '2023-11-08T15:29:07+08:00', 'minute'],
    ['2024-03-12T10:00:00Z', '2024-03-12T10:00:00Z', 'minute'],
    ['2024-03-12T10:00:00.000+00:00', '2024-03-12T10:00:00+00:00', 'minute'],
    ['2022年3月', '2022-03', 'month'],
    ['2022年', '2022', 'year'],
    ['20220228', '2022-02-28', 'day'],
    ['20220228093000', '2022-02-28T09:30:00+08:00', 'minute'],
    ['12 March 2024', '2024-03-12', 'day'],
    ['Published 1st May 2020', '2020-05-01', 'day'],
    ['March 12, 2024', '2024-03-12', 'day'],
    ['3 Sept 2021', '2021-09-03', 'day'],
    ['Oct. 3, 2021', '2021-10-03', 'day'],
    ['12. Dezember 2021', '2021-12-12', 'day'],
    ['1er août 2021', '2021-08-01', 'day'],
    ['26. Januar 2022', '2022-01-26', 'day'],
    ['28 de agosto de 2009', '2009-08-28', 'day'],
    ['March 2024', '2024-03', 'month'],
  ])('%s', (text, iso, precision) => {
    const date = parseDate(text);
    expect([date?.iso ?? null, date?.precision ?? null]).toEqual([iso, precision]);
  });

  test('a header clock is no date, the date after it is', () => {
    expect(parseDate('海阳市人民政府 2019年12月3日星期二')).toBeNull();
    expect(parseDate('2019年12月3日 星期二 发布时间：2024年3月28日')?.iso).toBe('2024-03-28');
  });
  test.each([
    '2022年13月5日',
    '2022年2月30日',
    '0535-2022.45',
    '占比2.05',
    'GDP 2022',
    'Decision 2020',
    '无',
    '',
  ])('%s is no day', (text) => expect(parseDate(text)?.precision).not.toBe('day'));
  test('impossible values give nothing', () => {
    expect(parseDate('2022-13-45')).toBeNull();
    expect(parseDate('Decision 2020')).toBeNull();
  });
  test('raw is what the page prints', () => {
    expect(parseDate('成文日期：２０２２年２月２８日。')?.raw).toBe('２０２２年２月２８日');
  });
});

test('a line that is only a date', () => {
  for (const line of ['2023年12月6日', '　（2023年12月6日）', '二○一一年四月八日'])
    expect(isDateLine(line)).toBe(true);
  for (const line of ['2023年12月6日印发', '2023年度', '截至2023年12月6日'])
    expect(isDateLine(line)).toBe(false);
});

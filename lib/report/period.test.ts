import { describe, expect, test } from 'vitest';
import { parsePeriod, periodFromBody } from './period';

describe('parsePeriod', () => {
  test.each([
    ['2022年度法治政府建设情况', '2022', 'year'],
    ['2019-2021年知识产权保护', '2019/2021', 'range'],
    ['2023年上半年工作总结', '2023-01/2023-06', 'half'],
    ['2023年下半年', '2023-07/2023-12', 'half'],
    ['2023年第三季度', '2023-07/2023-09', 'quarter'],
    ['2023年前三季度', '2023-01/2023-09', 'quarter'],
    ['2022年1-6月工作总结', '2022-01/2022-06', 'months'],
    ['2022年3月份', '2022-03', 'month'],
    ['“十三五”期间', '2016/2020', 'plan'],
    ['二〇二一年度', '2021', 'year'],
    ['２０１９年政府信息公开', '2019', 'year'],
    ['某委2017政府信息公开', '2017', 'bare'],
    ['Annual report 2021-22', '2021/2022', 'range'],
    ['Survey 2017/18', '2017/2018', 'range'],
  ])('%s', (text, period, kind) => expect(parsePeriod(text)).toMatchObject({ period, kind }));

  test('the year of a document number is no period', () =>
    expect(parsePeriod('厅字〔2019〕28号')).toBeNull());
  test('the span is in the given text', () => {
    const text = '海阳市２０２２年度报告';
    const [start, end] = parsePeriod(text)?.span ?? [0, 0];
    expect(text.slice(start, end)).toBe('２０２２年度');
  });
});

describe('periodFromBody', () => {
  test('the breadcrumb alone is enough', () => {
    expect(periodFromBody(['正文'], { breadcrumb: '首页 > 年度报告 > 2020年度' })).toMatchObject({
      period: '2020',
    });
  });
  test('a report signed in December reports on its own year', () => {
    const lines = ['2023年，本局认真推进依法行政各项工作，成效良好，具体情况汇总说明。', '一、主要做法'];
    expect(periodFromBody(lines, { created: '2023-12-06' })).toMatchObject({ period: '2023', confidence: 1 });
  });
  test('last year in a heading of improvements points to this year', () => {
    const lines = ['一、工作情况', '八、2022年法治政府建设中存在问题的改进情况', '九、2024年工作安排'];
    expect(periodFromBody(lines, {})?.period).toBe('2023');
  });
  test('a plan heading votes for the year before', () => {
    expect(periodFromBody(['四、2023年度主要安排'], {})?.period).toBe('2022');
  });
  test('the statistical window of a disclosure report decides', () => {
    const lines = ['本年度报告所列数据的统计期限自2021年1月1日起至2021年12月31日止，由办公室编制。'];
    expect(periodFromBody(lines, { issued: '2023-01-20' })).toMatchObject({ period: '2021' });
  });
  test('without any year there is no period', () => expect(periodFromBody(['正文'], {})).toBeNull());
});

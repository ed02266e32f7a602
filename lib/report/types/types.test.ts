import { describe, expect, test } from 'vitest';
import { deadlineOf, isOnTime } from './deadlines';
import { REPORT_TYPES } from './table';
import { typeFromBody, typeOfTitle } from './types';

const page = { lines: [] as string[], breadcrumb: '', url: 'https://www.example.gov.cn/a.html' };

test('ids are unique', () => {
  const ids = REPORT_TYPES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
test('the specific type wins over the general', () => {
  expect(typeOfTitle('海阳市2022年度预算执行审计工作报告')?.type.id).toBe('audit_report');
  expect(typeOfTitle('海阳市政府网站年度工作报表')?.type.id).toBe('website_annual_form');
  expect(typeOfTitle('通知')).toBeNull();
});

describe('typeFromBody', () => {
  test('by the breadcrumb', () => {
    const breadcrumb = '首页 > 政务公开 > 法治政府建设年度报告 > 2020年度';
    expect(typeFromBody({ ...page, breadcrumb })).toMatchObject({
      type: 'rule_of_law_annual',
      raw: expect.stringContaining('法治政府'),
    });
  });
  test('by the column that the page names', () => {
    expect(typeFromBody({ ...page, columnName: '政府信息公开年报' })?.type).toBe('ogi_annual');
    expect(typeFromBody({ ...page, columnName: '工作总结' })).toBeNull();
  });
  test('by mandated parts: two of a rule-of-law report, three of a disclosure report', () => {
    const law = ['一、主要举措和成效', '三、党政主要负责人履行第一责任人职责情况'];
    expect(typeFromBody({ ...page, lines: law })?.type).toBe('rule_of_law_annual');
    expect(typeFromBody({ ...page, lines: law.slice(1) })).toBeNull();
    const disclosure = ['一、总体情况', '二、主动公开政府信息情况', '六、其他需要报告的事项'];
    expect(typeFromBody({ ...page, lines: disclosure })?.type).toBe('ogi_annual');
    expect(typeFromBody({ ...page, lines: disclosure.slice(1) })).toBeNull();
  });
  test('by the first paragraphs', () => {
    expect(
      typeFromBody({ ...page, lines: ['按照要求，现将我局2021年度法治政府建设工作情况报告如下，请审阅。'] })
        ?.type,
    ).toBe('rule_of_law_annual');
    expect(
      typeFromBody({
        ...page,
        lines: ['现在，我代表市人民政府向大会报告工作，请予审议，并请各位委员提出意见。'],
      })?.type,
    ).toBe('gov_work_report');
    expect(
      typeFromBody({
        ...page,
        lines: ['本年报根据《中华人民共和国政府信息公开条例》（国务院令第711号）要求编制。'],
      })?.type,
    ).toBe('ogi_annual');
  });
  test('by the address', () => {
    expect(typeFromBody({ ...page, url: 'https://a.gov.cn/zwgk/fzzfjsndbg/t1.html' })?.type).toBe(
      'rule_of_law_annual',
    );
    expect(typeFromBody({ ...page, url: 'https://a.gov.cn/xfzzfx/t1.html' })).toBeNull();
  });
  test('nothing speaks of a report', () =>
    expect(typeFromBody({ ...page, lines: ['今天天气很好。'] })).toBeNull());
});

test('deadlines', () => {
  expect(deadlineOf('ogi_annual', '2022')).toBe('2023-03-31');
  expect(isOnTime('rule_of_law_annual', '2022', '2023-04-03')).toBe(false);
  expect(isOnTime('rule_of_law_annual', '2022', '2023-03-31T10:00:00+08:00')).toBe(true);
  expect(isOnTime('work_summary', '2022', '2023-04-03')).toBeNull();
});

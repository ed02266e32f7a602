import { expect, test } from 'vitest';
import { labelOf, parseLabelLine, parseLabelPairs } from './labels';

test.each([
  ['索　引　号', 'indexNumber'],
  ['标\u00a0\u00a0题：', 'title'],
  ['【发布日期】', 'issued'],
  ['- 文 号:', 'documentNumber'],
  ['公开责任部门', 'publisher'],
  ['发文机关', 'creators'],
  ['组配分类', 'keywords'],
  ['Last updated', 'modified'],
  ['公开范围', null],
  ['现将有关情况', null],
] as const)('%s', (cell, field) => expect(labelOf(cell)).toBe(field));

test.each([
  ['- 索 引 号:370402/2022-00029', 'indexNumber', '370402/2022-00029'],
  ['文　　号：无', 'documentNumber', null],
  ['文号：—', 'documentNumber', null],
  ['制发机构：', 'creators', null],
  ['效力状态:有效', 'validity', '有效'],
  ['【发布日期】：2018-01-15', 'issued', '2018-01-15'],
  ['公开范围：面向全社会', 'ignored', '面向全社会'],
  ['Published: 12 March 2024', 'issued', '12 March 2024'],
  ['First published 12 March 2024', 'issued', '12 March 2024'],
] as const)('%s', (line, field, value) => expect(parseLabelLine(line)).toMatchObject({ field, value }));

test('prose is no label', () => {
  for (const line of [
    '要求：各单位认真落实',
    '我局的主题：学习',
    '分类施策，提升效率。',
    '现将情况报告如下：',
  ]) {
    expect(parseLabelLine(line)).toBeNull();
  }
});

test('several pairs on one line', () => {
  expect(parseLabelPairs('索引号：3704　　成文日期：2022年2月28日　发布机构：海阳市财政局  文 号：')).toEqual(
    [
      { field: 'indexNumber', label: '索引号', value: '3704' },
      { field: 'created', label: '成文日期', value: '2022年2月28日' },
      { field: 'publisher', label: '发布机构', value: '海阳市财政局' },
      { field: 'documentNumber', label: '文号', value: null },
    ],
  );
  expect(
    parseLabelPairs('发布时间：2024-03-28 09:18 来源：海阳市财政局 浏览次数：12 【字体：大 中 小】'),
  ).toMatchObject([
    { field: 'issued', value: '2024-03-28 09:18' },
    { field: 'source', value: '海阳市财政局' },
    { field: 'ignored', value: '12' },
    { field: 'ignored' },
  ]);
});

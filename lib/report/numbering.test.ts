import { describe, expect, test } from 'vitest';
import { classifyLine, outline } from './numbering';

describe('classifyLine', () => {
  test.each([
    ['第一部分 部门概况', 'heading', 0, '第一部分', '部门概况'],
    [
      '一、2022年度推进法治政府建设的主要举措和成效',
      'heading',
      1,
      '一、',
      '2022年度推进法治政府建设的主要举措和成效',
    ],
    ['（一）优化便民服务举措，激发活力', 'heading', 2, '（一）', '优化便民服务举措，激发活力'],
    ['(二)加强学习。定期组织培训，全年三次。', 'runin', 2, '(二)', '加强学习'],
    ['三、存在的问题。', 'heading', 1, '三、', '存在的问题'],
    ['1.基本情况', 'heading', 3, '1.', '基本情况'],
    ['（2）收入情况：', 'heading', 4, '（2）', '收入情况'],
    ['①完善制度', 'heading', 5, '①', '完善制度'],
    ['３、经费保障', 'heading', 3, '３、', '经费保障'],
  ] as const)('%s', (line, kind, level, number, heading) => {
    expect(classifyLine(line)).toEqual({ kind, level, number, heading });
  });
  test('a decimal number begins no section', () =>
    expect(classifyLine('1.98万件案件办结')).toMatchObject({ kind: 'para', level: null }));
  test('一是 is an enumeration, with a label when text follows', () => {
    expect(classifyLine('四是加强宣传。深入企业。')).toMatchObject({
      kind: 'enum',
      number: '四是',
      heading: '加强宣传',
    });
    expect(classifyLine('一是扫描二维码即可查询政策。')).toMatchObject({ kind: 'enum', heading: '' });
    expect(classifyLine('一要求各单位')).toMatchObject({ kind: 'para' });
  });
  test('a long first sentence makes an item, not a heading', () => {
    const sentence = '不断健全工作机制并持续完善配套制度'.repeat(4);
    expect(classifyLine(`（三）${sentence}。其他。`)).toMatchObject({ kind: 'item', level: 2, heading: '' });
  });
});

test('outline keeps printed numbers, even wrong ones, and points to lines', () => {
  const lines = [
    '一、主要做法',
    '（一）学习。组织培训。',
    '正文',
    '四是甲。乙',
    '（四）宣传',
    '（四）执法',
    '二、问题',
  ];
  expect(outline(lines)).toEqual([
    { level: 1, number: '一、', heading: '主要做法', line: 0 },
    { level: 2, number: '（一）', heading: '学习', line: 1 },
    { level: 2, number: '（四）', heading: '宣传', line: 4 },
    { level: 2, number: '（四）', heading: '执法', line: 5 },
    { level: 1, number: '二、', heading: '问题', line: 6 },
  ]);
});

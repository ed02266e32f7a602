import { describe, expect, test } from 'vitest';
import { citedDocuments, isDocumentNumberLine, parseDocumentNumber } from './document-number';

describe('parseDocumentNumber', () => {
  test.each([
    ['杭人社〔2019〕15号', '杭人社', 2019, 15],
    ['厅字〔2019〕28号', '厅字', 2019, 28],
    ['国办公开办函〔2021〕30号', '国办公开办函', 2021, 30],
    ['烟人社字[2022]8号', '烟人社字', 2022, 8],
    ['齐政发【2020】12号', '齐政发', 2020, 12],
    ['黔府发﹝2018﹞11号', '黔府发', 2018, 11],
    ['渝人社发（2021）3号', '渝人社发', 2021, 3],
    ['粤府函〔2020〕 136 号', '粤府函', 2020, 136],
    ['文号：金政发〔2025〕33号', '金政发', 2025, 33],
    ['(人社部发〔2016〕82号)', '人社部发', 2016, 82],
    ['鲁政字〔2023〕第5号', '鲁政字', 2023, 5],
    ['根据皖法办发〔2020〕14号文件要求', '皖法办发', 2020, 14],
    ['认真落实国办发〔２０２０〕５号', '国办发', 2020, 5],
    ['京团发[2012] 14号', '京团发', 2012, 14],
  ])('%s', (text, code, year, sequence) => {
    expect(parseDocumentNumber(text)).toMatchObject({
      code,
      year,
      sequence,
      canonical: `${code}〔${year}〕${sequence}号`,
    });
  });
  test.each(['无', '2022年02月28日', '—', '', '第三号'])('%s is none', (text) =>
    expect(parseDocumentNumber(text)).toBeNull(),
  );
});

test('own numbers stand alone, cited ones do not', () => {
  for (const line of ['杭人社〔2019〕15号', '（京团发[2012] 14号）', '　黔府发﹝2018﹞11号'])
    expect(isDocumentNumberLine(line)).toBe(true);
  for (const line of ['《实施办法》（厅字〔2019〕28号）', '根据厅字〔2019〕28号要求', '2022年2月28日']) {
    expect(isDocumentNumberLine(line)).toBe(false);
  }
});

test('citations in order, once each, with orders, without own numbers', () => {
  const text = [
    '东政发〔2020〕1号',
    '根据《办法》（厅字〔2019〕28号）和《条例》（国务院令第711号）要求，',
    '贯彻人社部发〔2016〕82号、厅字[2019]28号，落实主席令第35号。',
  ].join('\n');
  expect(citedDocuments(text)).toEqual([
    '厅字〔2019〕28号',
    '国务院令第711号',
    '人社部发〔2016〕82号',
    '主席令第35号',
  ]);
});

import { describe, expect, test } from 'vitest';
import {
  addressee,
  isAttachmentLine,
  isPublicNote,
  isSalutation,
  issuerFromFirstParagraph,
  meetingLine,
  signatureOf,
  speakerLine,
} from './lines';

test('addressees', () => {
  for (const [line, name] of [
    ['杭州市人民政府:', '杭州市人民政府'],
    ['各县（市）、区人民政府，市政府各委、办、局：', '各县（市）、区人民政府，市政府各委、办、局'],
    ['市委、市政府：', '市委、市政府'],
  ] as const)
    expect(addressee(line)).toBe(name);
  for (const line of ['现将有关情况报告如下：', '主要包括以下部门：', '各位代表：', '杭州市人民政府'])
    expect(addressee(line)).toBeNull();
});

test('spoken reports', () => {
  for (const line of ['各位代表：', '主任、各位副主任、秘书长、各位委员：'])
    expect(isSalutation(line)).toBe(true);
  expect(isSalutation('各位代表，时间紧迫。')).toBe(false);
  const meeting = meetingLine('——2023年7月26日在海阳市第十四届人民代表大会常务委员会第四次会议上');
  expect(meeting?.date?.iso).toBe('2023-07-26');
  expect(meetingLine('会议在海阳召开。')).toBeNull();
  expect(speakerLine('海阳市审计局局长　张 三')?.organisation).toBe('海阳市审计局');
  expect(speakerLine('海阳市人民政府市长 李四')?.organisation).toBe('海阳市人民政府');
  expect(speakerLine('局长带队检查。')).toBeNull();
});

test('attachments and notes belong to the report', () => {
  for (const line of ['附件：1.决算公开表.xls', '附件1', '附件', '附表2：'])
    expect(isAttachmentLine(line)).toBe(true);
  expect(isAttachmentLine('附近居民反映')).toBe(false);
  for (const line of ['（此件公开发布）', '(此件 主动公开)']) expect(isPublicNote(line)).toBe(true);
  expect(isPublicNote('主动公开信息')).toBe(false);
});

describe('signatureOf', () => {
  const body = ['一、主要做法', '各项工作取得进展。'];
  test('organs and date at the end, above attachments and notes', () => {
    const lines = [...body, '海阳市司法局', '2023年12月6日', '（此件公开发布）', '附件：1.统计表'];
    expect(signatureOf(lines)).toMatchObject({
      organisations: ['海阳市司法局'],
      date: { iso: '2023-12-06' },
      from: 2,
    });
  });
  test('date on the same line, and several organs', () => {
    expect(signatureOf([...body, '海阳市司法局  2020年1月3日'])).toMatchObject({
      organisations: ['海阳市司法局'],
      date: { iso: '2020-01-03' },
    });
    expect(signatureOf([...body, '海阳市教育局', '海阳市财政局', '2020年1月3日'])?.organisations).toEqual([
      '海阳市教育局',
      '海阳市财政局',
    ]);
  });
  test('above the text of a communiqué', () => {
    const lines = ['海阳市统计局 国家统计局海阳调查队', '（2023年4月12日）', '2022年，全市经济运行平稳。'];
    expect(signatureOf(lines)).toMatchObject({
      organisations: ['海阳市统计局', '国家统计局海阳调查队'],
      date: { iso: '2023-04-12' },
      from: 0,
    });
  });
  test('the office that printed is not the issuer, and prose is no signature', () => {
    expect(signatureOf([...body, '海阳市政府办公室  2022年3月1日印发'])).toBeNull();
    expect(signatureOf(body)).toBeNull();
  });
});

test('the first paragraph names the issuer in full or not at all', () => {
  expect(issuerFromFirstParagraph('2022年以来，烟台人力资源和社会保障局坚持以法治为引领')?.value).toBe(
    '烟台人力资源和社会保障局',
  );
  expect(issuerFromFirstParagraph('本报告由海阳市招商服务中心编制，共六部分')?.value).toBe(
    '海阳市招商服务中心',
  );
  for (const text of [
    '2021年以来，区人社局在区委领导下',
    '我局坚持依法行政',
    '2017年，县财政局按照部署',
    '市发展和改革局坚持',
  ]) {
    expect(issuerFromFirstParagraph(text)).toBeNull();
  }
  expect(issuerFromFirstParagraph('2021年，市中区财政局坚持依法理财')?.value).toBe('市中区财政局');
});

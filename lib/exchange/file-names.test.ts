import { describe, expect, it } from 'vitest';
import { freshId } from '#test/fixtures/submission';
import { FileNames, MAX_NAME_BYTES, safeName } from './file-names';
import { packageName } from './package-name';

const bytes = (text: string) => new TextEncoder().encode(text).byteLength;
const ID = '01JD6Q3ZP0ABCDEFGH12345678';

describe('safeName', () => {
  it.each([
    ['明河市2023年度报告', '明河市2023年度报告'],
    ['a<b>:"c/\\d|e?f*g', 'abcdefg'],
    ['..hidden', 'hidden'],
    ['end... ', 'end'],
    ['a\u0000b\u001F\u007Fc\nd', 'abc d'],
    ['\u202Eevil\u200Bname\uFEFF', 'evilname'],
    ['CON', '-CON'],
    ['con.tar', '-con.tar'],
    ['COM1', '-COM1'],
    ['lpt¹', '-lpt¹'],
    ['CONTENT', 'CONTENT'],
    ['e\u0301', '\u00E9'],
    ['\uD800x', 'x'],
    ['...', ''],
  ])('%j becomes %j', (text, name) => {
    expect(safeName(text)).toBe(name);
  });

  it('cuts between characters, never inside one', () => {
    expect(safeName('报'.repeat(50), 10)).toBe('报报报');
    expect(safeName('𠮷'.repeat(50), 10)).toBe('𠮷𠮷');
    expect(safeName(`${'a'.repeat(9)}. b`, 11)).toBe('a'.repeat(9));
  });
});

describe('FileNames', () => {
  const nameOf = (metadata: object, id = ID) => new FileNames().nameOf({ id, metadata });

  it('has five parts that sort by year, type and place, and can be read back', () => {
    const name = nameOf({
      title: '明河市_2023 年度\u3000报告',
      type: 'rule-of-law',
      period: '2023',
      region: '330100',
    });
    expect(name).toBe('2023_rule-of-law_330100_明河市-2023-年度-报告_12345678');
    expect(nameOf({ period: '2021/2025' })).toBe('2021-2025_other_na_untitled_12345678');
    expect(nameOf({})).toBe('nd_other_na_untitled_12345678');
  });

  it.each([
    '报告'.repeat(200),
    'x'.repeat(500),
    '𠮷'.repeat(200),
    '../../../etc/passwd',
    'C:\\Windows',
    '\u202E',
    'aux',
  ])('stays safe for the title %.20s', (title) => {
    const name = nameOf({ title, type: title, period: title, region: title });
    expect(name.split('_')).toHaveLength(5);
    expect(bytes(`${name}.txt`)).toBeLessThanOrEqual(MAX_NAME_BYTES);
    expect(bytes(`${name}.jsonl`)).toBeLessThanOrEqual(MAX_NAME_BYTES);
    expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/u);
    expect(name).toBe(name.normalize('NFC'));
  });

  it('never gives a name twice, even where case does not count', () => {
    const names = new FileNames();
    const ids = ['AAAAAAAAAAAAAAAAAA12345678', 'BBBBBBBBBBBBBBBBBB12345678', 'BBBBBBBBBBBBBBBBBC12345678'];
    const given = ids.map((id, index) =>
      names.nameOf({ id, metadata: { title: index === 1 ? 'ABC' : 'abc' } }),
    );
    expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(3);
    const many = new FileNames();
    const titles = Array.from({ length: 2000 }, () =>
      many.nameOf({ id: freshId(), metadata: { title: '同名' } }),
    );
    expect(new Set(titles).size).toBe(2000);
  });
});

describe('packageName', () => {
  it('says what, when and how many', () => {
    expect(packageName('2026-11-21T23:30:00+08:00', 137)).toBe('reportory_2026-11-21_137-reports.zip');
    expect(packageName('2026-11-21T01:00:00Z', 1)).toBe('reportory_2026-11-21_1-report.zip');
  });
});

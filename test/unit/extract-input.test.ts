import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf } from '#scripts/extract/address';
import { readArguments } from '#scripts/extract/arguments';
import { decodeFile } from '#scripts/extract/decode-file';
import { readInput } from '#scripts/extract/input-line';
import { readLines } from '#scripts/extract/line-reader';
import { openParser } from '#scripts/extract/parser';
import { pourText } from '#scripts/extract/pour-text';

describe('arguments', () => {
  const kindOf = (...args: string[]) => readArguments(args, '/at').kind;
  it('are JSON lines, files or help', () => {
    expect(readArguments(['--jsonl'], '/at')).toEqual({ kind: 'lines', root: '/at' });
    expect(readArguments(['--jsonl', '--root', 'pages'], '/at')).toEqual({
      kind: 'lines',
      root: '/at/pages',
    });
    expect(readArguments(['a.html', '/b', '--format', 'md'], '/at')).toEqual({
      kind: 'files',
      paths: ['/at/a.html', '/b'],
      format: 'md',
    });
    expect(kindOf('--help')).toBe('help');
    expect(kindOf('-h', 'a.html')).toBe('help');
  });
  it('that fit nothing are told', () => {
    for (const args of [
      [],
      ['--format', 'pdf', 'a.html'],
      ['--jsonl', 'a.html'],
      ['--jsonl', '--format', 'md'],
      ['--what'],
      ['a.html', '--root', 'x'],
    ])
      expect(kindOf(...args), args.join(' ')).toBe('misuse');
  });
});

describe('text that was scraped already', () => {
  const parser = openParser();
  afterAll(() => parser.close());
  it('is never read as HTML', () => {
    const lines = [
      '印发<法治政府建设实施纲要>的通知',
      '<script>alert(1)</script>',
      '</body></html>&lt;&amp; A&B',
      '<!-- 注释 -->',
      '<法治政府…',
    ];
    const document = parser.parse(pourText(lines.join('\r\n')));
    expect([...document.querySelectorAll('p')].map((p) => p.textContent)).toEqual(lines);
    expect(document.querySelector('script')).toBeNull();
    expect(document.body.children).toHaveLength(lines.length);
  });
});

describe('encodings', () => {
  const page = (charset: string, words: string) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body>${words}</body></html>`;
  const words = '法治政府建设年度报告，镕基、喆、㙍。';
  it.each(['gb2312', 'gbk', 'gb18030'])('%s is read as GB 18030', (name) => {
    expect(decodeFile(iconv.encode(page(name, words), 'gb18030'))).toContain(words);
  });
  it('big5 is read as declared', () =>
    expect(decodeFile(iconv.encode(page('big5', '年度報告'), 'big5'))).toContain('年度報告'));
  it('UTF-8 whose old declaration was left in place', () =>
    expect(decodeFile(Buffer.from(page('gb2312', words)))).toContain(words));
  it('a byte-order mark of UTF-16', () =>
    expect(decodeFile(iconv.encode(page('gb2312', words), 'utf16le', { addBOM: true }))).toContain(words));
  it('no declaration at all, in either', () => {
    expect(decodeFile(iconv.encode(`<p>${words}</p>`, 'gb18030'))).toContain(words);
    expect(decodeFile(Buffer.from(`<p>${words}</p>`))).toContain(words);
  });
  it('a false declaration of UTF-8', () =>
    expect(decodeFile(iconv.encode(page('utf-8', words.repeat(3)), 'gb18030'))).toContain(words));
  it('an encoding that is named beside the file', () =>
    expect(decodeFile(iconv.encode(page('utf-8', '年度報告'), 'big5'), 'big5')).toContain('年度報告'));
});

describe('addresses', () => {
  it('are the given one, else what the page states', () => {
    expect(addressOf('http://a.gov.cn/x y', '')).toBe('http://a.gov.cn/x%20y');
    expect(addressOf('www.a.gov.cn/b.html', '')).toBe('http://www.a.gov.cn/b.html');
    const saved = '<!-- saved from url=(0033)https://www.a.gov.cn/zwgk/t1.html -->\n<html>';
    expect(addressOf(undefined, saved)).toBe('https://www.a.gov.cn/zwgk/t1.html');
    expect(addressOf(null, '<link rel="canonical" href="https://b.gov.uk/c">')).toBe('https://b.gov.uk/c');
    expect(addressOf('', '<p>nothing</p>')).toBe('about:blank');
    expect(addressOf('javascript:alert(1)', '')).toBe('about:blank');
  });
});

describe('lines', () => {
  const linesOf = async (...chunks: Uint8Array[]) => {
    const lines: string[] = [];
    const stream = (async function* () {
      yield* chunks;
    })();
    for await (const line of readLines(stream)) lines.push(line);
    return lines;
  };
  it('end at line feeds only, whatever the chunks', async () => {
    const bytes = Buffer.from('\uFEFF{"a":"一\u2028二"}\r\n\n第三');
    for (const size of [1, 2, 5, 100]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      );
      expect(await linesOf(...chunks)).toEqual(['{"a":"一\u2028二"}', '', '第三']);
    }
    expect(await linesOf()).toEqual([]);
  });
});

describe('a line of input', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'extract-'));
    writeFileSync(join(folder, 'a.html'), iconv.encode('<meta charset="gbk"><p>年度报告</p>', 'gbk'));
    writeFileSync(join(folder, 'a.txt'), '标题<甲>\n正文');
    writeFileSync(join(folder, 'a.pdf'), '%PDF-1.7');
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = (value: unknown) =>
    readInput(typeof value === 'string' ? value : JSON.stringify(value), folder);

  it('names a file, HTML or text', () => {
    expect(read({ id: 'a', url: 'http://a.gov.cn/', file: 'a.html' })).toEqual({
      id: 'a',
      source: { url: 'http://a.gov.cn/', html: '<meta charset="gbk"><p>年度报告</p>' },
    });
    expect(read({ id: 7, html: '<p>x' })).toEqual({ id: 7, source: { url: 'about:blank', html: '<p>x' } });
    expect(JSON.stringify(read({ id: 'a', file: 'a.txt' }))).toContain('标题&lt;甲&gt;');
    expect(JSON.stringify(read({ id: 'a', text: '<b>' }))).toContain('&lt;b&gt;');
  });
  it.each([
    ['{"id":', null],
    ['[1]', null],
    ['null', null],
    [{ id: 'a' }, 'a'],
    [{ id: 'a', html: 5 }, 'a'],
    [{ id: 'a', file: 'absent.html' }, 'a'],
    [{ id: 'a', file: 'a.pdf' }, 'a'],
  ])('that is bad says so: %j', (value, id) => {
    expect(read(value)).toEqual({ bad: { id, ok: false, reason: 'bad-input', detail: expect.any(String) } });
  });
});

import { describe, expect, it } from 'vitest';
import { fullReportOf } from '#test/fixtures/full-report';
import type { SubmissionParts } from '#test/fixtures/submission';
import { CSV_COLUMNS, csv, csvCell } from './csv';
import type { Exported, Exporter } from './exporter';
import { frontMatter } from './front-matter';
import { jsonl } from './jsonl';
import { markdown } from './markdown';
import { markdownBody } from './markdown-body';
import { plainText } from './plain-text';

async function exportedOf(parts: SubmissionParts = {}): Promise<Exported> {
  return { ...(await fullReportOf(parts)), files: { text: 'text/a.txt', markdown: 'markdown/a.md' } };
}
async function* each<T>(items: T[]): AsyncGenerator<T> {
  yield* items;
}
async function written(exporter: Exporter, reports: Exported[]): Promise<string> {
  let all = '';
  for await (const piece of exporter.write(each(reports))) all += piece;
  return all;
}

/** An independent reader of RFC 4180: cells are either quoted with doubled quotes, or free of quotes and breaks. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found) throw new Error(`no cell at ${cell.lastIndex}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe.each([plainText, markdown, csv, jsonl])('every exporter: $id', (exporter) => {
  it('writes the same characters for the same reports, and ends them well', async () => {
    const reports = [
      await exportedOf(),
      await exportedOf({ text: '𠮷\n"二",=1+1', fields: { title: '=cmd|x' } }),
    ];
    const once = await written(exporter, reports);
    expect(await written(exporter, reports)).toBe(once);
    expect(once).toContain('128');
    expect(exporter.extension).toMatch(/^\.[a-z]+$/);
    expect(exporter.mediaType).toMatch(/^[a-z]+\/[a-z]+/);
  });
});

describe('plain text', () => {
  it('is the text and nothing else', async () => {
    const text = '  一\t二\n\n三 ';
    expect(await written(plainText, [await exportedOf({ text })])).toBe(text);
  });
});

describe('csv', () => {
  it.each([
    [undefined, ''],
    [12, '12'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['line\nbreak', '"line\nbreak"'],
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-3', "'-3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', '"\'\rx"'],
    ['＝cmd', "'＝cmd"],
    ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
    [['甲', '乙'], '甲; 乙'],
    [['=a', 'b'], "'=a; b"],
    ['007', "'007"],
    ['113704000042900013', "'113704000042900013"],
    ['2023', '2023'],
    ['明政〔2024〕8号', '明政〔2024〕8号'],
  ])('the cell %j is written %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  it('has a byte order mark, CRLF and names that Stata takes', async () => {
    const text = await written(csv, [await exportedOf()]);
    expect(text.startsWith('\uFEFFreport_id,title,type,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    for (const column of CSV_COLUMNS) {
      expect(column).toMatch(/^[a-z][a-z0-9_]{0,31}$/);
      expect(csvCell(column)).toBe(column);
    }
    expect(new Set(CSV_COLUMNS).size).toBe(CSV_COLUMNS.length);
  });

  it('reads back cell by cell in another reader', async () => {
    const nasty = ['a "b", c', 'two\r\nlines', ',,', '"', "'", '普通，标题'];
    const reports = await Promise.all(
      nasty.map((title) => exportedOf({ fields: { title, creators: ['甲', '乙;丙'] } })),
    );
    const [head = [], ...rows] = parseCsv((await written(csv, reports)).slice(1));
    expect(head).toEqual(CSV_COLUMNS);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
    expect(column('title')).toEqual(nasty);
    expect(column('creators')).toEqual(nasty.map(() => '甲; 乙;丙'));
    expect(column('report_id')).toEqual(reports.map(({ report }) => report.id));
    expect(column('text_sha256')).toEqual(reports.map(({ capture }) => capture.textSha256));
    expect(column('document_number')[0]).toBe('明政〔2024〕8号');
    expect(column('attachment_count')[0]).toBe('1');
    expect(column('host')[0]).toBe('www.minghe.gov.cn');
  });
});

describe('jsonl', () => {
  it('keeps everything, one line a report, unguarded', async () => {
    const reports = [
      await exportedOf({ text: '=1\u2028\n"', fields: { title: '=cmd' } }),
      await exportedOf(),
    ];
    const lines = (await written(jsonl, reports)).split('\n');
    expect(lines).toHaveLength(3);
    const [first] = reports;
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      schema: 'reportory.report/1',
      id: first?.report.id,
      text: '=1\u2028\n"',
      metadata: { title: '=cmd' },
      fields: { title: { value: '=cmd', source: 'label', raw: '=cmd', confidence: 0.9, rivals: [] } },
      tables: [
        {
          caption: '',
          rows: [
            ['项目', '数量'],
            ['行政复议', '128'],
          ],
        },
      ],
      attachments: [{ type: 'xls' }],
      removals: [{ rule: 'fontsize' }],
      provenance: {
        textSha256: first?.capture.textSha256,
        contentSha256: first?.capture.contentSha256,
        charset: 'utf-8',
        pages: [{ url: first?.capture.url }],
      },
      captures: [{ sequence: 1, outcome: 'added' }],
      files: { text: 'text/a.txt' },
    });
  });
});

describe('front matter', () => {
  /** Double-quoted YAML restricted to what we write is JSON; anything else on a line is a fault. */
  function read(yaml: string): Record<string, unknown> {
    const lines = yaml.split('\n');
    expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['---', '---', '']);
    const values: Record<string, unknown> = {};
    let list: unknown[] = [];
    for (const line of lines.slice(1, -2)) {
      const [, key = '', value, item] = /^(?:([a-z_0-9]+):(?: (".*"|\d+))?| {2}- (".*"))$/.exec(line) ?? [];
      expect(key || item, line).toBeTruthy();
      if (item) list.push(JSON.parse(item));
      else if (value) values[key] = JSON.parse(value);
      else {
        list = [];
        values[key] = list;
      }
    }
    return values;
  }

  it.each([
    'a: b',
    '- item',
    '"quoted" and \'single\'',
    'two\nlines',
    '---\ntitle: forged\n---',
    '# no comment',
    '&anchor *alias !tag',
    'null',
    'yes',
    '2024-03-15',
    '0123',
    'back\\slash',
    '\u0085\u2028\u2029\uFEFF\u0000\u0007\u007F',
    '{{ template }}',
    '%directive',
    '\t tab ',
    '',
  ])('%j stays the string it is', (text) => {
    const yaml = frontMatter({ title: text, keywords: [text, 'b'], year: 2023, none: undefined, empty: [] });
    for (const character of '\u0085\u2028\u2029\uFEFF\u0000\u007F') expect(yaml).not.toContain(character);
    expect(read(yaml)).toEqual({ title: text, keywords: [text, 'b'], year: 2023 });
  });

  it('has no half surrogates', () => {
    expect(frontMatter({ a: 'x\uD800y' })).toContain('"x\uFFFDy"');
  });
});

describe('markdown', () => {
  it('begins with the values and goes on with the text', async () => {
    const html = '<h2>一、主要工作</h2><p>全年<strong>128</strong>件。</p>';
    const text = await written(markdown, [await exportedOf({ html })]);
    expect(text).toMatch(/^---\ntitle: "明河市2023年度法治政府建设情况报告"\ntype: "rule-of-law"\n/);
    expect(text).toContain('\nissued: "2024-03-15"\n');
    expect(text).toContain('\n---\n\n## 一、主要工作\n\n全年**128**件。\n');
  });

  it.each([
    ['<p><strong>甲：</strong>乙</p>', '<strong>甲：</strong>乙'],
    ['<p><strong>甲：</strong></p>', '**甲：**'],
    ['<p>甲<strong>“乙”</strong>丙</p>', '甲<strong>“乙”</strong>丙'],
    ['<p>甲<em>乙</em>丙</p>', '甲<em>乙</em>丙'],
    ['<p>a <em>b</em> c</p>', 'a _b_ c'],
    ['<p>印发&lt;法治政府规定&gt; &amp;lt;</p>', '印发\\<法治政府规定> &amp;lt;'],
    ['<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>', '\\<script>alert(1)\\</script>'],
    ['<p>1. 不是列表</p>', '1\\. 不是列表'],
    ['<p><a href="javascript:alert(1)">x</a></p>', 'x'],
    ['<p><a href="https://www.minghe.gov.cn/a">附件</a></p>', '[附件](https://www.minghe.gov.cn/a)'],
    ['<ul><li>甲</li><li>乙</li></ul>', '-   甲\n-   乙'],
  ])('%s → %j', (html, expected) => {
    expect(markdownBody(html)).toBe(expected);
  });

  it('writes a rectangular table as GFM', () => {
    const html =
      '<table><caption>表1</caption><thead><tr><th>项目</th><th>数|量</th></tr></thead><tbody><tr><td><p>行政</p><p>复议</p></td><td>128</td></tr><tr><td></td><td><b>9</b></td></tr></tbody></table>';
    expect(markdownBody(html)).toBe(
      '表1\n\n| 项目 | 数\\|量 |\n| --- | --- |\n| 行政<br>复议 | 128 |\n|  | **9** |',
    );
  });

  it('keeps a table with spans as HTML, without the blank lines that would end it', () => {
    const html =
      '<p>前</p><table><tbody><tr><td colspan="2">合计</td></tr>\n\n<tr><td>甲</td><td>乙</td></tr></tbody></table><p>后</p>';
    const body = markdownBody(html);
    expect(body).toMatch(/^前\n\n<table>/);
    expect(body).toContain('<td colspan="2">合计</td>');
    expect(body).toMatch(/<\/table>\n\n后$/);
    expect(body.slice(body.indexOf('<table'), body.indexOf('</table'))).not.toContain('\n\n');
  });

  it('loses no cell of a ragged or nested table', () => {
    const ragged = '<table><tr><td>a</td></tr><tr><td>b</td><td>c</td></tr></table>';
    const nested = `<table><tr><td>x</td><td>${ragged}</td></tr></table>`;
    for (const cell of ['a', 'b', 'c']) expect(markdownBody(ragged)).toContain(`<td>${cell}</td>`);
    for (const cell of ['x', 'a', 'b', 'c']) expect(markdownBody(nested)).toContain(cell);
  });
});

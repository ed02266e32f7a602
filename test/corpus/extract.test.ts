import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { detect } from '#lib/extract/detect';
import { extract } from '#lib/extract/extract';
import { joinPages } from '#lib/extract/join';
import { listItems } from '#lib/extract/listing';
import { type Page, parsePage, serialize, takePage } from '#lib/extract/page';
import type { Extracted } from '#lib/report/extraction';
import { metadataOf } from '#lib/report/report';
import type { Metadata } from '#lib/report/terms';
import { figuresOf, hasCorpus, parseHtml, readFloors, scoreCorpus } from '../bench/quality';

const here = dirname(fileURLToPath(import.meta.url));
const seedFolder = resolve(here, '../../../shared/seeds');
const hasSeeds = existsSync(resolve(seedFolder, 'expected.json'));

const at = (html: string, url = 'http://www.example.gov.cn/xxgk/t20230301_1.html'): Page =>
  parsePage(html, url, parseHtml);
function extracted(html: string, url?: string): Extracted {
  const result = extract(at(html, url));
  if (!result.ok) throw new Error(result.reason);
  return result;
}
const sentence = (topic: string) =>
  `全年围绕${topic}开展工作，完善制度，加强监督，办理群众反映的事项三百二十件，办结率达到百分之九十八，社会评价稳步提升。`;
const prose = ['水利建设', '道路养护', '社区服务', '档案管理'].map(sentence);
const paragraphs = prose.map((line) => `<p>${line}</p>`).join('');

/** A page in the manner of a county portal, with what such pages put around a text. */
const portal = (
  body: string,
  head = '<title>清河县水务局2022年度工作总结_清河县人民政府</title>',
) => `<!DOCTYPE html><html><head>
<meta charset="utf-8">${head}</head><body>
<div class="top"><a href="/">首页</a><a href="/zw/">政务公开</a><a href="/fw/">办事服务</a><a href="/hd/">互动交流</a></div>
<div class="tip">您的浏览器版本过低，请升级浏览器以获得最佳体验。</div>
<div class="crumb">您当前的位置：<a href="/">首页</a> &gt; <a href="/zw/">政务公开</a> &gt; <a href="/zw/zj/">工作总结</a></div>
<h1>清河县水务局2022年度工作总结</h1>
<div class="info"><span>发布时间：2023-03-01 09:30</span> <span>来源：清河县水务局</span> <span>浏览次数：<i>85</i></span> 【字体：<a href="javascript:;">大</a> <a href="javascript:;">中</a> <a href="javascript:;">小</a>】</div>
<div class="content" id="zoom">${body}</div>
<div class="ewm">扫一扫在手机打开当前页</div>
<div class="next">上一篇：<a href="a.html">关于开展汛前检查的通知</a><br>下一篇：<a href="b.html">关于印发工作要点的通知</a></div>
<div class="footer">主办单位：清河县人民政府办公室 网站标识码：1305340001 冀ICP备10000001号 冀公网安备13053402000001号</div>
</body></html>`;

describe.skipIf(!hasCorpus())('real pages (skipped where ../shared is absent)', () => {
  for (const name of ['zh', 'intl'] as const)
    it(`keeps the floors on corpus ${name}`, async () => {
      const { summary, listings } = await scoreCorpus(name);
      const figures = figuresOf(summary, listings?.score);
      for (const [figure, floor] of Object.entries(readFloors()[name] ?? {}))
        expect(figures[figure], `${name} ${figure}`).toBeGreaterThanOrEqual(floor);
    });
});

interface Seed {
  file: string;
  type: string;
  title: string | null;
  creator: string | null;
  publisher?: string;
  period: string;
  documentNumber: string | null;
  indexNumber: string | null;
  created: string | null;
  issued: string | null;
  addressee: string | null;
  removed: string[];
  metadataLines?: number;
  breadcrumb: string[] | null;
  citedDocuments?: string[];
  signature?: string[];
  validity?: string;
  subjects?: string[];
}
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const inParagraphs = (lines: string[]) => lines.map((line) => `<p>${escaped(line)}</p>`).join('\n');
const inBreaks = (lines: string[]) => lines.map(escaped).join('<br>\n');
const withList = (lines: string[]) => {
  const items = lines.filter((line) => line.startsWith('- '));
  const list = items.length ? `<ul>${items.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>` : '';
  return list + inParagraphs(lines.filter((line) => !line.startsWith('- ')));
};

/** The fields that a seed states, absent ones as null; dates by day. */
const expectedOf = (metadata: Metadata) => ({
  ...{ type: metadata.type, period: metadata.period, title: metadata.title ?? null },
  ...{ documentNumber: metadata.documentNumber ?? null, indexNumber: metadata.indexNumber ?? null },
  ...{ created: metadata.created?.slice(0, 10) ?? null, issued: metadata.issued?.slice(0, 10) ?? null },
  ...{
    addressee: metadata.addressee ?? null,
    creators: metadata.creators ?? null,
    breadcrumb: metadata.breadcrumb ?? null,
  },
});
const statedIn = ({
  type,
  period,
  title,
  documentNumber,
  indexNumber,
  created,
  issued,
  addressee,
  creator,
  breadcrumb,
}: Seed) => ({
  ...{ type, period, title, documentNumber, indexNumber, created, issued, addressee, breadcrumb },
  creators: creator ? [creator] : null,
});

describe.skipIf(!hasSeeds)('seeds poured into templates (skipped where ../shared is absent)', () => {
  const seeds = hasSeeds
    ? (JSON.parse(readFileSync(resolve(seedFolder, 'expected.json'), 'utf8')) as Seed[])
    : [];
  const bare = (body: string) =>
    `<html><head><title>信息公开</title></head><body><ul class="menu"><li><a href="/">网站首页</a></li><li><a href="/x">机构职能</a></li></ul><div class="TRS_Editor">${body}</div><div class="foot">网站标识码：3706000001 鲁ICP备05000001号</div></body></html>`;
  const shapes = Object.entries({ inParagraphs, inBreaks, withList });
  const cases = seeds.flatMap((seed) => shapes.map(([shape, pour]) => ({ seed, shape, pour })));
  const optional = ['publisher', 'validity', 'subjects', 'citedDocuments', 'signature'] as const;
  for (const { seed, shape, pour } of cases)
    it(`${seed.file} ${shape}`, () => {
      const lines = readFileSync(resolve(seedFolder, seed.file), 'utf8')
        .split('\n')
        .filter((line) => line.trim());
      const result = extracted(bare(pour(lines)), 'http://www.example.gov.cn/a/b.html');
      const kept = lines.slice(seed.metadataLines ?? 0).filter((line) => !seed.removed.includes(line));
      expect(result.text.split('\n')).toEqual(kept.map((line) => line.trim()));
      const metadata = metadataOf(result.fields);
      expect(expectedOf(metadata)).toEqual(statedIn(seed));
      const stated = optional.filter((name) => seed[name]);
      expect(stated.map((name) => metadata[name])).toEqual(stated.map((name) => seed[name]));
      const removed = result.removals.flatMap(({ text }) => text.split('\n'));
      expect(removed).toEqual(expect.arrayContaining(seed.removed.map((line) => line.trim())));
      expect(result.verdict.kind).toBe('report');
    });
});

describe('a page of a portal', () => {
  it('gives the text, the fields with sources, and an account of what it removed', () => {
    const result = extracted(portal(paragraphs));
    expect(result.text).toBe(prose.join('\n'));
    const metadata = metadataOf(result.fields);
    expect(metadata).toMatchObject({
      title: '清河县水务局2022年度工作总结',
      type: 'work_summary',
      period: '2022',
      creators: ['清河县水务局'],
      issued: '2023-03-01T09:30:00+08:00',
      source: '清河县水务局',
      breadcrumb: ['首页', '政务公开', '工作总结'],
      siteIdentifier: '1305340001',
      siteSponsor: '清河县人民政府办公室',
      language: 'zh',
    });
    expect(metadata.created).toBeUndefined();
    expect(result.fields.issued?.source).toBe('byline');
    expect(result.removals.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['browser', 'breadcrumb', 'qr', 'previous-next', 'footer']),
    );
    expect(result.verdict.kind).toBe('report');
    expect(result.completeness.kept).toBeLessThan(result.completeness.visible);
  });
  it('is the same twice and leaves the page alone', () => {
    const page = at(portal(paragraphs));
    const before = serialize(page);
    expect(extract(page)).toEqual(extract(page));
    expect(serialize(page)).toBe(before);
  });
  it('reads a body of line breaks', () => {
    expect(extracted(portal(prose.join('<br>　　'))).text).toBe(prose.join('\n'));
  });
  it('reads a body that sits inside a heading', () => {
    expect(extracted(portal(`<h1>${paragraphs}</h1>`)).text).toBe(prose.join('\n'));
  });
  it('drops what Word leaves behind', () => {
    const word = `<p class="MsoNormal"><o:p></o:p><span style="mso-spacerun:yes">一、概况 PAGEREF _Toc25831 \\h 3</span></p><xml><w:x>1</w:x></xml>${paragraphs}<!--[if gte mso 9]><xml>x</xml><![endif]-->`;
    expect(extracted(portal(word)).text.split('\n').slice(0, 2)).toEqual(['一、概况', prose[0]]);
  });
  it('sees through tables that only arrange the page', () => {
    const nested = `<table><tr><td><table><tr><td>${paragraphs}</td></tr></table></td></tr></table>`;
    const result = extracted(portal(nested));
    expect(result.text).toBe(prose.join('\n'));
    expect(result.tables).toEqual([]);
  });
  it('takes one of two copies for computers and phones', () => {
    const twice = portal(paragraphs).replace(
      '<div class="ewm">',
      `<div class="mobile"><div class="box">${paragraphs}</div></div><div class="ewm">`,
    );
    expect(extracted(twice).text).toBe(prose.join('\n'));
  });
  it('keeps tables as grids with spans expanded', () => {
    const table =
      '<p>表1 办理情况</p><table><tr><th rowspan="2">项目</th><th colspan="2">件数</th></tr><tr><td>上年</td><td>本年</td></tr><tr><td>来信</td><td>12</td><td>15</td></tr></table>';
    const result = extracted(portal(paragraphs + table));
    expect(result.tables).toEqual([
      {
        caption: '表1 办理情况',
        rows: [
          ['项目', '件数', '件数'],
          ['项目', '上年', '本年'],
          ['来信', '12', '15'],
        ],
      },
    ]);
    expect(result.text).toContain('来信\t12\t15');
    expect(result.html).toContain('<th colspan="2">件数</th>');
  });
  it('keeps number, addressee, signature and date, and reads them', () => {
    const letter = `<p>清水发〔2023〕5号</p><p>清河县人民政府：</p>${paragraphs}<p>清河县水务局</p><p>2023年2月20日</p>`;
    const result = extracted(portal(letter));
    expect(result.text.split('\n')).toEqual([
      '清水发〔2023〕5号',
      '清河县人民政府：',
      ...prose,
      '清河县水务局',
      '2023年2月20日',
    ]);
    expect(metadataOf(result.fields)).toMatchObject({
      documentNumber: '清水发〔2023〕5号',
      addressee: '清河县人民政府',
      created: '2023-02-20',
      creators: ['清河县水务局'],
    });
    expect(result.fields.issued?.value).toBe('2023-03-01T09:30:00+08:00');
  });
  it('reads a block of labels in a table and keeps it out of the text', () => {
    const block =
      '<table><tr><td>索 引 号：</td><td>000123456/2023-00001</td><td>主题分类：</td><td>水利</td></tr><tr><td>发布机构：</td><td>清河县水务局</td><td>成文日期：</td><td>2023年02月18日</td></tr><tr><td>文　　号：</td><td>无</td><td>有 效 性：</td><td>有效</td></tr></table>';
    const result = extracted(portal(paragraphs).replace('<h1>', `${block}<h1>`));
    expect(metadataOf(result.fields)).toMatchObject({
      indexNumber: '000123456/2023-00001',
      publisher: '清河县水务局',
      created: '2023-02-18',
      validity: 'valid',
      subjects: ['水利'],
    });
    expect(result.fields.documentNumber).toBeUndefined();
    expect(result.text).toBe(prose.join('\n'));
  });
  it('knows pages that are only an attachment', () => {
    const result = extracted(
      portal('<p><a href="files/report.pdf">清河县水务局2022年度工作总结.pdf</a></p>'),
    );
    expect(result.bodyStatus).toBe('attachment_only');
    expect(result.attachments).toEqual([
      {
        text: '清河县水务局2022年度工作总结.pdf',
        url: 'http://www.example.gov.cn/xxgk/files/report.pdf',
        type: 'pdf',
      },
    ]);
    expect(result.verdict.kind).toBe('report');
  });
  it('knows pages that are only images', () => {
    const result = extracted(portal('<p><img src="1.jpg"></p><p><img src="2.jpg"></p>'));
    expect(result.bodyStatus).toBe('image_only');
    expect(result.html).toContain('<img src="http://www.example.gov.cn/xxgk/1.jpg">');
  });
  it('says so where there is no body', () => {
    const empty = extract(at('<html><head><title>x</title></head><body><div></div></body></html>'));
    expect(empty).toMatchObject({ ok: false, reason: 'no-body' });
  });
  it('lets nothing active through', () => {
    const hostile = `<script>alert(1)</script><p onclick="x()">${prose[0]}<img src=x onerror=alert(1)><a href="javascript:alert(1)">查看</a></p><iframe srcdoc="<script>1</script>"></iframe><svg onload=alert(1)></svg>${paragraphs}`;
    const { html } = extracted(portal(hostile));
    expect(html).not.toMatch(/script|onclick|onerror|onload|iframe|svg|javascript/i);
  });
  it('finds the further pages of an article and joins them', () => {
    const pager =
      '<div class="page"><span>1</span> <a href="t20230301_1_1.html">2</a> <a href="t20230301_1_1.html">下一页</a></div>';
    const first = extracted(portal(paragraphs + pager));
    expect(first.continuations).toEqual(['http://www.example.gov.cn/xxgk/t20230301_1_1.html']);
    const second = extracted(portal(`<p>${sentence('防汛抗旱')}</p><p>${sentence('河湖管理')}</p>`));
    const joined = joinPages(first, [second]);
    expect(joined.text).toBe([...prose, sentence('防汛抗旱'), sentence('河湖管理')].join('\n'));
    expect(joined.continuations).toEqual([]);
  });
});

describe('what is no report', () => {
  const titled = (title: string, body = paragraphs) =>
    detect(
      at(
        portal(body, `<title>${title}</title>`)
          .replace(/<h1>.*?<\/h1>/, `<h1>${title}</h1>`)
          .replace('工作总结</a></div>', '通知公告</a></div>'),
      ),
    );
  for (const title of [
    '关于报送2022年度工作总结的通知',
    '《清河县2022年政府工作报告》解读',
    '清河县召开2022年度工作总结大会',
    '清河县水务局学习2023年政府工作报告',
    '清河县2023年法治政府建设工作要点',
  ])
    it(title, () => expect(titled(title).kind).toBe('document'));
  const rows = Array.from(
    { length: 12 },
    (_, index) =>
      `<li><a href="t2023_${index}.html">清河县水务局${2010 + index}年度工作总结</a><span>2023-01-${10 + index}</span></li>`,
  );
  const listing = portal(`<ul>${rows.join('')}</ul>`, '<title>工作总结_清河县人民政府</title>').replace(
    /<h1>.*?<\/h1>|<div class="info">.*?<\/div>/g,
    '',
  );
  it('a listing, whose entries it reads', () => {
    const page = at(listing, 'http://www.example.gov.cn/xxgk/gzzj/');
    expect(detect(page).kind).toBe('listing');
    expect(listItems(page)).toHaveLength(12);
    expect(listItems(page)[0]).toEqual({
      title: '清河县水务局2010年度工作总结',
      url: 'http://www.example.gov.cn/xxgk/gzzj/t2023_0.html',
      date: '2023-01-10',
    });
  });
  it('the home page', () => expect(detect(at(listing, 'http://www.example.gov.cn/')).kind).toBe('other'));
});

describe('a page at rest', () => {
  it('is taken without touching the live one, hidden parts marked, frames inlined', () => {
    const dom = new JSDOM(portal(`<div style="display:none">${sentence('隐藏内容')}</div>${paragraphs}`), {
      url: 'http://www.example.gov.cn/a.html',
    });
    const before = dom.serialize();
    const page = takePage(dom.window.document, 'http://www.example.gov.cn/a.html');
    expect(dom.serialize()).toBe(before);
    expect(page.document.querySelectorAll('[data-reportory-hidden]').length).toBe(1);
    expect(serialize(page)).toMatch(/^<!DOCTYPE html>/);
    const again = extract(parsePage(serialize(page), page.url, parseHtml));
    expect(again).toEqual(extract(page));
    expect(again.ok && again.text).toBe(prose.join('\n'));
  });
});

describe('size and depth', () => {
  it('reads a table of 10 000 rows in time that grows with its rows, not with their square', () => {
    const read = (count: number): number => {
      const rows = Array.from(
        { length: count },
        (_, index) => `<tr><td>${index}</td><td>项目${index}</td><td>${index * 3}</td></tr>`,
      ).join('');
      const page = at(portal(`${paragraphs}<table>${rows}</table>`));
      // Time of this process, not of the clock: other work on the machine must not fail the test.
      const start = process.cpuUsage();
      const result = extract(page);
      expect(result.ok && result.tables[0]?.rows.length).toBe(count);
      return process.cpuUsage(start).user;
    };
    const few = Math.max(read(2_500), read(2_500));
    // Four times the rows: 4 where time is linear, 16 where it is quadratic.
    expect(Math.min(read(10_000), read(10_000)) / few).toBeLessThan(8);
  });
  it('survives deep nesting', () => {
    const deep = '<div>'.repeat(3000) + sentence('深层内容') + '</div>'.repeat(3000);
    const result = extract(at(portal(paragraphs + deep)));
    expect(result.ok && result.text).toContain('深层内容');
  });
});

import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { parsePage } from '#lib/extract/page';
import { openParser } from '#scripts/extract/parser';
import { addressPattern, guessRule } from '#scripts/portals/guess-rule';
import { ruleSource, withRule } from '#scripts/portals/insert-rule';
import { ruleSchema } from '#scripts/portals/rule-schema';
import { skeleton } from '#scripts/portals/skeleton';

const SENTENCE = '全年围绕水利建设开展工作，完善制度，加强监督，办理群众反映的事项三百二十件，评价稳步提升。';
const HTML = `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="keywords" content="水利"><meta name="OurCMS_Version" content="3">
<title>清河县水务局2022年度工作总结</title><script>var secret = '秘密';</script></head><body onload="go()"><!-- 模板 -->
<div class="nav"><a href="http://www.example.gov.cn/zw/">政务公开</a></div><h1>清河县水务局2022年度工作总结</h1>
<div class="ourcms_article_body clearfix" id="con_20230301" style="color:red">${`<p>${SENTENCE}</p>`.repeat(1)}<p>一、渠道。修建渠道300公里，Annual plan 完成投资，灌溉面积扩大。</p><p>二、泵站。改造泵站十二座，群众用水更加方便，用电更加节约。</p>
<p><a href="/files/9.pdf" title="报表">附件：报表.pdf</a></p><p style="display: none">隐藏</p></div></body></html>`;
const URL_OF_PAGE = 'http://www.example.gov.cn/ourcms/2023/03/detail_4711.html';

describe('a new portal', () => {
  const parser = openParser();
  afterAll(() => parser.close());
  const page = () => parsePage(HTML, URL_OF_PAGE, parser.parse);
  const guess = () => {
    const guessed = guessRule(page(), 'ourcms');
    if (typeof guessed === 'string') throw new Error(guessed);
    return guessed;
  };

  it('is guessed from one page: no passing names, no usual tags', () => {
    const { rule, stage, known } = guess();
    expect(rule).toEqual({
      id: 'ourcms',
      marks: ['.ourcms_article_body'],
      tags: ['ourcms.version'],
      address: /\/\d+\/detail_\d+\.html$/,
      body: ['.ourcms_article_body'],
    });
    expect([stage, known]).toEqual(['density', undefined]);
    expect(ruleSchema.safeParse(rule).success).toBe(true);
  });
  it('is not guessed where nothing stands out', () => {
    expect(guessRule(parsePage('<p>短</p>', URL_OF_PAGE, parser.parse), 'x')).toMatch(/longer text/);
    const nameless = `<div><p>${SENTENCE.repeat(5)}</p></div><div class="foot">x</div>`;
    expect(guessRule(parsePage(nameless, URL_OF_PAGE, parser.parse), 'x')).toMatch(/no element with a name/);
  });
  it('has an address pattern only where articles have numbers', () => {
    expect(addressPattern('http://a.gov.cn/art/2023/3/1/art_12_345.html')?.source).toBe(
      '\\/\\d+\\/art_\\d+_\\d+\\.html$',
    );
    expect(addressPattern('http://a.gov.cn/index.html')).toBeUndefined();
    expect(addressPattern('http://a.gov.cn/info/1002/9381.htm')).toBeUndefined();
    expect(addressPattern('about:blank')).toBeUndefined();
  });

  it('leaves bones: every word replaced, marks and lengths kept', () => {
    const bones = skeleton(page().document);
    expect(bones).not.toMatch(/水|秘密|模板|http|onload|color|title=|Annual|300/);
    const before = page().document;
    const after = parser.parse(bones);
    const lengths = (document: Document) =>
      Array.from(document.querySelectorAll('p'), (p) => [
        p.textContent?.length,
        (p.textContent ?? '').match(/[，。、]/g)?.length,
      ]);
    expect(lengths(after)).toEqual(lengths(before));
    expect(after.querySelector('.ourcms_article_body')?.id).toBe('con_20230301');
    expect(after.querySelector('p a')?.getAttribute('href')).toBe('/placeholder.pdf');
    expect(after.querySelector('[style="display:none"]')).not.toBeNull();
    const lines = Array.from(after.querySelectorAll('p'), (p) => p.textContent);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('goes into the table as data', () => {
    const { rule } = guess();
    expect(ruleSource(rule)).toContain("body: ['.ourcms_article_body'],");
    const source = readFileSync('lib/portals/platforms.ts', 'utf8');
    const changed = withRule(source, rule) ?? '';
    expect(changed).toContain(`${ruleSource(rule)}];\n`);
    expect(changed.replace(ruleSource(rule), '')).toBe(source);
    expect(withRule('export const NOTHING = 1;\n', rule)).toBeUndefined();
  });
});

describe('the schema', () => {
  const rule = { id: 'a-cms', marks: ['.a-body'], body: ['#b'] };
  it('takes what the vocabulary has', () => {
    expect(ruleSchema.safeParse(rule).success).toBe(true);
    expect(ruleSchema.safeParse({ ...rule, marks: [], tags: ['maketime'] }).success).toBe(true);
    expect(ruleSchema.safeParse({ ...rule, body: ['ucapcontent', '.view.TRS_UEDITOR'] }).success).toBe(true);
  });
  it.each([
    { ...rule, id: 'A CMS' },
    { ...rule, body: [] },
    { ...rule, marks: [] },
    { ...rule, marks: ['div > p'] },
    { ...rule, body: ['#a:not(.b)'] },
    { ...rule, tags: ['Og:Title'] },
    { ...rule, address: /./ },
    { ...rule, address: /article_\d+/g },
    { ...rule, find: () => true },
  ])('refuses %j', (wrong) => expect(ruleSchema.safeParse(wrong).success).toBe(false));
});

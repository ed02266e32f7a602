import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Extracted } from '#lib/report/extraction';
import { extract } from './extract';
import { followPages } from './follow';
import { type Page, parsePage } from './page';

const SITE = 'https://www.linjiang-demo.gov.cn/zwgk/202403/t20240315_1';
const parse = (html: string): Document => new JSDOM(html).window.document;
const sentence = (n: number) =>
  `第${n}页的正文说明全市各部门依法履行职责的情况，内容包括制度建设、执法监督和法治宣传三个方面的工作。`;

function article(n: number, links: string[]): string {
  const pager = links.map((href) => `<a href="${href}">下一页</a>`).join('');
  return `<html><head><title>年度报告</title></head><body><h1>麟江市2023年法治政府建设年度报告</h1><div class="TRS_Editor">${[1, 2, 3].map((m) => `<p>${sentence(n)}共${m}项。</p>`).join('')}</div><div>${pager}</div></body></html>`;
}
const page = (url: string, n: number, links: string[]): Page => parsePage(article(n, links), url, parse);

function start(links: string[], url = `${SITE}.html`): [Extracted, { url: string; html: string }] {
  const first = extract(page(url, 1, links));
  if (!first.ok) throw new Error('the fixture has a text');
  return [first, { url, html: '' }];
}

describe('followPages', () => {
  it('joins pages in order, each once', async () => {
    const asked: string[] = [];
    const { extracted, pages } = await followPages(...start([`${SITE}_1.html`]), async (url) => {
      asked.push(url);
      return url.endsWith('_1.html') ? page(url, 2, [`${SITE}_2.html`, `${SITE}_1.html`]) : page(url, 3, []);
    });
    expect(asked).toEqual([`${SITE}_1.html`, `${SITE}_2.html`]);
    expect(pages.map(({ url }) => url)).toEqual([`${SITE}.html`, ...asked]);
    expect(extracted.bodyStatus).toBe('full');
    expect([1, 2, 3].map((n) => extracted.text.indexOf(`第${n}页`))).toEqual(
      [1, 2, 3].map((n) => extracted.text.indexOf(`第${n}页`)).sort((a, b) => a - b),
    );
    expect(extracted.text).toContain('第3页');
  });

  it('asks a portal that moved to https there, although its pager says http', async () => {
    const asked: string[] = [];
    const { extracted } = await followPages(
      ...start([`${SITE.replace('https', 'http')}_1.html`]),
      async (url) => {
        asked.push(url);
        return page(url, 2, []);
      },
    );
    expect(asked).toEqual([`${SITE}_1.html`]);
    expect(extracted.bodyStatus).toBe('full');
  });

  it('calls the text partial where a page is not to be had', async () => {
    const { extracted } = await followPages(...start([`${SITE}_1.html`]), async () => null);
    expect(extracted.bodyStatus).toBe('partial');
    expect(extracted.text).toContain('第1页');
  });

  it('asks no other site, and says that something is missing', async () => {
    const [first, source] = start([]);
    const elsewhere = {
      ...first,
      continuations: ['https://other-demo.gov.cn/t_1.html', 'http://www.linjiang-demo.gov.cn:8080/t_1.html'],
    };
    const { extracted } = await followPages(elsewhere, source, () => Promise.reject(new Error('asked')));
    expect(extracted.bodyStatus).toBe('partial');
  });

  it('stops at an article without end and says so', async () => {
    let n = 1;
    const { extracted, pages } = await followPages(...start([`${SITE}_1.html`]), async (url) => {
      n += 1;
      return page(url, n, [`${SITE}_${n}.html`]);
    });
    expect(pages).toHaveLength(60);
    expect(extracted.bodyStatus).toBe('partial');
  });
});

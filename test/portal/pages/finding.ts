import {
  crumbTrail,
  EMBLEM,
  footerLines,
  leaveSiteDialog,
  link,
  links,
  NAVIGATION,
  QR_IMAGE,
} from '../cms/furniture';
import type { Sample } from '../entry';
import { AUDIT, CITY, COUNTY, DISTRICT, FINANCE, JUSTICE, STATISTICS, WATER } from '../offices';
import type { Page } from '../site';
import { BACKLOG } from './backlog';
import { DISCLOSURE } from './disclosure';
import { DOCUMENT_LINKS } from './documents';
import { RULE_OF_LAW } from './rule-of-law';

/** How people find reports: a listing of two pages, the home page of the city, the search. */

interface Item {
  text: string;
  href: string;
  date: string;
}
const COLUMN = '/zwgk/fdzdgknr/fzzfjsndbg/';
const CRUMBS = ['首页', '政务公开', '法定主动公开内容', '法治政府建设年度报告'];

const itemOf = ({ entry }: Sample): Item => ({
  text: entry.fields?.title ?? '',
  href: entry.url,
  date: entry.fields?.issued ?? '',
});
const reports = [...RULE_OF_LAW.filter(({ entry }) => entry.id !== 'print-view'), ...BACKLOG].map(itemOf);
const PER_PAGE = 8;
const PAGES = [reports.slice(0, PER_PAGE), reports.slice(PER_PAGE)];

const STYLE = `
*{box-sizing:border-box}body{margin:0;font:14px/1.7 "Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#333;background:#f1f4f8}a{color:#333;text-decoration:none}a:hover{color:#c00}.w{width:1100px;margin:0 auto}
.head{background:linear-gradient(#1d5fae,#2f7fd1);color:#fff}.head .w{display:flex;align-items:center;gap:18px;height:120px}.head b{font-size:34px;letter-spacing:3px}.head form{margin-left:auto}.head input{width:260px;height:36px;border:0;padding:0 10px}
.nav{background:#144a8c}.nav a{display:inline-block;color:#fff;line-height:46px;width:157px;text-align:center;font-size:16px}.pos{line-height:46px;color:#888}
.cols{display:flex;gap:16px}.side{width:220px;background:#fff;padding:10px 0}.side a{display:block;padding:10px 20px;border-bottom:1px solid #eee}.side a.on{background:#1d5fae;color:#fff}
.list{flex:1;background:#fff;padding:16px 30px;margin:0}.list li{display:flex;justify-content:space-between;border-bottom:1px dashed #ddd;line-height:44px}.list span{color:#999}ul{list-style:none;margin:0;padding:0}
.page{text-align:center;padding:20px}.page a,.page span{border:1px solid #ccc;padding:4px 12px;margin:0 3px}.page span{background:#1d5fae;color:#fff}
.grid{display:grid;grid-template-columns:minmax(0,1.2fr) minmax(0,1fr) minmax(0,1fr);gap:16px;margin-top:16px}.card{background:#fff;padding:12px 20px}.card h2{font-size:17px;border-bottom:2px solid #1d5fae;margin:0 0 8px;line-height:38px}.card li{display:flex;justify-content:space-between;gap:10px;line-height:34px}.card li a{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.card span{color:#aaa;white-space:nowrap}
.photo{height:260px;background:linear-gradient(#f9d9a8,#8fb6d9 60%,#2c5f8a);display:flex;align-items:flex-end;color:#fff}.photo p{background:#0008;margin:0;padding:8px 14px;width:100%}
.svc{display:flex;gap:12px;margin:16px 0}.svc a{flex:1;background:#fff;text-align:center;line-height:64px;font-size:16px;border-top:3px solid #e8a33d}
.hit{background:#fff;padding:14px 24px;margin-bottom:10px}.hit a{color:#1a4fa0;font-size:17px}.hit em{color:#c00;font-style:normal}.hit p{margin:4px 0;color:#666;font-size:13px}
.foot{background:#1b3f6d;color:#cfe0f5;text-align:center;padding:22px 0;margin-top:16px;font-size:13px}.foot p{margin:4px}`;

function frame(
  office: typeof CITY,
  head: { title: string; column: string; type: string },
  main: string,
): string {
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${head.title}</title>
<meta name="SiteName" content="${office.name}"><meta name="SiteDomain" content="${office.host}"><meta name="SiteIDCode" content="${office.code}">
<meta name="ColumnName" content="${head.column}"><meta name="ColumnType" content="${head.type}">
<style>${STYLE}</style></head><body>
<div class="head"><div class="w">${EMBLEM}<b>${office.name}</b><form action="/search"><input name="q" placeholder="请输入关键字"><button>搜索</button></form></div></div>
<div class="nav"><div class="w">${links(NAVIGATION)}</div></div>
<div class="w">${main}</div>
<div class="foot">${footerLines(office)
    .map((line) => `<p>${line}</p>`)
    .join('')}</div>
${leaveSiteDialog(office)}
</body></html>`;
}

const row = (item: Item): string => `<li>${link(item)}<span>${item.date}</span></li>`;

function listing(index: number): string {
  const names = [
    '政府信息公开指南',
    '政府信息公开制度',
    '法定主动公开内容',
    '政府信息公开年报',
    '法治政府建设年度报告',
  ];
  const pager = PAGES.map((_, at) =>
    at === index
      ? `<span>${at + 1}</span>`
      : `<a href="${COLUMN}index${at ? `_${at}` : ''}.html">${at + 1}</a>`,
  ).join('');
  const next = index < PAGES.length - 1 ? `<a href="${COLUMN}index_${index + 1}.html">下一页</a>` : '';
  const previous = index ? `<a href="${COLUMN}index.html">上一页</a>` : '';
  const main = `<div class="pos">您现在的位置：${crumbTrail(CRUMBS, ' &gt; ')}</div>
<div class="cols"><div class="side">${names.map((name) => `<a href="/zwgk/"${name === names.at(-1) ? ' class="on"' : ''}>${name}</a>`).join('')}</div>
<div class="list"><ul class="news_list">${PAGES[index]?.map(row).join('\n')}</ul>
<div class="page">${previous}${pager}${next}<i>共${PAGES.length}页</i></div></div></div>`;
  const head = {
    title: `法治政府建设年度报告_${JUSTICE.name}`,
    column: '法治政府建设年度报告',
    type: '政策文件',
  };
  return frame(JUSTICE, head, main);
}

function home(): string {
  const news = DOCUMENT_LINKS.map(row).join('');
  const open = [...DISCLOSURE.map(itemOf), ...reports].slice(0, 6).map(row).join('');
  const main = `<div class="grid"><div class="photo"><p>春日澄心湖：新修的滨水步道向市民开放</p></div>
<div class="card"><h2>麟江要闻</h2><ul>${news}</ul></div><div class="card"><h2>政务公开</h2><ul>${open}</ul></div></div>
<div class="svc">${['个人服务', '法人服务', '办事预约', '12345热线', '市长信箱', '数据开放'].map((text) => link({ text, href: '/zwfw/' })).join('')}</div>
<div class="grid"><div class="card"><h2>天气</h2><p>今天 多云转晴 17℃~26℃</p></div><div class="card"><h2>新媒体矩阵</h2>${QR_IMAGE}</div><div class="card"><h2>友情链接</h2>${[JUSTICE, FINANCE, STATISTICS, AUDIT, WATER, DISTRICT, COUNTY].map(({ host, name }) => `<p>${link({ text: name, href: `//${host}/` })}</p>`).join('')}</div></div>`;
  return frame(CITY, { title: CITY.name, column: '首页', type: '首页' }, main);
}

function search(query: string): string {
  const words = query.replace(/[<>&"]/g, '');
  const hits = reports.map(
    ({ text, href, date }) =>
      `<li class="hit">${link({ text, href })}<p>发布日期：${date}　来源：麟江市政府网站群</p></li>`,
  );
  const main = `<div class="pos">搜索“<em>${words}</em>”，共找到${hits.length}条结果，用时0.03秒　排序：相关度 | 时间　范围：标题 | 全文</div><ul class="result">${hits.join('\n')}</ul><div class="page"><span>1</span></div>`;
  return frame(CITY, { title: `${words}-站内搜索-${CITY.name}`, column: '站内搜索', type: '' }, main);
}

const absolute = (items: readonly Item[]): string[] => items.map(({ href }) => href);
const at = (path: string, page: Page, host = CITY.host) => [{ host, path, page }];

/** Paths of the menus lead somewhere on every host: to the listing, the search or the city's home page. */
export function menuPages(host: string): [string, Page][] {
  const to = (location: string): Page => ({ body: '', status: 302, headers: { location } });
  const menus = NAVIGATION.map(({ href }): [string, Page] => [
    href,
    to(href === '/zwgk/' ? `//${JUSTICE.host}${COLUMN}index.html` : `//${CITY.host}/`),
  ]);
  const found: [string, Page] = ['/search', ({ query }) => ({ body: search(query.get('q') ?? '') })];
  const column: [string, Page] = [COLUMN, to('index.html')];
  return [...menus, found, column].filter(([path]) => !(host === CITY.host && path === '/'));
}

export const FINDING: Sample[] = [
  {
    entry: {
      id: 'listing',
      kind: 'listing',
      url: `https://${JUSTICE.host}${COLUMN}index.html`,
      items: absolute(PAGES[0] ?? []),
    },
    served: at(`${COLUMN}index.html`, { body: listing(0) }, JUSTICE.host),
  },
  {
    entry: {
      id: 'listing-second-page',
      kind: 'listing',
      url: `https://${JUSTICE.host}${COLUMN}index_1.html`,
      items: absolute(PAGES[1] ?? []),
    },
    served: at(`${COLUMN}index_1.html`, { body: listing(1) }, JUSTICE.host),
  },
  { entry: { id: 'home', kind: 'other', url: `https://${CITY.host}/` }, served: at('/', { body: home() }) },
  {
    entry: {
      id: 'search',
      kind: 'listing',
      url: `https://${CITY.host}/search?q=${encodeURIComponent('法治政府建设')}`,
      items: absolute(reports),
    },
    served: [],
  },
];

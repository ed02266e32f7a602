import { type Article, stampOf } from '../article';
import { type Dress, escapeHtml, renderBlocks } from '../blocks';
import { crumbTrail, EMBLEM, footerLines, leaveSiteDialog, links, NAVIGATION } from './furniture';

const DRESS: Dress = {
  paragraph: (html, align) =>
    `<p style="${ALIGN[align]}font-family:宋体,SimSun;font-size:16px;line-height:2em">${html}</p>`,
  table: ' border="1" cellspacing="0" width="100%"',
  cell: (html) => html,
  bold: (html) => `<strong>${html}</strong>`,
};
const ALIGN = {
  text: 'text-indent:2em;',
  heading: 'text-indent:2em;',
  right: 'text-align:right;',
  centre: 'text-align:center;',
};

const STYLE = `
body{margin:0;background:#eef2f6;font:14px/1.8 "Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#333}a{color:#2468b1;text-decoration:none}
.w1000{width:1000px;margin:0 auto}.top-banner{background:#2468b1 linear-gradient(100deg,#1c4f8c,#3f8edb);color:#fff;height:130px}.top-banner .w1000{display:flex;align-items:center;gap:18px;height:100%}.top-banner b{font-size:30px}
.top-banner i{font-style:normal;font-size:22px;border-left:2px solid #9cc4ef;padding-left:18px}.bar{background:#fff;border-bottom:1px solid #d9e2ec}.bar a{display:inline-block;padding:0 22px;line-height:44px;color:#333}
.crumb{line-height:44px;color:#777;font-size:13px}.main-content{background:#fff;border:1px solid #d9e2ec;padding:24px 40px}.classify table{width:100%;border-collapse:collapse;background:#f4f9fe;border-top:2px solid #2468b1}
.classify td{padding:8px 12px;border-bottom:1px solid #dde9f5}.classify td.label{color:#2468b1;white-space:nowrap;width:90px}h1.content-title{text-align:center;font-size:26px;margin:30px 0 8px}
.date-row{color:#999;text-align:center;font-size:13px;border-bottom:1px solid #e7edf3;padding-bottom:12px;display:flex;justify-content:center;gap:24px}.article-content{padding:16px 0;min-height:300px}
.share{text-align:right;color:#999;font-size:13px}.bottom{background:#31465c;color:#c9d4e0;text-align:center;padding:18px;margin-top:18px;font-size:13px}.bottom p{margin:2px}`;

/** 广东集约化 gkmlpt: metadata in a script, a classify table, `.article-content`. */
export function gkmlptPage(article: Article): string {
  const { office, title = '', source = '', labels = [] } = article;
  const stamp = stampOf(article) && `${stampOf(article)}:08`;
  const detail = {
    post_id: Number(/post_(\d+)/.exec(article.path)?.[1]),
    title,
    publish_time: stamp,
    publisher: source,
    site: office.name,
  };
  const cells = labels.map(
    ([label, value]) => `<td class="label">${escapeHtml(label)}:</td><td>${escapeHtml(value)}</td>`,
  );
  const rows = cells.flatMap((cell, index) =>
    index % 2 ? [] : [`<tr>${cell}${cells[index + 1] ?? '<td></td><td></td>'}</tr>`],
  );
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title ? `${title} - ${office.name}政府信息公开平台` : office.name)}</title>
<meta name="SiteName" content="${office.name}"><meta name="SiteDomain" content="${office.host}"><meta name="SiteIDCode" content="${office.code}">
<meta name="ColumnName" content="${article.crumbs.at(-1) ?? ''}"><meta name="ArticleTitle" content="${escapeHtml(title)}"><meta name="PubDate" content="${stampOf(article)}">
<script>window._CONFIG = ${JSON.stringify({ SITE_ID: 755001, DETAIL: detail })};</script>
<style>${STYLE}</style></head><body>
<div class="top-banner"><div class="w1000">${EMBLEM}<b>${office.name}</b><i>政府信息公开平台</i></div></div>
<div class="bar"><div class="w1000">${links(NAVIGATION)}</div></div>
<div class="w1000"><div class="crumb">您当前的位置：${crumbTrail(article.crumbs, ' &gt; ')}</div>
<div class="main-content">
<div class="classify"><table><tbody>${rows.join('\n')}</tbody></table></div>
<h1 class="content-title">${escapeHtml(title)}</h1>
<div class="date-row"><span>发布日期：${stamp}</span><span>来源：${source}</span><span>浏览次数：-</span><span class="font-size">【字号：<a>小</a> <a>中</a> <a>大</a>】</span></div>
<div class="article-content"><div id="zoomcon">
${renderBlocks(article.body, DRESS)}
</div></div>
<div class="share">分享到： <a href="javascript:;">微信</a> <a href="javascript:;">微博</a> <a href="javascript:window.print()">打印</a></div>
</div></div>
<div class="bottom">${footerLines(office)
    .map((line) => `<p>${line}</p>`)
    .join('')}</div>
${leaveSiteDialog(office)}
</body></html>
`;
}

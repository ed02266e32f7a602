import { type Article, stampOf } from '../article';
import { type Dress, escapeHtml, renderBlocks } from '../blocks';
import {
  BROWSER_NOTICE,
  crumbTrail,
  EMBLEM,
  footerLines,
  leaveSiteDialog,
  links,
  metaTags,
  NAVIGATION,
  neighbours,
  QR_IMAGE,
} from './furniture';

const DRESS: Dress = {
  paragraph: (html, align) => `<p style="${ALIGN[align]}line-height:2em">${html}</p>`,
  table: ' style="width:100%;border-collapse:collapse" border="1"',
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
body{margin:0;font:14px/1.7 "Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#333;background:#fff}a{color:#333;text-decoration:none}.main{width:1000px;margin:0 auto}
.tips{background:#333;color:#ffd76a;text-align:center;font-size:13px;line-height:30px}.header{height:110px;display:flex;align-items:center;gap:14px}.header b{font-size:28px;color:#0a5ca8}
.navbg{background:#0a5ca8}.navbg a{color:#fff;padding:0 22px;line-height:42px;display:inline-block}.location{line-height:40px;border-bottom:1px solid #ddd;color:#888}
.xx{border:1px dotted #bbb;padding:10px 16px;margin:16px 0;font-size:13px}.xx p{display:inline-block;width:48%;margin:2px 0}.title{font-size:24px;font-weight:bold;text-align:center;color:#c00;padding:20px 0 8px}.attr{text-align:center;color:#999;font-size:12px;padding-bottom:10px}
#content{padding:10px 20px;font-size:16px}#content td{padding:4px;text-align:center}.ewm{text-align:center;color:#888;font-size:12px}.footer{border-top:3px solid #0a5ca8;background:#f4f4f4;color:#666;text-align:center;padding:16px;margin-top:20px;font-size:12px}.footer p{margin:2px}`;

/** SiteServer: `/contents/栏目/编号.html`, assets under `/sitefiles/`. */
export function siteServerPage(article: Article): string {
  const { office, title = '', source = '', labels = [] } = article;
  return `<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta charset="utf-8" /><title>${escapeHtml(title || office.name)}</title>
${metaTags(article)}
<link rel="shortcut icon" href="/sitefiles/assets/images/favicon.ico"/>
<style>${STYLE}</style></head><body>
<div class="tips">${BROWSER_NOTICE}</div>
<div class="main header">${EMBLEM}<b>${office.name}</b></div>
<div class="navbg"><div class="main">${links(NAVIGATION)}</div></div>
<div class="main"><div class="location">所在位置：${crumbTrail(article.crumbs, ' &gt; ')}</div>
${labels.length ? `<div class="xx">${labels.map(([label, value]) => `<p>${escapeHtml(label)}：${escapeHtml(value)}</p>`).join('\n')}</div>` : ''}
<div class="title">${escapeHtml(title)}</div>
<div class="attr">发布时间：${stampOf(article)} 　来源：${source} 　点击数：<span>455</span> 　字体大小：【大 中 小】 　<a href="javascript:window.print()">打印本页</a></div>
<div id="content" class="stl-content">
${renderBlocks(article.body, DRESS)}
</div>
<div class="ewm">${QR_IMAGE}<p>微信扫一扫，分享本页</p></div>
${neighbours(article)}
</div>
<div class="footer">${footerLines(office)
    .map((line) => `<p>${line}</p>`)
    .join('')}</div>
<script>/* stl: sitefiles */ window.$siteInfo={siteId:12,channelId:${article.path.match(/\d+/)?.[0] ?? 0}};</script>
${leaveSiteDialog(office)}
</body></html>
`;
}

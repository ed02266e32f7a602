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
  QR_IMAGE,
} from './furniture';

const DRESS: Dress = {
  paragraph: (html, align) =>
    `<p style="${ALIGN[align]}margin-top:0;margin-bottom:0;line-height:37px">${html}</p>`,
  table: ' border="1" style="border-collapse:collapse" width="100%"',
  cell: (html) => html,
  bold: (html) => `<span style="font-weight:bold;font-family:黑体">${html}</span>`,
};
const ALIGN = {
  text: 'text-indent:43px;',
  heading: 'text-indent:43px;',
  right: 'text-align:right;padding-right:60px;',
  centre: 'text-align:center;',
};

const STYLE = `
body{margin:0;background:#fff;font:15px/1.8 "PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:#2b2b2b}a{color:#333;text-decoration:none}
.container{width:1200px;max-width:94%;margin:0 auto}.warn{background:#fdecec;color:#a4282a;padding:8px;text-align:center}
header{background:#fbf4ee url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1200 160'%3E%3Cpath d='M0 150L160 60l90 60 120-90 150 110 110-70 130 80 170-120 270 150v60H0z' fill='%23ead6c8'/%3E%3C/svg%3E") bottom/100% no-repeat;padding:26px 0}
header .container{display:flex;align-items:center;gap:16px}header strong{font-size:32px;color:#a5281d;letter-spacing:4px}
.menu{background:#b3261e}.menu a{color:#fff;display:inline-block;padding:0 26px;line-height:48px}
.where{padding:16px 0;color:#999;font-size:13px}.xxgk ul{list-style:none;display:grid;grid-template-columns:1fr 1fr;border:1px solid #eadfd8;background:#fffaf6;padding:10px 20px;margin:0 0 20px;font-size:14px}
.xxgk b{font-weight:400;color:#a5281d;display:inline-block;min-width:86px}.bt-content{padding:10px 60px}.art-title{font-size:28px;text-align:center;font-weight:700;margin:20px 0}
.art-info{text-align:center;color:#888;font-size:13px;border-top:1px solid #eee;border-bottom:1px solid #eee;line-height:42px}.art-info span{margin:0 12px}.zoomtool{cursor:pointer}
#zoom{padding:30px 0;font-size:18px}.code{float:right;text-align:center;font-size:12px;color:#888}footer{background:#f2ede9;color:#666;text-align:center;padding:24px 0;font-size:13px;margin-top:40px;clear:both}footer p{margin:2px}
@media(max-width:700px){.bt-content{padding:0}.xxgk ul{display:block}}`;

/** 大汉 jpaas: comment markers around fields and text, `/art/年/月/日/art_栏目_编号.html`. */
export function jpaasPage(article: Article): string {
  const { office, title = '', source = '', labels = [] } = article;
  const stamp = stampOf(article);
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="UTF-8"><title>${escapeHtml(title || office.name)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="Maketime" content="${stamp && `${stamp}:12`}">
${metaTags(article)}
<style>${STYLE}</style></head><body>
<div class="warn">${BROWSER_NOTICE}</div>
<div id="hiddenLocation" style="display:none"><span id="ss_webid">3${office.code.slice(-3)}</span><span id="col1_name">${office.name}</span><span id="col2_name">政务公开</span></div>
<header><div class="container">${EMBLEM}<strong>${office.name}</strong></div></header>
<div class="menu"><div class="container">${links(NAVIGATION)}</div></div>
<div class="container">
<div class="where">当前位置： ${crumbTrail(article.crumbs, ' > ')}</div>
${labels.length ? `<div class="xxgk"><ul>${labels.map(([label, value]) => `<li><b>${escapeHtml(label)}：</b>${escapeHtml(value)}</li>`).join('\n')}</ul></div>` : ''}
<div class="bt-content">
<div class="art-title"><!--<$[标题名称]>begin-->${escapeHtml(title)}<!--<$[标题名称]>end--></div>
<div class="art-info"><span>发布日期：<!--<$[信息时间]>begin-->${stamp}<!--<$[信息时间]>end--></span><span>信息来源：<!--<$[信息来源]>begin-->${source}<!--<$[信息来源]>end--></span><span>浏览次数：<script>document.write(312)</script></span><span class="zoomtool">字号：[ 大 中 小 ]</span></div>
<div class="code">${QR_IMAGE}<p>扫描二维码访问本页面</p></div>
<div id="zoom" class="article">
<!--ZJEG_RSS.content.begin--><meta name="ContentStart">
${renderBlocks(article.body, DRESS)}
<meta name="ContentEnd"><!--ZJEG_RSS.content.end-->
</div>
<div class="share">分享到：<a href="javascript:;">微信</a><a href="javascript:;">新浪微博</a></div>
<div class="dy"><a href="javascript:;" onclick="window.print()">打印</a> <a href="javascript:;">关闭</a></div>
</div></div>
<footer>${footerLines(office)
    .map((line) => `<p>${line}</p>`)
    .join('')}</footer>
${leaveSiteDialog(office)}
</body></html>
`;
}

import { type Article, chineseDate, stampOf } from '../article';
import { type Dress, escapeHtml, renderBlocks } from '../blocks';
import {
  crumbTrail,
  EMBLEM,
  footerLines,
  leaveSiteDialog,
  links,
  metaTags,
  NAVIGATION,
  QR_IMAGE,
  QR_LINE,
} from './furniture';

const DRESS: Dress = {
  paragraph: (html, align) => `<p style="${ALIGN[align]}font-size: 12pt; font-family: 宋体;">${html}</p>`,
  table:
    ' border="1" cellpadding="4" style="border-collapse: collapse; margin: 12px auto; width: 100%; font-size: 13px;"',
  cell: (html) => `<p style="text-align: center; margin: 0;">${html}</p>`,
  bold: (html) => `<strong>${html}</strong>`,
};
const ALIGN = {
  text: 'text-indent: 2em; ',
  heading: 'text-indent: 2em; ',
  right: 'text-align: right; ',
  centre: 'text-align: center; ',
};

const STYLE = `
body{margin:0;font:14px/1.8 "Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#222;background:#fff}a{color:#333;text-decoration:none}
.hd{background:#fff;border-top:4px solid #c00;padding:20px 0}.wrap{width:1000px;margin:0 auto}.hd .wrap{display:flex;gap:16px;align-items:center}.hd b{font:600 30px/1.2 "Songti SC","Noto Serif CJK SC",serif;color:#b00}
.topbar{float:right;font-size:12px;color:#999}.nav{border-top:1px solid #ddd;border-bottom:2px solid #c00}.nav a{padding:0 20px;line-height:44px;display:inline-block;font-weight:bold}
.BreadcrumbNav{color:#999;font-size:12px;padding:14px 0}.bd1{width:100%;border:1px solid #e6e6e6;background:#fafafa;font-size:13px;margin-bottom:20px}.bd1 td{padding:6px 14px;border:0}
h1{font-size:26px;text-align:center;font-weight:bold;margin:24px 0 12px}.pages-date{text-align:center;color:#999;font-size:13px;border-bottom:1px solid #ddd;padding-bottom:10px}.pages-date span{margin:0 8px}
.pages_content{padding:20px 30px;line-height:2.1}.mobile{text-align:center;font-size:12px;color:#999}.related{border:1px solid #eee;padding:10px 24px;background:#fcfcfc}
.ft{background:#f5f5f5;border-top:3px solid #c00;text-align:center;padding:20px;margin-top:30px;font-size:12px;color:#777}.ft p{margin:3px}`;

/** 开普 UCAP: `#UCAP-CONTENT`, `.pages-date`, label rows in one borderless table. */
export function ucapPage(article: Article): string {
  const { office, title = '', issued = '', source = '', labels = [], related = [] } = article;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeHtml([title, article.crumbs.at(-1), office.name].filter(Boolean).join('_'))}</title>
${metaTags(article)}
<meta name="lanmu" content="${article.crumbs.at(-1) ?? ''}">
<meta name="manuscriptId" content="${issued.replaceAll('-', '')}">
<style>${STYLE}</style>
</head>
<body>
<div class="hd"><div class="wrap">${EMBLEM}<b>${office.name}</b><div class="topbar">简 | 繁 | EN | 登录 | 长者模式 | 无障碍</div></div></div>
<div class="nav"><div class="wrap">${links(NAVIGATION)}</div></div>
<div class="wrap">
<div class="BreadcrumbNav">当前位置：${crumbTrail(article.crumbs, '&nbsp;&gt;&nbsp;')}</div>
<div class="content">
${labels.length ? `<table class="bd1"><tbody>${labels.map(([label, value]) => `<tr><td width="110"><b>${escapeHtml(label)}：</b></td><td>${escapeHtml(value)}</td></tr>`).join('\n')}</tbody></table>` : ''}
<h1 id="ti">${escapeHtml(title)}</h1>
<div class="pages-date">${stampOf(article)}<span class="font">来源： ${source}</span><span class="font">【字体：<span>大</span> <span>中</span> <span>小</span>】</span><span class="pages-print"><a href="javascript:;">打印</a></span></div>
<div class="pages_content" id="UCAP-CONTENT">
${renderBlocks(article.body, DRESS)}
</div>
<div class="editor">责任编辑：${article.editor ?? '综合科'}</div>
<div class="mobile">${QR_IMAGE}<p>${QR_LINE}</p></div>
${related.length ? `<div class="related"><h2>相关稿件</h2><ul>${related.map((item) => `<li>${links([item])}</li>`).join('')}</ul></div>` : ''}
</div></div>
<div class="ft">${footerLines(office)
    .map((line) => `<p>${line}</p>`)
    .join('')}<p>页面更新：${issued ? chineseDate(issued) : ''}</p></div>
${leaveSiteDialog(office)}
</body></html>
`;
}

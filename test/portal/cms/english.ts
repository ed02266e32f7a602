import { type Block, type Dress, escapeHtml, renderBlocks } from '../blocks';

const DRESS: Dress = {
  paragraph: (html, align) => (align === 'heading' ? `<h3>${html}</h3>` : `<p>${html}</p>`),
  table: ' class="data"',
  cell: (html) => html,
  bold: (html) => html,
};

const STYLE = `
body{margin:0;font:16px/1.7 Georgia,"Liberation Serif",serif;color:#222;background:#f7f5f0}.w{width:980px;max-width:94%;margin:0 auto}header{background:#0f3d5c;color:#fff;padding:26px 0}header b{font-size:30px;letter-spacing:1px}header small{display:block;color:#a9c8de}
nav{background:#fff;border-bottom:1px solid #ddd}nav a{display:inline-block;padding:0 18px;line-height:44px;color:#0f3d5c;text-decoration:none}.crumb{color:#888;font-size:14px;padding:14px 0}article{background:#fff;padding:30px 50px}h1{font-size:30px;line-height:1.25}.by{color:#888;font-size:14px;border-bottom:1px solid #eee;padding-bottom:10px}
.data{border-collapse:collapse;width:100%}.data td{border:1px solid #ccc;padding:6px 10px}footer{color:#777;font-size:13px;text-align:center;padding:24px}`;

/** The English edition of a Chinese portal. */
export function englishPage(page: { title: string; issued: string; printed: string; body: Block[] }): string {
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(page.title)} | Linjiang, China</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="ArticleTitle" content="${escapeHtml(page.title)}"><meta name="PubDate" content="${page.issued}">
<style>${STYLE}</style></head><body>
<header><div class="w"><b>LINJIANG, CHINA</b><small>Official website of the Linjiang Municipal Government</small></div></header>
<nav><div class="w"><a href="/">中文</a><a href="/zjlj/">About Linjiang</a><a href="/zwgk/">Government</a><a href="/zwfw/">Services</a><a href="/hdjl/">Contact</a></div></nav>
<div class="w"><div class="crumb">You are here: <a href="/">Home</a> &gt; <a href="/zwgk/">Government</a> &gt; Reports</div>
<article><h1>${escapeHtml(page.title)}</h1>
<div class="by">Updated: ${page.printed} &nbsp; Source: Linjiang Municipal Government &nbsp; <a href="javascript:window.print()">Print</a> &nbsp; Font size: A A A</div>
<div class="article-content">
${renderBlocks(page.body, DRESS)}
</div>
<p class="share">Share this page</p></article></div>
<footer>Copyright © Linjiang Municipal Government. All rights reserved. Sponsored by the General Office</footer>
</body></html>
`;
}

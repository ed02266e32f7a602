import { type Article, stampOf } from '../article';
import { type Dress, escapeHtml, renderBlocks } from '../blocks';
import {
  BROWSER_NOTICE,
  CLOCK,
  crumbTrail,
  EMBLEM,
  footerLines,
  leaveSiteDialog,
  links,
  metaTags,
  NAVIGATION,
  neighbours,
  QR_IMAGE,
  QR_LINE,
} from './furniture';

const DRESS: Dress = {
  paragraph: (html, align) =>
    `<p${ALIGN[align]}><span style="font-family: 仿宋_GB2312; font-size: 16pt;">${html}</span></p>`,
  table:
    ' class="MsoNormalTable" border="1" cellspacing="0" cellpadding="0" style="border-collapse: collapse; width: 100%;"',
  cell: (html) => `<p style="text-align: center;"><span style="font-size: 12pt;">${html}</span></p>`,
  bold: (html) => `<strong>${html}</strong>`,
};
const ALIGN = {
  text: ' style="text-indent: 2em;"',
  heading: ' style="text-indent: 2em;"',
  right: ' align="right" style="text-align: right;"',
  centre: ' align="center" style="text-align: center;"',
};

const STYLE = `
*{box-sizing:border-box}body{margin:0;font:14px/1.7 "Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#333;background:#f1f4f8}
a{color:#333;text-decoration:none}.w{width:1100px;margin:0 auto}.ie{background:#fff6d9;color:#8a6100;text-align:center;padding:6px}
.top{background:#f7f7f7;border-bottom:1px solid #e3e3e3;line-height:34px;font-size:12px;color:#777}.top .w{display:flex;justify-content:space-between}
.head{background:linear-gradient(#1d5fae,#2f7fd1);color:#fff}.head .w{display:flex;align-items:center;gap:18px;height:120px}
.head b{font-size:34px;letter-spacing:3px;font-weight:600}.head form{margin-left:auto}.head input{width:240px;height:36px;border:0;padding:0 12px}
.nav{background:#144a8c}.nav a{display:inline-block;color:#fff;line-height:46px;width:157px;text-align:center;font-size:16px}
.main{background:#fff;padding:0 40px 30px;margin-top:12px}.pos{line-height:46px;border-bottom:1px solid #e5e5e5;color:#888}
.xxgk_tab{width:100%;border-collapse:collapse;margin:20px 0;font-size:13px}.xxgk_tab td{border:1px solid #d3e0ef;padding:7px 10px}.xxgk_tab td.t{background:#eef5fc;width:100px;color:#14488a}
h1{font-size:26px;text-align:center;color:#12407c;line-height:1.5;margin:30px 40px 16px}.info{display:flex;justify-content:center;gap:26px;color:#888;font-size:13px;border-bottom:1px dashed #ccc;padding-bottom:14px}
.TRS_Editor{padding:20px 10px;line-height:2}.TRS_Editor p{margin:8px 0}.TRS_Editor td p{margin:2px}.fenye{text-align:center;padding:10px}.fenye a,.fenye span{border:1px solid #cfd8e3;padding:3px 11px;margin:0 3px}.fenye span{background:#1d5fae;color:#fff}.qr{text-align:center;color:#999;font-size:12px}.turn{border-top:1px solid #e5e5e5;padding-top:12px}
.rel h3{border-left:4px solid #1d5fae;padding-left:10px;font-size:16px}.foot{background:#1b3f6d;color:#cfe0f5;text-align:center;padding:22px 0;margin-top:16px;font-size:13px}.foot p{margin:4px}`;

/** 拓尔思 TRS WCM: `TRS_Editor`, label table above the title, address with the date in it. */
export function trsPage(article: Article): string {
  const { office, title = '', issued, source = '', labels = [], editor, related = [] } = article;
  return `<!DOCTYPE html>
<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<meta http-equiv="X-UA-Compatible" content="IE=edge,chrome=1">
<title>${escapeHtml(title ? `${title}_${office.name}` : office.name)}</title>
${metaTags(article)}
<style>${STYLE}</style>
</head><body>
<div class="ie" id="ietips">${BROWSER_NOTICE}</div>
<div class="top"><div class="w"><span id="date">${CLOCK}</span><span>${links(TOP, ' | ')}</span></div></div>
<div class="head"><div class="w">${EMBLEM}<b>${office.name}</b><form action="/search"><input name="q" placeholder="请输入关键字"><button>搜索</button></form></div></div>
<div class="nav"><div class="w">${links(NAVIGATION)}</div></div>
<div class="w main">
<div class="pos">您现在的位置：${crumbTrail(article.crumbs, ' &gt; ')}</div>
${labelTable(labels)}
${title && `<h1>${escapeHtml(title)}</h1>`}
<div class="info">${issued ? `<span>发布时间：${stampOf(article)}</span>` : ''}${source && `<span>来源：${source}</span>`}<span>浏览次数：<em id="hits">1286</em></span><span>字体：【<a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(16)">中</a> <a href="javascript:doZoom(14)">小</a>】</span><span>分享到：微信 微博</span></div>
<div class="view TRS_UEDITOR trs_paper_default trs_word"><div class="TRS_Editor">
${renderBlocks(article.body, DRESS)}
</div></div>
${editor ? `<p class="editor">【责任编辑：${editor}】</p>` : ''}
<div class="qr">${QR_IMAGE}<p>${QR_LINE}</p></div>
<p class="tools"><a href="javascript:window.print()">【打印本页】</a> <a href="javascript:window.close()">【关闭窗口】</a></p>
<div class="turn">${neighbours(article)}</div>
${related.length ? `<div class="rel"><h3>相关链接</h3><ul>${related.map((item) => `<li>${links([item])}</li>`).join('')}</ul></div>` : ''}
</div>
<div class="foot">${footerLines(office)
    .map((line) => `<p>${line}</p>`)
    .join('')}</div>
${leaveSiteDialog(office)}
</body></html>
`;
}

const TOP = [
  { text: '无障碍浏览', href: 'javascript:;' },
  { text: '长者助手', href: 'javascript:;' },
  { text: '繁体版', href: 'javascript:;' },
];

/** Two pairs a row, as the catalogue pages print them. */
function labelTable(labels: readonly [string, string][]): string {
  if (!labels.length) return '';
  const pairs = labels.map(
    ([label, value]) => `<td class="t">${escapeHtml(label)}：</td><td>${escapeHtml(value)}</td>`,
  );
  const rows = pairs.flatMap((pair, index) =>
    index % 2 ? [] : [`<tr>${pair}${pairs[index + 1] ?? ''}</tr>`],
  );
  return `<table class="xxgk_tab"><tbody>${rows.join('\n')}</tbody></table>`;
}

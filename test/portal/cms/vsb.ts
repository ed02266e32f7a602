import type { Article } from '../article';
import { type Dress, escapeHtml, renderBlocks } from '../blocks';
import {
  CLOCK,
  crumbTrail,
  EMBLEM,
  footerLines,
  leaveSiteDialog,
  links,
  metaTags,
  NAVIGATION,
  neighbours,
} from './furniture';

const DRESS: Dress = {
  paragraph: (html, align) => `<p class="vsbcontent_${CLASS[align]}">${html}</p>`,
  table: ' class="vsb-table" border="1" cellspacing="0" cellpadding="0"',
  cell: (html) => html,
  bold: (html) => `<strong>${html}</strong>`,
};
const CLASS = { text: 'start', heading: 'start', right: 'end', centre: 'img' };

const STYLE = `
body{margin:0;background:#f6f6f2;font:15px/1.9 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:#333}a{color:#24583f;text-decoration:none}.box{width:1080px;margin:0 auto}
.banner{background:linear-gradient(90deg,#1d6b48,#58a06f 60%,#c9dcae);height:140px;color:#fff}.banner .box{display:flex;gap:18px;height:100%;align-items:center}.banner b{font-size:36px;letter-spacing:6px}
.menu{background:#134c33}.menu a{display:inline-block;color:#fff;padding:0 24px;line-height:44px}.line{display:flex;justify-content:space-between;font-size:13px;color:#777;line-height:40px}
form[name=_newscontent_fromname]{display:block;background:#fff;border:1px solid #dfe3d8;padding:20px 50px}h2.bt{text-align:center;font-size:25px;margin:16px 0}.sub{text-align:center;color:#999;font-size:13px;border-bottom:1px solid #eee;padding-bottom:8px}
.v_news_content p{text-indent:2em;margin:10px 0}.v_news_content p.vsbcontent_end{text-align:right}.v_news_content p.vsbcontent_img{text-align:center;text-indent:0}.vsb-table{border-collapse:collapse;width:100%;margin:14px 0}.vsb-table td{padding:5px 8px;text-align:center;border:1px solid #999}
.pn{border-top:1px dashed #ccc;font-size:14px}.pn p{margin:4px}.copy{background:#134c33;color:#cfe3d6;text-align:center;padding:18px;font-size:13px;margin-top:20px}.copy p{margin:2px}`;

/** 博达 Visual SiteBuilder: `#vsb_content` with `.v_news_content` in a form. */
export function vsbPage(article: Article): string {
  const { office, title = '', issued = '', source = '' } = article;
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"/>
<title>${escapeHtml(title ? `${title}-${office.name}` : office.name)}</title>
${metaTags(article)}
<!--Announced by Visual SiteBuilder 9-->
<style>${STYLE}</style></head><body>
<div class="banner"><div class="box">${EMBLEM}<b>${office.name}</b></div></div>
<div class="menu"><div class="box">${links(NAVIGATION)}</div></div>
<div class="box"><div class="line"><span>当前位置: ${crumbTrail(article.crumbs, '&gt;&gt;')}</span><span>${CLOCK}</span></div>
<form name="_newscontent_fromname">
<h2 class="bt">${escapeHtml(title)}</h2>
<div class="sub">${source && `来源：${source} `}日期：${issued} 点击：[<span id="dynclicks">2093</span>] 字体：[<a>大</a><a>中</a><a>小</a>]</div>
<div id="vsb_content"><div class="v_news_content">
${renderBlocks(article.body, DRESS)}
</div></div><div id="div_vote_id"></div>
<div class="pn">${neighbours(article)}</div>
<p align="right">【<a href="javascript:window.opener=null;window.close();">关闭</a>】</p>
</form></div>
<div class="copy">${footerLines(office)
    .map((line) => `<p>${line}</p>`)
    .join('')}</div>
${leaveSiteDialog(office)}
</body></html>
`;
}

import { type Article, chineseDate } from '../article';
import { type Block, escapeHtml, linesOf } from '../blocks';
import { crumbTrail, footerLines, link, NAVIGATION } from './furniture';

const indented = (line: string): string => `　　${escapeHtml(line)}<br>`;

/** Lines with `<br>`, indented by two full-width spaces; tables and files break the run. */
function brBody(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (typeof block === 'object' && 'rows' in block)
        return `<TABLE border=1 cellPadding=3 cellSpacing=0 width="96%" align=center bordercolor=#666666 style="border-collapse:collapse">${block.rows
          .map(
            (row) =>
              `<TR>${row.map((cell) => (typeof cell === 'string' ? `<TD align=center>${escapeHtml(cell)}</TD>` : `<TD align=center colSpan=${cell.colspan ?? 1} rowSpan=${cell.rowspan ?? 1}>${escapeHtml(cell.text)}</TD>`)).join('')}</TR>`,
          )
          .join('\n')}</TABLE>`;
      if (typeof block === 'object' && 'right' in block)
        return `<div align=right>${escapeHtml(block.right)}&nbsp;&nbsp;&nbsp;&nbsp;</div>`;
      if (typeof block === 'object' && 'centre' in block)
        return `<center>${escapeHtml(block.centre)}</center>`;
      if (typeof block === 'object' && 'file' in block)
        return `　　${escapeHtml(block.before)}<a href="${block.file.href}"><u>${escapeHtml(block.file.text)}</u></a><br>`;
      return linesOf(block).map(indented).join('\n<br>\n');
    })
    .join('\n');
}

/** A portal of about 2008: nested layout tables of fixed width, `<font>`, a marquee, no classes. */
export function tables2008Page(article: Article, charset: string): string {
  const { office, title = '', issued = '', source = '' } = article;
  return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">
<HTML><HEAD><TITLE>${escapeHtml(title)} - ${office.name}网</TITLE>
<META http-equiv=Content-Type content="text/html; charset=${charset}">
<META content="MSHTML 6.00.2900.3354" name=GENERATOR>
<STYLE type=text/css>BODY{FONT-SIZE:12px;MARGIN:0px;BACKGROUND:#dfe8f3;FONT-FAMILY:SimSun,"Noto Serif CJK SC",serif}TD{FONT-SIZE:12px;LINE-HEIGHT:180%}A{COLOR:#003399;TEXT-DECORATION:none}.big{FONT-SIZE:14px;LINE-HEIGHT:220%}</STYLE>
</HEAD><BODY>
<TABLE width=1002 border=0 align=center cellPadding=0 cellSpacing=0 bgColor=#ffffff><TR><TD height=110 bgColor=#1a4f9c background="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='1002' height='110'%3E%3Crect width='1002' height='110' fill='%231a4f9c'/%3E%3Cpath d='M0 110L200 40 330 95 520 20 700 100 860 50 1002 110z' fill='%233f7fd0'/%3E%3C/svg%3E"><FONT color=#ffff66 size=7 face="KaiTi,STKaiti,Noto Serif CJK SC"><B>&nbsp;${office.name}</B></FONT></TD></TR>
<TR><TD height=28 bgColor=#e8731a align=center><FONT color=#ffffff>${NAVIGATION.map(link).join(' ┊ ')}</FONT></TD></TR>
<TR><TD bgColor=#f0f0f0><TABLE width="100%"><TR><TD width=260>2011年6月30日 星期四 10:41:25</TD><TD><MARQUEE scrollAmount=3>欢迎访问${office.name}网站！</MARQUEE></TD><TD width=220 align=right><A href="javascript:;">设为首页</A> <A href="javascript:;">加入收藏</A></TD></TR></TABLE></TD></TR></TABLE>
<TABLE width=1002 border=0 align=center cellPadding=0 cellSpacing=0 bgColor=#ffffff><TR>
<TD width=190 vAlign=top bgColor=#eaf2fb><TABLE width="100%" cellPadding=6>${['机构设置', '审计动态', '审计公告', '政策法规', '下载中心', '局长信箱'].map((name) => `<TR><TD align=center background=""><A href="/zwgk/">${name}</A></TD></TR>`).join('')}</TABLE></TD>
<TD vAlign=top><TABLE width="100%" cellPadding=8><TR><TD bgColor=#f7f7f7>当前位置：${crumbTrail(article.crumbs, ' → ')}</TD></TR>
<TR><TD align=center><FONT size=5 color=#cc0000 face="SimHei,Noto Sans CJK SC"><B>${escapeHtml(title)}</B></FONT></TD></TR>
<TR><TD align=center><FONT color=#888888>发布时间：${issued && chineseDate(issued)} 文章来源：${source} 阅读次数：873 【字体：大 中 小】</FONT></TD></TR>
<TR><TD class=big>
${brBody(article.body)}
</TD></TR>
<TR><TD align=right><A href="javascript:window.print()">【打印本页】</A> <A href="javascript:window.close()">【关闭窗口】</A></TD></TR></TABLE></TD></TR></TABLE>
<TABLE width=1002 border=0 align=center bgColor=#1a4f9c><TR><TD align=center><FONT color=#ffffff>${footerLines(office).join('<BR>')}<BR>建议使用1024×768分辨率 IE6.0以上浏览器浏览本站</FONT></TD></TR></TABLE>
</BODY></HTML>
`;
}

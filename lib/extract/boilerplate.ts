import { squeeze } from '#lib/text/fold';

/** A class of lines that sites add around a text. */
export interface BoilerplateClass {
  rule: string;
  pattern: RegExp;
  /** Applies to whole sentences too; the others stop at a full stop. */
  sentences?: true;
}

const join = (...parts: string[]) => parts.join('|');
const whole = (words: string, flags = 'u') =>
  new RegExp(`^[【\\[(|>·\\s]*(?:${words})[】\\])|:：。\\s]*$`, flags);
const start = (words: string, flags = 'u') => new RegExp(`^[【\\[(·\\s]*(?:${words})`, flags);
const TOOL = join(
  '(?:我要)?(?:打印|打 印)(?:本页|正文|文章|本文|此页|预览|内容)?|仅打印内容|关\\s?闭(?:窗口|本页|此页|页面)?|(?:加入|添加|我要)?收\\s?藏(?:本页|夹|此页)?|设为首页',
  '(?:一键|我要)?分\\s?享(?:到|至|本文|按钮|文章)?|转发|返\\s?回(?:顶部|上一页|上页|列表|首页|目录|上级)?|回(?:到)?顶部|顶部|TOP|(?:我要|内容)?纠错|(?:语音)?(?:朗读|播报|播放)|保存|(?:全文|本文|正文|原文)?下载(?:本文|全文|正文|文字版|word|pdf)?(?:Word版|PDF版)?|复制(?:链接|本文)?',
  '推荐|点赞|赞|评论|举报|新浪微博|QQ(?:空间|好友)?|腾讯微博|微博|微信(?:好友)?|朋友圈|人人网|豆瓣|百度贴吧|空间|更多|查看更多|展开|收起|展开全文|订阅|邮件|阅读全文|听全文|暂停|打开|文字版|图片版',
);
const SIZE = '(?:超大|特大|默认|标准|缩小|放大|重置|大|中|小|A\\+?|A-|T\\+?|\\+|-)';

/** What Chinese and other portals print around a text (domain reference, chapter 4). Order matters: the first class that fits names the line. */
const BOILERPLATE: readonly BoilerplateClass[] = [
  {
    rule: 'browser',
    sentences: true,
    pattern:
      /浏览器(?:版本)?(?:过低|太低|较低|不支持)|(?:升级|更换|切换).{0,16}浏览器|浏览器.{0,14}(?:升级|更换|极速模式)|不支持.{0,6}(?:IE|JavaScript|iframe|audio|video)|IE\s*\d+.{0,6}以[上下]|(?:最佳|更好)的?(?:浏览|观看|显示)?(?:体验|效果)|请?(?:开启|启用|打开).{0,6}JavaScript|unsupported browser|upgrade your browser|JavaScript (?:is|to be|must be)|browser (?:is out of date|does(?:n.t| not) support)/iu,
  },
  {
    rule: 'leave-site',
    sentences: true,
    pattern:
      /您?(?:访问|点击|打开)的(?:链接|网址|网站|页面).{0,6}即将(?:离开|跳转)|即将离开.{0,40}(?:网站|门户)|^是否(?:继续|确定)(?:访问|离开|前往)?\s?[?？]?$|^(?:继续访问|放弃|继续浏览|温馨提示|友情提示)$|正在(?:为您)?跳转/u,
  },
  {
    rule: 'official-banner',
    sentences: true,
    pattern:
      /^(?:An official website of|Here.?s how you know|The \.(?:gov|mil) means|Secure \.(?:gov|mil) websites|Official websites use \.|Un sitio oficial|A Singapore Government Agency|The \.gov means it)|websites? use(?:s)? (?:HTTPS|\.gov)/iu,
  },
  {
    rule: 'cookie',
    sentences: true,
    pattern:
      /^(?:Cookies on |We(?:.d like to)? use (?:some )?(?:essential |additional |analytics )*cookies|This (?:site|website) uses cookies|Accept (?:all|additional|analytics)? ?cookies|Reject (?:all|additional|analytics)? ?cookies|(?:View|Manage|Change) (?:my |your )?cookies?|Cookie (?:settings|policy|preferences)|Hide this message|Wir verwenden Cookies|You(?:.ve| have) (?:accepted|rejected) (?:additional )?cookies)/iu,
  },
  {
    rule: 'skip',
    pattern:
      /^(?:Skip (?:to|navigation)|Jump to|Back to top|Return to top|Top of page|Zum (?:Inhalt|Hauptinhalt|Seitenanfang)|Nach oben|Aller au contenu|Ir al contenido|本文へ移動|본문 바로가기|跳(?:转|过|到).{0,4}(?:内容|导航))/iu,
  },
  {
    rule: 'feedback',
    sentences: true,
    pattern:
      /^(?:(?:Is|Was|Did you find) this (?:page|information) (?:useful|helpful)|Report (?:a|an) (?:problem|issue|error) (?:with|on|about) this page|Is there anything wrong with this page|Help us improve|Thank you for your feedback|Rate this page|Give feedback|Don.t include personal or financial|We(?:.|’)ll send you a link to a feedback|Maybe$)|您对(?:本页|该信息|本文|此信息).{0,16}(?:评价|满意|有用)|(?:本页|此信息|该信息)(?:对您)?是否(?:有用|有帮助|满意)/iu,
  },
  {
    rule: 'breadcrumb',
    pattern:
      /^(?:您|你)?(?:当前|现在|目前)?(?:的)?(?:所?在)?(?:的)?位置(?:\s*(?:是|为|:|：)|\s*首页)|^(?:当前(?:栏目|页面)|导航)\s*[:：]|^(?:网站|本站)?首\s?页\s*(?:[>›»→/\\|＞-]|&gt;|::)|^You are (?:here|in):?|^Home\s*[>›»/]/iu,
  },
  {
    rule: 'font-size',
    pattern: new RegExp(
      `^[【\\[(\\s]*(?:字\\s?体|字\\s?号|文字)(?:大小|选择|显示|调整)?\\s*[:：]?\\s*(?:[\\[【(]?\\s*${SIZE}\\s*[\\]】)]?[\\s|/]*)*[】\\])]?(?:\\s*(?:打印|关闭|收藏|分享|保存).*)?$|^(?:[\\[【(]?\\s*(?:大|中|小|A\\+|A-|A)\\s*[\\]】)]?\\s*){2,}$`,
      'u',
    ),
  },
  {
    rule: 'tools',
    pattern: whole(`(?:(?:${TOOL})[\\s】\\]\\[【|/:：·)(>]*){1,12}`, 'iu'),
  },
  {
    rule: 'tools',
    pattern: start(
      '(?:我要)?分享(?:到|至|:|：)|Share (?:this|on|via)|Print(?: this| page|$)|Tweet$|Copy link$|Listen$|Facebook$|Twitter$|LinkedIn$|E-?mail(?: this)?$|WhatsApp$',
      'iu',
    ),
  },
  {
    rule: 'qr',
    pattern:
      /扫一?扫.{0,20}(?:手机|打开|查看|分享|关注|微信|当前页|本页|浏览)|^(?:请)?(?:微信|手机)?扫(?:描|一扫|码)|扫描(?:上方|下方|左侧|右侧)?二维码|^二维码$|^(?:用)?手机(?:版|浏览|阅读|查看|扫)|^关注.{0,14}(?:公众号|微信|微博)$|^新媒体矩阵|^(?:官方)?(?:微信|微博)(?:公众号)?$/u,
  },
  {
    rule: 'accessibility',
    pattern: start(
      '无障碍(?:浏览|阅读|版|服务|辅助|$)|长者(?:模式|版|专区|助手)|适老(?:化|版|模式)?|关怀(?:版|模式)|老年(?:人)?(?:版|模式|专区)|(?:进入|退出)(?:适老|关怀|长者|老年)|简体(?:版|中文)?$|繁[體体](?:版|中文)?$|简\\s*[|/]\\s*繁|English$|EN$|读屏专用|大字版',
      'iu',
    ),
  },
  {
    rule: 'editor',
    pattern:
      /[【[(]?(?:责任编辑|责\s?编|编辑|录入|审核|终审|初审|复审|校对|签发|编审)(?:人)?\s*[:：]\s*[^】\])。]{0,24}[】\])]?$/u,
  },
  {
    rule: 'byline',
    pattern: start(
      '(?:(?:发布|更新|发文|公开|信息|上传|录入|稿件|文章|成文|添加)?(?:时间|日期)|来\\s?源|(?:信息|稿件|文章|内容|新闻|资料)(?:来源|出处)|作者|撰稿人?|供稿(?:单位)?|编辑|责任编辑|责编|审核人?|校对|录入(?:人|员)?|发布(?:人|者|单位|机构)|信息员|浏览(?:次数|量|数)?|访问(?:量|次数)|阅读(?:次数|量|数)?|点击(?:数|率|量|次数)?|人气|累计次数|已阅|字数|上报基层)\\s*[:：]',
    ),
  },
  {
    rule: 'byline',
    pattern:
      /^(?:已?有?\s*\d*\s*(?:人次?)?(?:浏览|阅读|访问|点击)(?:次数|量|数)?\s*[:：]?\s*\d*\s*次?|(?:浏览|阅读|访问|点击)\s*\d+\s*次|\d+\s*次(?:浏览|阅读|点击))$/u,
  },
  {
    rule: 'previous-next',
    pattern: start(
      '(?:上|下|前|后)\\s?一?\\s?[篇条页则个](?:文章|信息|新闻)?\\s*[】\\]]?\\s*(?:[:：]|$|没有|无)|(?:Previous|Next)(?: page| article)?\\s*(?:[:：]|$)',
      'iu',
    ),
  },
  {
    rule: 'related',
    pattern: whole(
      '(?:相关|关联)(?:的)?(?:链接|文章|信息|稿件|阅读|新闻|政策|解读|文件|内容|专题|推荐|报道|文档|资讯|附件下载)|政策解读|解读(?:材料|信息)|(?:延伸|扩展|拓展|推荐)阅读|热点(?:新闻|推荐|信息|文章)|为您推荐|您可能.{0,10}|猜你喜欢|友情链接|(?:最新|热门)(?:发布|信息|文章|新闻|公开|动态)|信息推荐|栏目推荐|主动公开|Related (?:content|links|pages|topics|documents|information)|See also|More (?:on|from|about).{0,40}|Explore the topic|Related$',
    ),
  },
  {
    rule: 'footer',
    sentences: true,
    pattern:
      /^(?!.*[,，。].*[,，。]).*网站标识码|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]ICP备|^ICP备|公网安备|^(?:版权所有|Copyright|©)|All Rights? Reserved|版权所有\s*[:：©(]|^(?:主办|承办|协办)(?:单位)?\s*[:：].*(?:承办|协办|地址|电话|ICP|备案|版权|技术)|^(?:技术|运行|网站)(?:支持|维护|建设)(?:单位)?\s*[:：]|^(?:网站|站点)(?:地图|声明|标识)|^隐私(?:声明|保护|政策)|网站找错|党政机关(?:网站)?标识|建议使用.{0,16}(?:分辨率|浏览器)|(?:最佳|推荐)分辨率|违法和?不良信息举报|^(?:网站)?支持\s*IPv6|Open Government Licence v|© ?Crown copyright|^(?:Privacy|Accessibility|Disclaimer|Sitemap|Site map|Contact us|Impressum|Datenschutz)(?: (?:policy|statement))?$/iu,
  },
  {
    rule: 'clock',
    pattern:
      /^(?:今天是|现在是|当前时间|欢迎(?:您)?(?:访问|光临|来到|进入))|^(?:19|20)\d{2}年\d{1,2}月\d{1,2}日\s*星期[一二三四五六日天]/u,
  },
  {
    rule: 'disclaimer',
    sentences: true,
    pattern:
      /^[【[(]?(?:免责|版权)(?:与免责)?声明|转载.{0,10}(?:注明|来源|出处)|不代表本(?:网|站|平台)(?:观点|立场)|如有侵权|凡本[网站].{0,6}注明/u,
  },
  {
    rule: 'navigation',
    pattern: whole(
      '(?:网站)?首页|要闻动态|政务公开|政府信息公开|信息公开|政务服务|办事服务|互动交流|政民互动|走进.{1,4}|数据开放|专题专栏|登录|注册|登录注册|个人中心|搜索|检索|高级搜索|站内搜索|请输入关键[词字]|热搜词?|热门搜索.*|热搜词?[:：].*|智能(?:问答|机器人|客服)|导航|菜单|Menu|Search|Close|Home|Navigation|Suche|Men[uü]',
      'iu',
    ),
  },
  {
    rule: 'pagination',
    pattern: whole(
      '第\\s*\\d+\\s*页|共\\s*\\d+\\s*页|\\d+\\s*/\\s*\\d+\\s*页?|(?:首页|上一页|下一页|尾页|末页|最后一页|[<>«»›‹]|(?<!\\d)\\d{1,3}(?!\\d)|\\.{2,3}|\\s)+(?:共\\s*\\d+\\s*页)?|(?:当前|第)\\s*\\d+\\s*/?\\s*(?:共)?\\s*\\d*\\s*页.*',
      'u',
    ),
  },
  {
    rule: 'slogan',
    pattern:
      /^社会主义核心价值观$|^(?:富强|民主|文明|和谐|自由|平等|公正|法治|爱国|敬业|诚信|友善)(?:[、,\s]+(?:富强|民主|文明|和谐|自由|平等|公正|法治|爱国|敬业|诚信|友善)){2,}$/u,
  },
  {
    rule: 'residue',
    pattern:
      /^(?:null|undefined|NaN|\[object Object\]|none|(?:(?:\$|#|@)?\{\{?[\w.\s]*\}\}?)|<%.*%>|[|×✕.\-/>›·<_*\s]+|[0-9a-f]{32})$/u,
  },
];

const NUMBERED =
  /^(?:第\s*[一二三四五六七八九十百\d]{1,4}\s*[章节条部]|[一二三四五六七八九十]{1,4}(?:[、.．,，]|[是要])|[（(]\s*[一二三四五六七八九十\d]{1,4}\s*[)）]|\d{1,2}[.．、](?!\d)|[①-⑳])/u;
const KEPT =
  /^(?:附\s?件|附\s?表|附\s?录|附\s?图|附\s*[:：]|抄\s?送|注\s*[:：]|备\s?注|[(（]?(?:此件|此文))/u;
/** What bylines are made of; two on one line make a byline, wherever the line begins. */
const BYLINE_PARTS =
  /(?:(?:发布|更新|信息发布)(?:时间|日期)|(?:信息|稿件|文章)?来\s?源|(?:阅读|浏览|点击|访问)(?:次数|量|数|率)?|字\s?[体号](?:大小)?|分享(?:到)?|稿源)\s*[:：]|时间发布[:：]|[【[]\s*(?:我要)?(?:打印|关闭|收藏|纠错|分享)[^】\]]{0,6}[】\]]|(?:阅读|浏览|点击)\s*\d+\s*次/g;
const RIGHTS = /^(?:\d[.、]\s*)?凡本(?:网|站)/;
const BYLINE: BoilerplateClass = {
  rule: 'byline',
  pattern: BYLINE_PARTS,
};
const DISCLAIMER: BoilerplateClass = { rule: 'disclaimer', pattern: RIGHTS };
const DATE = /(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}/;
function isByline(text: string): boolean {
  if (/[。;；]/.test(text)) return false;
  const parts = text.match(BYLINE_PARTS)?.length ?? 0;
  return parts > 1 || (parts === 1 && DATE.test(text));
}
const PAGER = /^[\d\s<>«»/.第共页]+$/u;

/** The class of a line that the site added, or undefined for a line of the text. Three safeguards: long lines, numbered lines and whole sentences stay. */
export function boilerplateOf(line: string): BoilerplateClass | undefined {
  const text = squeeze(line);
  if (!text || KEPT.test(text)) return undefined;
  if (RIGHTS.test(text)) return DISCLAIMER;
  if (text.length > 120 && !/网站标识码|ICP备|网安备/.test(text)) return undefined;
  if (text.length > 400) return undefined;
  if (NUMBERED.test(text) && !PAGER.test(text)) return undefined;
  if (isByline(text)) return BYLINE;
  const sentence = /[。;；]$/u.test(text);
  if (/^\d{1,4}$/.test(text)) return undefined;
  return BOILERPLATE.find(({ pattern, sentences }) => (sentences || !sentence) && pattern.test(text));
}

const WORD_FIELD =
  /\s*(?:PAGEREF\s+_Toc\d+(?:\s*\\?h)?(?:\s*\d+)?|HYPERLINK\s+(?:\\l\s*)?"?[^"\s]*"?|TOC\s+\\o\s+"[\d-]+"(?:\s*\\[hzu])*)/gu;
/** Removes the field codes that Word leaves behind (`PAGEREF _Toc…`) and keeps the words around them. */
export const withoutWordFields = (text: string): string =>
  text.includes('PAGEREF') || text.includes('HYPERLINK') || text.includes('TOC ')
    ? text.replace(WORD_FIELD, '')
    : text;

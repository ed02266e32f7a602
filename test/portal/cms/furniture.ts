import { type Article, type Office, stampOf } from '../article';
import { escapeHtml, type Link } from '../blocks';

/** What stands around the text on every portal: said once here, dressed by each CMS. */

export const NAVIGATION: Link[] = [
  { text: '首页', href: '/' },
  { text: '走进麟江', href: '/zjlj/' },
  { text: '政务公开', href: '/zwgk/' },
  { text: '政务服务', href: '/zwfw/' },
  { text: '互动交流', href: '/hdjl/' },
  { text: '数据开放', href: '/sjkf/' },
  { text: '专题专栏', href: '/ztzl/' },
];

export const BROWSER_NOTICE =
  '您的浏览器版本过低，可能无法正常显示本页面，建议升级浏览器或使用其他浏览器访问。';
export const CLOCK = '今天是2024年5月16日 星期四';
export const QR_LINE = '扫一扫在手机打开当前页';

export const link = ({ text, href }: Link): string => `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
export const links = (all: readonly Link[], between = ''): string => all.map(link).join(between);

/** `<meta>` tags of the 政府网站发展指引; empty ones stay, as on the real sites. */
export function metaTags(article: Article): string {
  const { office, title = '', source = '', crumbs, columnType = '' } = article;
  const tags: [string, string][] = [
    ['SiteName', office.name],
    ['SiteDomain', office.host],
    ['SiteIDCode', office.code],
    ['ColumnName', crumbs.at(-1) ?? ''],
    ['ColumnDescription', ''],
    ['ColumnKeywords', ''],
    ['ColumnType', columnType],
    ['ArticleTitle', title],
    ['PubDate', stampOf(article)],
    ['ContentSource', source],
    ['Keywords', ''],
    ['Author', ''],
  ];
  return tags.map(([name, content]) => `<meta name="${name}" content="${escapeHtml(content)}">`).join('\n');
}

/** Breadcrumb links with the given separator; the last is plain text. */
export function crumbTrail(crumbs: readonly string[], separator: string): string {
  const items = crumbs.map((text, index) =>
    index === crumbs.length - 1
      ? `<span>${escapeHtml(text)}</span>`
      : link({ text, href: index ? '/zwgk/' : '/' }),
  );
  return items.join(separator);
}

/** Hidden until a person follows a link to another site. */
export const leaveSiteDialog = (office: Office): string =>
  `<div id="moe_black" class="alert-leave" style="display:none"><p>您访问的链接即将离开“${office.name}”门户网站，是否继续？</p>` +
  '<a href="javascript:;">继续访问</a><a href="javascript:;">放弃</a></div>';

export const neighbours = ({ previous, next }: Article): string =>
  `<p>上一篇：${previous ? link(previous) : '没有了'}</p><p>下一篇：${next ? link(next) : '没有了'}</p>`;

export const footerLines = (office: Office): string[] => [
  `主办单位：${office.sponsor}　　承办单位：麟江市大数据中心`,
  `网站标识码：${office.code}　　${office.registration}　　${office.police}`,
  `联系电话：${office.phone}　　网站地图　　版权所有：${office.name}`,
];

/** A square that looks like a QR code and holds nothing. */
export const QR_IMAGE = `<img alt="" width="84" height="84" src="data:image/svg+xml,${encodeURIComponent(qrSvg())}">`;

function qrSvg(): string {
  const eye = (x: number, y: number) =>
    `<path d="M${x} ${y}h7v7h-7zM${x + 1} ${y + 1}v5h5v-5zM${x + 2} ${y + 2}h3v3h-3z" fill-rule="evenodd"/>`;
  const dots = Array.from({ length: 441 }, (_, i) => [i % 21, Math.floor(i / 21)] as const)
    .filter(
      ([x, y]) => (x * 7 + y * 11 + x * y) % 3 === 0 && !((x < 8 || x > 12) && y < 8) && !(x < 8 && y > 12),
    )
    .map(([x, y]) => `<path d="M${x} ${y}h1v1h-1z"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 23 23"><rect x="-1" y="-1" width="23" height="23" fill="#fff"/>${eye(0, 0)}${eye(14, 0)}${eye(0, 14)}${dots.join('')}</svg>`;
}

/** An invented emblem: hills and a river. */
export const EMBLEM = `<svg class="emblem" viewBox="0 0 64 64" width="64" height="64" aria-hidden="true"><circle cx="32" cy="32" r="30" fill="#c8102e"/><circle cx="32" cy="32" r="25" fill="none" stroke="#f6c945" stroke-width="2"/><path d="M12 40l12-18 8 11 6-8 14 15z" fill="#f6c945"/><path d="M14 46c6-4 12 4 18 0s12 4 18 0" fill="none" stroke="#fff" stroke-width="3"/></svg>`;

/** Part of a site's frame that an element's tag or names promise; '' where they promise nothing. */
export type Zone = '' | 'nav' | 'footer' | 'aside' | 'tools' | 'crumb' | 'related' | 'dialog' | 'cookie';

const BY_TAG: Record<string, Zone> = { nav: 'nav', footer: 'footer', aside: 'aside', dialog: 'dialog' };
const BY_ROLE: Record<string, Zone> = {
  navigation: 'nav',
  contentinfo: 'footer',
  complementary: 'aside',
  search: 'tools',
  dialog: 'dialog',
  alertdialog: 'dialog',
};
const edge = (words: string) => new RegExp(`(?:^|[\\s_-])(?:${words})(?:$|[\\s_\\d-])`, 'i');
const BY_NAME: readonly [Zone, RegExp][] = [
  [
    'cookie',
    /(?:^|[\s_-])(?:cookies?|cookie-?(?:banner|consent|notice|message|bar|policy)\w*|gdpr|onetrust)/i,
  ],
  ['crumb', edge('breadcrumbs?|crumbs?|bread|position|curpos|weizhi|dqwz|location|mianbao|wz_?nav')],
  ['nav', edge('nav|navs|navigation|navbar|menu|mainmenu|topnav|leftnav|leftmenu|sidenav|subnav')],
  ['footer', edge('footer|foot|copyright|footbox|bottombox|page-?footer|site-?footer')],
  [
    'tools',
    edge(
      'share|bdsharebuttonbox|bshare|social-share|toolbar|fontsize|print|qrcode|ewm|erweima|fenxiang|pager|pagination|skip-link|skiplink|feedback|usa-banner|phase-banner',
    ),
  ],
  [
    'related',
    edge('related|relate|xgwz|xgxw|xgyd|relevant|recommend|prev-?next|prevnext|pre_next|comments?|reply'),
  ],
  ['aside', edge('sidebar|aside|side-bar|rightbar')],
  ['dialog', edge('modal|popup|dialog|layui-layer|xcConfirm|overlay|lightbox')],
];
const known = new Map<string, Zone>();

function byName(names: string): Zone {
  const seen = known.get(names);
  if (seen !== undefined) return seen;
  const zone = BY_NAME.find(([, pattern]) => pattern.test(names))?.[0] ?? '';
  if (known.size > 5000) known.clear();
  known.set(names, zone);
  return zone;
}

/** The zone that an element opens by its tag, role or names; '' for most. `plain` elements have no attributes. */
export function zoneOf(element: Element, plain: boolean): Zone {
  const tag = BY_TAG[element.localName];
  if (tag || plain) return tag ?? '';
  const role = element.getAttribute('role');
  if (role && BY_ROLE[role]) return BY_ROLE[role];
  const own = element.localName.includes('-') ? element.localName : '';
  const names = `${own} ${element.id} ${element.getAttribute('class') ?? ''}`;
  return names.length > 2 && names.length < 200 ? byName(names) : '';
}

import { type MessageKey, t } from './wording';

/** Classes of what surrounds a report on its page; a class not named here is shown as other site content. */
const REMOVALS: Readonly<Record<string, MessageKey>> = {
  accessibility: 'removalAccessibility',
  aside: 'removalAside',
  breadcrumb: 'removalBreadcrumb',
  browser: 'removalBrowser',
  byline: 'removalByline',
  clock: 'removalClock',
  cookie: 'removalCookie',
  crumb: 'removalBreadcrumb',
  dialog: 'removalDialog',
  disclaimer: 'removalDisclaimer',
  editor: 'removalEditor',
  feedback: 'removalFeedback',
  'font-size': 'removalFontsize',
  footer: 'removalFooter',
  'leave-site': 'removalLeaveSite',
  links: 'removalLinks',
  metadata: 'removalMetadata',
  nav: 'removalNavigation',
  navigation: 'removalNavigation',
  'official-banner': 'removalBanner',
  outside: 'removalOutside',
  pagination: 'removalPagination',
  'previous-next': 'removalNeighbours',
  qr: 'removalQr',
  related: 'removalRelated',
  repeated: 'removalRepeated',
  residue: 'removalResidue',
  skip: 'removalSkip',
  slogan: 'removalSlogan',
  title: 'removalTitle',
  tools: 'removalTools',
};

/** Name of a removal's class. */
export const removalLabel = (rule: string): string => t(REMOVALS[rule] ?? 'removalOther');

import { type MessageKey, t } from './wording';

/** Classes of what surrounds a report on its page; a class not named here is shown as other site content. */
const REMOVALS: Readonly<Record<string, MessageKey>> = {
  browser: 'removalBrowser',
  breadcrumb: 'removalBreadcrumb',
  fontsize: 'removalFontsize',
  tools: 'removalTools',
  qr: 'removalQr',
  a11y: 'removalAccessibility',
  meta_inline: 'removalByline',
  editor: 'removalEditor',
  leave_site: 'removalLeaveSite',
  prevnext: 'removalNeighbours',
  related: 'removalRelated',
  footer: 'removalFooter',
  clock: 'removalClock',
  disclaimer: 'removalDisclaimer',
  nav: 'removalNavigation',
  pagination: 'removalPagination',
  word_toc: 'removalWordToc',
  slogan: 'removalSlogan',
  residue: 'removalResidue',
};

/** Name of a removal's class. */
export const removalLabel = (rule: string): string => t(REMOVALS[rule] ?? 'removalOther');

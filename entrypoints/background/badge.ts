import { browser } from 'wxt/browser';
import type { Kind } from '#lib/report/extraction';
import type { Problem } from '#lib/report/problem';
import { sentenceOf } from '#lib/wording/problems';
import { t } from '#lib/wording/wording';

interface Badge {
  text: string;
  colour: string;
  title: string;
}
const REPORT = '#14635c';
const QUIET = '#59636e';
const ALARM = '#b42318';

async function show(tabId: number, { text, colour, title }: Badge): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: colour });
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setTitle({ tabId, title });
  } catch {
    // The tab was closed meanwhile: nobody is left to look at its badge.
  }
}

/** False when the tab holds another page by now: a verdict on the one before must not mark it. */
export async function isStillThere(tabId: number, url: string): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab !== undefined && (tab.url === undefined || tab.url === url);
}

/** The toolbar's word on a page: a report, a saved one, or a listing of reports. */
export function showVerdict(
  tabId: number,
  page: { kind: Kind; items: number; isSaved: boolean },
): Promise<void> {
  if (page.isSaved) return show(tabId, { text: '✓', colour: REPORT, title: t('badgeSaved') });
  if (page.kind === 'report') return show(tabId, { text: '●', colour: REPORT, title: t('badgeReport') });
  if (page.kind === 'listing' && page.items > 0)
    return show(tabId, { text: String(page.items), colour: QUIET, title: t('badgeListing', page.items) });
  return show(tabId, { text: '', colour: QUIET, title: t('badgeNone') });
}

export function showProblem(tabId: number, problem: Problem): Promise<void> {
  const { says, next } = sentenceOf(problem);
  return show(tabId, { text: '!', colour: ALARM, title: `${says} ${next}` });
}

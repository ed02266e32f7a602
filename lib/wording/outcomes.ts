import type { SaveOutcome, Undone } from '#lib/report/report';
import { type MessageKey, t } from './wording';

type Change = Extract<SaveOutcome, { kind: 'revised' }>['change'];

/** How a new version differs: in lines, unless only a picture, a link or the order of lines did. */
export const revisedSentence = ({ added, removed }: Change): string =>
  added + removed > 0 ? t('pageRevisedChange', added, removed) : t('pageRevisedKept');

const UNDONE: Record<Undone['effect'], MessageKey> = {
  trashed: 'pageUndoneTrashed',
  'earlier-version': 'pageUndoneEarlier',
  'visit-forgotten': 'pageUndoneVisit',
};

/** What taking a save back has done. */
export const undoneSentence = (effect: Undone['effect']): string => t(UNDONE[effect]);

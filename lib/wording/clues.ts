import { type MessageKey, t } from './wording';

/** What each clue of the detector says of a page; a clue not named here shows its own name. */
const CLUES: Readonly<Record<string, MessageKey>> = {};

/** One clue as words a person understands. */
export function clueLabel(clue: string): string {
  const key = CLUES[clue];
  return key ? t(key) : t('clueOther', clue);
}

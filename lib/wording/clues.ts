import { type MessageKey, t } from './wording';

/** What each clue of the detector says, to be followed by what was found; a clue not named here shows its own name. */
const CLUES: Readonly<Record<string, MessageKey>> = {
  attachments: 'clueAttachments',
  'body-and-breadcrumb': 'clueBody',
  'body-length': 'clueBodyLength',
  byline: 'clueByline',
  column: 'clueColumn',
  'government-host': 'clueGovernment',
  items: 'clueItems',
  'title-grammar': 'clueTitleGrammar',
  'title-speaks-against': 'clueTitleAgainst',
  'title-without-type': 'clueTitleNoType',
};

/** One clue as words a person understands. */
export function clueLabel(clue: string): string {
  const key = CLUES[clue];
  return key ? t(key) : t('clueOther', clue);
}

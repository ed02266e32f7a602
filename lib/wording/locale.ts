import { t } from './wording';

let current: string | undefined;

/** The language tag in which dates and numbers are written; undefined leaves it to the browser. */
export const locale = (): string | undefined => current;

/**
 * Settles the language of a page of ours and returns the tag of its sentences: dates and numbers follow
 * the browser's own language where that is the language of the sentences too (en-GB with en), else the sentences'.
 */
export function settleLocale(browserLanguage: string): string {
  const sentences = t('languageTag');
  const base = (tag: string) => tag.split('-')[0];
  current = base(browserLanguage) === base(sentences) ? browserLanguage : sentences;
  return sentences;
}

import type { Submission } from '#lib/report/extraction';
import type { Problem } from '#lib/report/problem';
import type { Preview } from './messages';

/** What the extractor's script offers the page's script; both live in the same isolated world of a page. */
export interface Extractor {
  /** Everything a save needs, of the page as it stands, or why there is nothing to save. */
  gather(document: Document): Promise<Submission | Problem>;
  /** What would be saved, without saving. */
  preview(document: Document): Preview;
}

const scope = globalThis as { reportoryExtractor?: Extractor };

export const offerExtractor = (extractor: Extractor): void => {
  scope.reportoryExtractor = extractor;
};
export const presentExtractor = (): Extractor | undefined => scope.reportoryExtractor;

import type { Metadata } from '#lib/report/terms';
import { folded } from '#lib/text/fold';

const squeezed = (text: string) => folded(text.normalize('NFC')).toLowerCase().replace(/\s+/gu, '');

/** What a search in the list looks through: folded, one field a line, white space inside words gone. */
export function searchKey({ title, creators, publisher, documentNumber, regionName }: Metadata): string {
  const parts = [title, ...(creators ?? []), publisher, documentNumber, regionName];
  return parts.flatMap((part) => (part ? [squeezed(part)] : [])).join('\n');
}

/** The words of a query, folded as `searchKey` folds; a report matches when it contains every one. */
export function searchWords(query: string): string[] {
  return query
    .split(/\s+/u)
    .map(squeezed)
    .filter((word) => word !== '');
}

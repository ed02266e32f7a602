import type { Preview } from '#lib/messaging/messages';
import { countCharacters } from '#lib/text/lines';
import { readPage } from './gather';

/** What would be saved of the page as it stands, without its words twice over the wire. */
export function previewOf(document: Document): Preview {
  const { page, extraction } = readPage(document);
  const { verdict } = extraction;
  if (!extraction.ok) return { url: page.url, verdict, reason: extraction.reason };
  const { fields, text, completeness, removals, attachments, bodyStatus } = extraction;
  return {
    url: page.url,
    verdict,
    found: {
      fields,
      text,
      characters: countCharacters(text),
      completeness,
      removals: removals.map(({ rule, text: removed }) => ({ rule, text: removed.slice(0, 200) })),
      attachments,
      bodyStatus,
    },
  };
}

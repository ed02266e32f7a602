import type { Attachment } from '#lib/report/extraction';
import { collapse } from './flow';
import { absolute } from './page';
import type { Survey } from './survey';
import { isFileLink, type Weighed } from './weigh';

const EXTENSION =
  /\.(docx?|wps|pdf|xlsx?|et|ofd|zip|rar|7z|pptx?|csv|txt|rtf|ceb|odt|ods)(?=$|[?#&\s)）】\]])/i;
const MEDIA_TYPES = /^(?:application|image)\//;
const BELOW = 30;

function typeOf(url: string, text: string): string {
  let path = url;
  try {
    path = decodeURIComponent(url);
  } catch {
    // A malformed escape leaves the address as it is.
  }
  return (EXTENSION.exec(text)?.[1] ?? EXTENSION.exec(path)?.[1] ?? 'unknown').toLowerCase();
}

const FRAME = new Set(['nav', 'footer', 'dialog', 'aside']);

function linksOf(lines: readonly Weighed[]): Element[] {
  return lines
    .filter((line) => !FRAME.has(line.zone))
    .flatMap((line) => line.links)
    .filter(isFileLink);
}

/** Files embedded in the text: documents shown by a viewer. */
function embedded(survey: Survey): Element[] {
  return [...survey.place.root.querySelectorAll('embed[src],object[data],iframe[src]')].filter(
    (element) =>
      EXTENSION.test(element.getAttribute('src') ?? element.getAttribute('data') ?? '') ||
      MEDIA_TYPES.test(element.getAttribute('type') ?? ''),
  );
}

/** The files that belong to the text: linked in it or right below it, each once, with absolute addresses. */
export function attachmentsOf(survey: Survey): Attachment[] {
  const found = new Map<string, Attachment>();
  const links = [...linksOf(survey.body), ...linksOf(survey.after.slice(0, BELOW)), ...embedded(survey)];
  for (const link of links) {
    const url = absolute(
      survey.page,
      link.getAttribute('href') ?? link.getAttribute('src') ?? link.getAttribute('data'),
    );
    if (!url || found.has(url)) continue;
    const text = collapse(link.textContent ?? '') || collapse(link.getAttribute('title') ?? '');
    found.set(url, { text, url, type: typeOf(url, `${text} ${link.getAttribute('title') ?? ''}`) });
  }
  return [...found.values()];
}

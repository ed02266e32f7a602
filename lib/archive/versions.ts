import type { Capture } from '#lib/report/report';

type Compared = Pick<Capture, 'textSha256' | 'contentSha256' | 'bodyStatus'>;

/** False where the report is an image or a file: few words or none, and they do not tell it from another one. */
const isInWords = ({ bodyStatus }: Compared): boolean => bodyStatus === 'full' || bodyStatus === 'partial';

/** True when two captures hold one version: equal words, and where the report is not in its words, equal content. */
export function isSameVersion(a: Compared, b: Compared): boolean {
  if (a.textSha256 !== b.textSha256) return false;
  return (isInWords(a) && isInWords(b)) || a.contentSha256 === b.contentSha256;
}

/** How many versions these captures (oldest first) hold; a text that returns after another one is a version of its own. */
export function versionsIn(captures: Capture[]): number {
  return captures.filter((one, index) => {
    const before = captures[index - 1];
    return !before || !isSameVersion(before, one);
  }).length;
}

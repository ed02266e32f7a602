import type { Capture } from '#lib/report/report';

/** How many versions these captures (oldest first) hold; a text that returns after another one is a version of its own. */
export function versionsIn(captures: Capture[]): number {
  return captures.filter((one, index) => one.textSha256 !== captures[index - 1]?.textSha256).length;
}

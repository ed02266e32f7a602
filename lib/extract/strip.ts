import type { Removal } from '#lib/report/extraction';
import { BOILERPLATE } from './boilerplate';
import type { Place } from './locate';
import type { Weighed } from './weigh';

/** What stripping took out of the text. */
export interface Stripped {
  /** Lines that stay. */
  lines: Weighed[];
  dropped: Set<Node>;
  removals: Removal[];
}

const REASONS: Record<string, string> = {
  ...Object.fromEntries(BOILERPLATE.map(({ rule, reason }) => [rule, reason])),
  title: 'the title of the page, stored as a field',
  metadata: 'labels of the page, stored as fields',
  repeated: 'a second copy of the same words',
  links: 'a list of links to other pages',
  hidden: 'not shown by the browser',
  outside: 'outside the text',
};
export const reasonOf = (rule: string): string => REASONS[rule] ?? rule;

/** A short selector for an element: its id, else its tag and classes. */
export function selectorOf(element: Element): string {
  if (element.id) return `#${element.id}`;
  const classes = (element.getAttribute('class') ?? '').trim().split(/\s+/).filter(Boolean);
  return [element.localName, ...classes.slice(0, 3)].join('.');
}

/** Removes lines by rule and keeps account of them. */
export class Scissors {
  readonly removals: Removal[] = [];
  readonly dropped = new Set<Node>();
  private readonly gone = new Set<Weighed>();

  drop(lines: readonly Weighed[], rule: string): void {
    const fresh = lines.filter((line) => !this.gone.has(line));
    const first = fresh[0];
    if (!first) return;
    for (const line of fresh) {
      this.gone.add(line);
      for (const node of line.nodes) this.dropped.add(node);
    }
    const text = fresh
      .map((line) => line.text)
      .filter(Boolean)
      .join('\n');
    if (text) this.removals.push({ rule, reason: reasonOf(rule), selector: selectorOf(first.block), text });
  }

  stays(line: Weighed): boolean {
    return !this.gone.has(line);
  }
}

const isLink = (line: Weighed): boolean => line.letters > 0 && line.linked / line.letters > 0.6;

/** Lines from a heading like 相关链接 on, as long as they are links. */
function relatedRun(lines: readonly Weighed[], from: number): Weighed[] {
  let end = from + 1;
  while (end < lines.length && isLink(lines[end] as Weighed)) end++;
  return lines.slice(from, end);
}

function stripBoilerplate(lines: readonly Weighed[], scissors: Scissors): void {
  lines.forEach((line, index) => {
    if (!line.rule || line.rule === 'repeated') return;
    if (line.rule === 'related') scissors.drop(relatedRun(lines, index), 'related');
    else scissors.drop([line], line.rule);
  });
}

/** Takes out of the located text what the site added to it. */
export function strip(place: Place, lines: readonly Weighed[]): Stripped {
  const inside = lines.filter((line) => place.root.contains(line.block) && !line.hidden);
  const scissors = new Scissors();
  stripBoilerplate(inside, scissors);
  return {
    lines: inside.filter((line) => scissors.stays(line)),
    dropped: scissors.dropped,
    removals: scissors.removals,
  };
}

import { median, p95 } from './figures';
import type { PageTimes, WatchedTimes } from './speed-entry';

/** Times of all pages and of what is measured once. */
export interface SpeedFigures {
  pages: { name: string; times: PageTimes }[];
  huge: WatchedTimes;
  /** Megabytes after a first round of extractions and after the last. */
  heap: { early: number; late: number };
}
/** Something that was demanded, and what was measured. */
export interface Demand {
  what: string;
  measured: number;
  most: number;
  unit: '×' | 'ms' | 'MB';
}

const PAGE_MS = 150;
const HUGE_MS = 3000;
const TASK_MS = 200;
const HEAP_GROWTH_MB = 2;

/** Taking and extracting: what a save costs the page. */
export const fullOf = ({ take, extract }: PageTimes): number => take + extract;

/** Everything that is demanded, in the order in which it is told. */
export function demandsOf({ pages, huge, heap }: SpeedFigures): Demand[] {
  const all = (read: (times: PageTimes) => number) => pages.map(({ times }) => read(times));
  const ratio = (ours: (times: PageTimes) => number, theirs: (times: PageTimes) => number) => [
    { at: 'median', measured: median(all(ours)) / median(all(theirs)) },
    { at: 'p95', measured: p95(all(ours)) / p95(all(theirs)) },
  ];
  const readability = (times: PageTimes) => times.readability;
  const defuddle = (times: PageTimes) => times.defuddle;
  const ratios = [
    { what: 'detect to Readability', most: 0.15, of: ratio((times) => times.detect, readability) },
    { what: 'take and extract to Readability', most: 1, of: ratio(fullOf, readability) },
    { what: 'take and extract to Defuddle', most: 0.5, of: ratio(fullOf, defuddle) },
  ].flatMap(({ what, most, of }) =>
    of.map(({ at, measured }) => ({ what: `${what}, ${at}`, measured, most, unit: '×' as const })),
  );
  return [
    ...ratios,
    { what: 'slowest page, take and extract', measured: Math.max(...all(fullOf)), most: PAGE_MS, unit: 'ms' },
    { what: '20 MB page, take and extract', measured: huge.extract, most: HUGE_MS, unit: 'ms' },
    { what: '20 MB page, longest task', measured: huge.longest, most: TASK_MS, unit: 'ms' },
    {
      what: 'heap, growth over 1000 extractions',
      measured: heap.late - heap.early,
      most: HEAP_GROWTH_MB,
      unit: 'MB',
    },
  ];
}

export const isMet = ({ measured, most }: Demand): boolean => measured <= most;

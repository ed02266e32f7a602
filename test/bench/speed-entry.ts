import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { detect } from '#lib/extract/detect';
import { extract } from '#lib/extract/extract';
import { type Page, takePage } from '#lib/extract/page';

/** Milliseconds of one page, the median of its rounds. */
export interface PageTimes {
  detect: number;
  take: number;
  extract: number;
  readability: number;
  defuddle: number;
}
/** Milliseconds of detecting, of taking and extracting, and of the longest task meanwhile. */
export interface WatchedTimes {
  detect: number;
  extract: number;
  longest: number;
}
/** What this bundle puts on the page that is measured. */
export interface Bench {
  measure(rounds: number): PageTimes;
  /** Reads the page once and watches the browser's own account of long tasks meanwhile. */
  watched(): Promise<WatchedTimes>;
  repeat(times: number): void;
}

type Name = keyof PageTimes;

function timed<T>(work: () => T): [result: T, milliseconds: number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}
const copy = (): Document => document.cloneNode(true) as Document;
const livePage = (): Page => ({ url: location.href, document, charset: document.characterSet });

function ours(times: Record<Name, number[]>): void {
  times.detect.push(timed(() => detect(livePage()))[1]);
  const [page, take] = timed(() => takePage(document, location.href));
  times.take.push(take);
  times.extract.push(timed(() => extract(page))[1]);
}

function readability(times: Record<Name, number[]>): void {
  const page = copy();
  times.readability.push(timed(() => new Readability(page).parse())[1]);
}

function defuddle(times: Record<Name, number[]>): void {
  const page = copy();
  const tool = new Defuddle(page, { url: location.href });
  times.defuddle.push(timed(() => tool.parse())[1]);
}

const middle = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

async function watched(): Promise<WatchedTimes> {
  const tasks: number[] = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask' });
  await pause(200);
  const detectMs = timed(() => detect(livePage()))[1];
  await pause(0);
  const extractMs = timed(() => extract(takePage(document, location.href)))[1];
  // The observer is told after the task has ended.
  await pause(500);
  return { detect: detectMs, extract: extractMs, longest: Math.max(0, ...tasks) };
}

const bench: Bench = {
  measure: (rounds) => {
    const times: Record<Name, number[]> = {
      detect: [],
      take: [],
      extract: [],
      readability: [],
      defuddle: [],
    };
    const tools = [ours, readability, defuddle];
    for (let round = 0; round < rounds; round++)
      // Each tool is first as often as the others: the first one pays for what the engine has to warm up.
      for (let at = 0; at < tools.length; at++) tools[(round + at) % tools.length]?.(times);
    const { detect, take, extract, readability: read, defuddle: fuddle } = times;
    return {
      ...{ detect: middle(detect), take: middle(take), extract: middle(extract) },
      ...{ readability: middle(read), defuddle: middle(fuddle) },
    };
  },
  watched,
  repeat: (times) => {
    for (let count = 0; count < times; count++) extract(takePage(document, location.href));
  },
};
Object.assign(globalThis, { bench });

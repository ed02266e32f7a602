import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { markdownRows, writeSection } from './benchmarks-file';
import { median, p95 } from './figures';
import { hugePage } from './huge-page';
import { hasCorpus } from './quality';
import { type Lab, openLab } from './speed-browser';
import { demandsOf, fullOf, isMet, type SpeedFigures } from './speed-demands';
import type { Bench, PageTimes } from './speed-entry';

declare const bench: Bench;

const SHARED = resolve(import.meta.dirname, '../../../shared');
const ROUNDS = 3;
const NEVER = Number.POSITIVE_INFINITY;
const HUGE_BYTES = 20_000_000;
const SLOWEST = 6;
/** `npm run bench:speed -- 10` tries the first ten pages of each corpus and keeps nothing. */
const limit = Number(process.argv[2] ?? NEVER);

interface Gold {
  id: string;
  file: string;
  url: string;
}

async function measureCorpus(lab: Lab, name: string): Promise<SpeedFigures['pages']> {
  const folder = resolve(SHARED, 'corpus', name);
  const gold = readFileSync(resolve(folder, 'gold.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .slice(0, limit);
  const pages: SpeedFigures['pages'] = [];
  for (const line of gold) {
    const { id, file, url } = JSON.parse(line) as Gold;
    try {
      await lab.show({ url, body: readFileSync(resolve(folder, file)) });
      const times = await lab.tab.evaluate((rounds) => bench.measure(rounds), ROUNDS);
      pages.push({ name: `${name}/${id}`, times });
    } catch (error) {
      console.log(`${name}/${id} was not measured: ${String(error).slice(0, 160)}`);
    }
  }
  console.log(`${name}: ${pages.length} of ${gold.length} pages measured`);
  return pages;
}

/** Long tasks as the browser itself reports them, while the page is read once. */
async function measureHuge(lab: Lab): Promise<SpeedFigures['huge']> {
  await lab.show({ url: 'http://www.example.gov.cn/huge.html', body: Buffer.from(hugePage(HUGE_BYTES)) });
  try {
    return await lab.tab.evaluate(() => bench.watched());
  } catch (error) {
    // A page that takes minutes is an answer too.
    console.log(`20 MB page: ${String(error).slice(0, 160)}`);
    return { detect: NEVER, extract: NEVER, longest: NEVER };
  }
}

async function measureHeap(lab: Lab): Promise<SpeedFigures['heap']> {
  const body = Buffer.from(hugePage(20_000));
  await lab.show({ url: 'http://www.example.gov.cn/heap.html', body });
  const devtools = await lab.tab.createCDPSession();
  const afterTimes = async (times: number): Promise<number> => {
    for (let done = 0; done < times; done += 50) await lab.tab.evaluate(() => bench.repeat(50));
    await devtools.send('HeapProfiler.collectGarbage');
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize / 1e6;
  };
  return { early: await afterTimes(100), late: await afterTimes(1000) };
}

function timesTable(pages: SpeedFigures['pages']): string {
  const row = (name: string, read: (times: PageTimes) => number) => {
    const all = pages.map(({ times }) => read(times));
    return [name, ...[median(all), p95(all), Math.max(...all)].map((ms) => ms.toFixed(1))];
  };
  return markdownRows([
    ['ms a page', 'median', 'p95', 'most'],
    row('detect', ({ detect }) => detect),
    row('take', ({ take }) => take),
    row('extract', ({ extract }) => extract),
    row('take and extract', fullOf),
    row('Readability 0.6.0', ({ readability }) => readability),
    row('Defuddle 0.19.4', ({ defuddle }) => defuddle),
  ]);
}

function told(figures: SpeedFigures, version: string): string {
  const demands = demandsOf(figures).map((demand) => [
    demand.what,
    `${demand.measured.toFixed(demand.unit === '×' ? 2 : 1)} ${demand.unit}`,
    `≤ ${demand.most} ${demand.unit}`,
    isMet(demand) ? 'met' : '**missed**',
  ]);
  const slowest = figures.pages
    .toSorted((one, other) => fullOf(other.times) - fullOf(one.times))
    .slice(0, SLOWEST)
    .map(
      ({ name, times }) =>
        `${name} ${fullOf(times).toFixed(0)} ms (Readability ${times.readability.toFixed(0)})`,
    );
  return [
    `${new Date().toISOString().slice(0, 10)}, ${version}, ${figures.pages.length} pages, ${ROUNDS} rounds.`,
    markdownRows([['demand', 'measured', 'allowed', ''], ...demands]),
    timesTable(figures.pages),
    `Slowest pages (take and extract): ${slowest.join(', ')}.`,
  ].join('\n\n');
}

async function main(): Promise<void> {
  const lab = await openLab();
  if (typeof lab === 'string') throw new Error(lab);
  try {
    const pages = [...(await measureCorpus(lab, 'zh')), ...(await measureCorpus(lab, 'intl'))];
    const heap = await measureHeap(lab);
    console.log(
      `heap: ${heap.early.toFixed(1)} MB after 100 extractions, ${heap.late.toFixed(1)} MB after 1100`,
    );
    const huge = await measureHuge(lab);
    console.log(`20 MB page: ${huge.extract.toFixed(0)} ms`);
    const figures = { pages, huge, heap };
    const words = told(figures, lab.version);
    console.log(`\n${words}`);
    if (limit === NEVER) writeSection('speed', words);
    const missed = demandsOf(figures).filter((demand) => !isMet(demand));
    process.exitCode = missed.length > 0 ? 1 : 0;
  } finally {
    await lab.close();
  }
}

if (hasCorpus()) await main();
else console.log('speed: skipped, the corpus of real pages (../shared) is not on this machine');

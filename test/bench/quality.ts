import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';
import { extract } from '#lib/extract/extract';
import { listItems } from '#lib/extract/listing';
import { parsePage } from '#lib/extract/page';
import type { Extraction } from '#lib/report/extraction';
import { metadataOf } from '#lib/report/report';
import { type ListingScore, scoreListings } from './listings';

const here = dirname(fileURLToPath(import.meta.url));
const shared = resolve(here, '../../../shared');

/** True where the corpus of real pages lies beside the project. */
export const hasCorpus = (): boolean => existsSync(resolve(shared, 'corpus/zh/gold.jsonl'));

interface Gold {
  id: string;
  file: string;
  url: string;
  encoding?: string;
}
interface Summary {
  text: { F: number; P: number; R: number; nearPerfect: number; usable: number; lost: number };
  kind: { accuracy: number; reportPrecision: number | null; reportRecall: number | null };
  attachments: { gold: number; found: number; said: number };
  fields: Record<
    string,
    { n: number; right: number | null; inventedWhereGoldHasNone: number; ofAbsent: number }
  >;
}
interface Row {
  id: string;
  domain: string;
  class: string;
  kind: string;
  F?: number;
  P?: number;
  R?: number;
  wrong?: string[];
}
type Evaluate = (gold: Gold[], out: unknown[]) => { summary: Summary; rows: Row[] };

const jsonLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

export const parseHtml = (html: string): Document => new JSDOM(html).window.document;

function measured(gold: Gold, folder: string) {
  const html = new TextDecoder(gold.encoding ?? 'utf-8').decode(readFileSync(resolve(folder, gold.file)));
  const page = parsePage(html, gold.url, parseHtml);
  const start = performance.now();
  const extraction: Extraction = extract(page);
  const ms = performance.now() - start;
  const record = {
    id: gold.id,
    kind: extraction.verdict.kind,
    text: extraction.ok ? extraction.text : '',
    metadata: extraction.ok ? metadataOf(extraction.fields) : {},
    attachments: extraction.ok ? extraction.attachments : [],
    items: extraction.verdict.kind === 'listing' ? listItems(page) : [],
    ms: { extract: ms },
  };
  return { record, extraction, ms };
}

/** Runs the extractor over one corpus and scores it with the shared scorer. */
export async function scoreCorpus(name: 'zh' | 'intl') {
  const folder = resolve(shared, 'corpus', name);
  const { evaluate } = (await import(pathToFileURL(resolve(shared, 'bench/score.mjs')).href)) as {
    evaluate: Evaluate;
  };
  const gold = jsonLines<Gold>(resolve(folder, 'gold.jsonl'));
  const results = gold.map((line) => measured(line, folder));
  const { summary, rows } = evaluate(
    gold,
    results.map(({ record }) => record),
  );
  const listings = resolve(folder, 'listings.jsonl');
  const scorer = resolve(shared, 'bench/score-listings.mjs');
  const items = results.map(({ record }) => record);
  const times = results.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    summary,
    rows,
    records: items,
    listings: existsSync(listings) ? scoreListings({ scorer, gold: listings }, items) : undefined,
    ms: { median: at(0.5), p95: at(0.95), most: at(1) },
  };
}

/** The figures that only rise. */
export function figuresOf(summary: Summary, listings?: ListingScore): Record<string, number> {
  const fields = Object.entries(summary.fields).map(([name, { right }]) => [name, right ?? 1]);
  return {
    F: summary.text.F,
    nearPerfect: summary.text.nearPerfect,
    found: 1 - summary.text.lost,
    kind: summary.kind.accuracy,
    reportPrecision: summary.kind.reportPrecision ?? 0,
    reportRecall: summary.kind.reportRecall ?? 0,
    attachments: summary.attachments.gold ? summary.attachments.found / summary.attachments.gold : 1,
    ...Object.fromEntries(fields),
    ...(listings && { itemRecall: listings.recall, itemPrecision: listings.precision ?? 0 }),
  };
}

export type Floors = Record<string, Record<string, number>>;
export const FLOORS = resolve(here, 'floors.json');
export const readFloors = (): Floors => JSON.parse(readFileSync(FLOORS, 'utf8')) as Floors;

function raise(floors: Floors, name: string, figures: Record<string, number>): void {
  const own = floors[name] ?? {};
  for (const [key, value] of Object.entries(figures))
    own[key] = Math.max(own[key] ?? 0, Math.floor(value * 1000) / 1000);
  floors[name] = own;
}

function printRows(rows: Row[], worst: number): void {
  const scored = rows.filter((row) => row.F !== undefined).sort((a, b) => (a.F ?? 0) - (b.F ?? 0));
  for (const row of scored.slice(0, worst))
    console.log(
      row.id,
      row.domain,
      row.class,
      `P ${row.P?.toFixed(3)} R ${row.R?.toFixed(3)} F ${row.F?.toFixed(3)}`,
    );
  for (const row of rows)
    if (row.kind !== row.class) console.log(row.id, row.domain, `is ${row.class}, said ${row.kind}`);
  for (const row of rows) for (const wrong of row.wrong ?? []) console.log(row.id, wrong);
}

type Scored = Awaited<ReturnType<typeof scoreCorpus>>;
const asked = (word: string): boolean => process.argv.includes(word);

function printScored(name: string, { summary, rows, listings, ms }: Scored): void {
  if (asked('--worst')) printRows(rows, 30);
  const rounded = (_: string, value: unknown) =>
    typeof value === 'number' ? Number(value.toFixed(4)) : value;
  console.log(name, JSON.stringify(summary, rounded, 1));
  if (listings) console.log(name, 'items of listings', JSON.stringify(listings.score));
  if (listings && asked('--worst')) console.log(listings.rows.join('\n'));
  const [median, p95, most] = [ms.median, ms.p95, ms.most].map((figure) => figure.toFixed(1));
  console.log(name, `ms a page without parsing: median ${median}, p95 ${p95}, most ${most}`);
}

async function main(): Promise<void> {
  if (!hasCorpus()) {
    console.log('quality: skipped, the corpus of real pages (../shared) is not on this machine');
    return;
  }
  const floors = readFloors();
  const names = (['zh', 'intl'] as const).filter((name) => asked(name));
  const target = process.argv.find((word) => word.startsWith('--out='))?.slice('--out='.length);
  for (const name of names.length > 0 ? names : (['zh', 'intl'] as const)) {
    const scored = await scoreCorpus(name);
    const lines = scored.records.map((line) => JSON.stringify(line));
    if (target) writeFileSync(`${target}-${name}.jsonl`, lines.join('\n'));
    printScored(name, scored);
    raise(floors, name, figuresOf(scored.summary, scored.listings?.score));
  }
  if (asked('--update')) writeFileSync(FLOORS, `${JSON.stringify(floors, null, 2)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();

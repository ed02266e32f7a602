import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { markdownRows, writeSection } from './benchmarks-file';
import { median, p95 } from './figures';
import { type Reading, TOOLS, type Tool } from './peer-tools';
import { hasCorpus } from './quality';

const SHARED = resolve(import.meta.dirname, '../../../shared');
const NOTHING: Reading = { text: '', title: '', milliseconds: 0 };

interface Gold {
  id: string;
  file: string;
  url: string;
}
interface Summary {
  withText: number;
  text: { F: number; nearPerfect: number; lost: number };
  fields: { title: { right: number | null } };
}
interface Scorer {
  evaluate(gold: Gold[], out: unknown[]): { summary: Summary };
}
interface Scored {
  name: string;
  summary: Summary;
  milliseconds: number[];
}

async function scoreTool(tool: Tool, gold: Gold[], folder: string): Promise<Scored> {
  const { evaluate } = (await import(pathToFileURL(resolve(SHARED, 'bench/score.mjs')).href)) as Scorer;
  const out: unknown[] = [];
  const milliseconds: number[] = [];
  for (const { id, file, url } of gold) {
    const page = { url, html: readFileSync(resolve(folder, file), 'utf8') };
    // A peer that throws has found nothing on that page.
    const reading = await tool.read(page).catch(() => NOTHING);
    milliseconds.push(reading.milliseconds);
    out.push({ id, kind: 'document', text: reading.text, metadata: { title: reading.title } });
  }
  return { name: tool.name, summary: evaluate(gold, out).summary, milliseconds };
}

function rowOf({ name, summary, milliseconds }: Scored, readability: Scored): string[] {
  const { text, fields } = summary;
  const ratio = median(milliseconds) / median(readability.milliseconds);
  return [
    name,
    ...[text.F, text.nearPerfect, text.lost, fields.title.right ?? 0].map((figure) => figure.toFixed(3)),
    ...[median(milliseconds), p95(milliseconds)].map((figure) => figure.toFixed(1)),
    `${ratio.toFixed(2)} ×`,
  ];
}

const HEAD = [
  '',
  'F',
  'near-perfect',
  'lost',
  'title exact',
  'ms median',
  'ms p95',
  'median to Readability’s',
];

async function compare(name: 'zh' | 'intl'): Promise<string> {
  const folder = resolve(SHARED, 'corpus', name);
  const gold = readFileSync(resolve(folder, 'gold.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Gold);
  const scored: Scored[] = [];
  for (const tool of TOOLS) {
    scored.push(await scoreTool(tool, gold, folder));
    console.log(`${name}: ${tool.name} has read ${gold.length} pages`);
  }
  const readability = scored[1];
  if (!readability) throw new Error('Readability is missing');
  const rows = scored.map((one) => rowOf(one, readability));
  return `Corpus \`${name}\`, ${gold.length} pages, ${readability.summary.withText} with text:\n\n${markdownRows([HEAD, ...rows])}`;
}

if (hasCorpus()) {
  // jsdom tells of style sheets that it cannot read; they have no bearing here.
  console.error = () => {};
  const tables = [await compare('zh'), await compare('intl')];
  const words = `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}.\n\n${tables.join('\n\n')}`;
  console.log(`\n${words}`);
  writeSection('peers', words);
} else console.log('peers: skipped, the corpus of real pages (../shared) is not on this machine');

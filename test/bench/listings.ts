import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How well the items of listing pages were found. */
export interface ListingScore {
  pages: number;
  items: number;
  recall: number;
  /** Null where nothing was said to be an item. */
  precision: number | null;
}
/** What was found on one page. */
export interface ListingRecord {
  id: string;
  items: { title: string; url?: string }[];
}

/** Scores items with the shared scorer, which is a program of its own; its lines about single pages come too. */
export function scoreListings(
  files: { scorer: string; gold: string },
  records: readonly ListingRecord[],
): { score: ListingScore; rows: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'listings-'));
  try {
    const out = join(folder, 'out.jsonl');
    writeFileSync(out, records.map((record) => JSON.stringify(record)).join('\n'));
    const args = [files.scorer, files.gold, out, '--worst'];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`The listing scorer failed: ${stderr}`);
    const [first = '', ...rows] = stdout.trim().split('\n');
    return { score: JSON.parse(first) as ListingScore, rows };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

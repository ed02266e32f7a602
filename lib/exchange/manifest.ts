import { z } from 'zod';
import type { Report } from '#lib/report/report';
import type { FileRecord } from './file-record';

export const MANIFEST_PATH = 'manifest.json';
/** Name and version of the shape of a package; a reader refuses what it does not know. */
export const PACKAGE_SCHEMA = 'reportory.package/1';

const count = z.number().int().min(0);

/** What a package says of itself; its own file is not listed. */
export const manifestSchema = z.object({
  schema: z.literal(PACKAGE_SCHEMA),
  generator: z.object({ name: z.string(), version: z.string() }),
  createdAt: z.iso.datetime({ offset: true }),
  /** What was asked for, in the words of the screen; absent for the whole library. */
  selection: z.string().optional(),
  counts: z.object({
    reports: count,
    characters: count,
    files: count,
    bytes: count,
    byType: z.record(z.string(), count),
    byYear: z.record(z.string(), count),
  }),
  /** Ids of reports that were asked for and could not be read. */
  missing: z.array(z.string()),
  files: z.array(z.object({ path: z.string(), bytes: count, sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});
export type Manifest = z.infer<typeof manifestSchema>;

const inOrder = (counts: Map<string, number>) =>
  Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));

/** Adds up what a package holds while it is written. */
export class Tally {
  #reports = 0;
  #characters = 0;
  readonly #types = new Map<string, number>();
  readonly #years = new Map<string, number>();

  add({ characters, metadata, year }: Report): void {
    this.#reports += 1;
    this.#characters += characters;
    const type = metadata.type ?? 'unknown';
    const period = year === undefined ? 'unknown' : String(year);
    this.#types.set(type, (this.#types.get(type) ?? 0) + 1);
    this.#years.set(period, (this.#years.get(period) ?? 0) + 1);
  }

  get reports(): number {
    return this.#reports;
  }

  counts(files: readonly FileRecord[]): Manifest['counts'] {
    return {
      reports: this.#reports,
      characters: this.#characters,
      files: files.length,
      bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      byType: inOrder(this.#types),
      byYear: inOrder(this.#years),
    };
  }
}

/** The manifest as JSON in pieces, one file a line: with 100 000 reports it is too long for one string. */
export function* manifestJson({ files, ...rest }: Manifest): Generator<string> {
  const head = JSON.stringify(rest, undefined, 2);
  yield `${head.slice(0, -2)},\n  "files": [`;
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const [index, file] of sorted.entries())
    yield `${index === 0 ? '' : ','}\n    ${JSON.stringify(file)}`;
  yield '\n  ]\n}\n';
}

import { describeProblem } from '#lib/archive/problems';
import type { FullReport } from '#lib/archive/read';
import { isProblem, type Problem, problem } from '#lib/report/problem';
import { csv } from './csv';
import type { Exported, Exporter } from './exporter';
import { FileNames } from './file-names';
import { jsonl } from './jsonl';
import { MANIFEST_PATH, type Manifest, manifestJson, PACKAGE_SCHEMA, Tally } from './manifest';
import { markdown } from './markdown';
import { plainText } from './plain-text';
import { ZipSink } from './zip-sink';

export interface Progress {
  /** What is being written: a text and a Markdown file for each report, then the tables of all. */
  step: 'reports' | 'tables';
  /** Reports done in this step. */
  done: number;
  total: number;
  /** Bytes of the zip so far. */
  bytes: number;
  /** 0 to 1 over all steps. */
  fraction: number;
}

export interface PackageOptions {
  /** Takes the zip; aborted when the export fails or is cancelled. */
  sink: WritableStream<Uint8Array>;
  /** Reports that will come, for the progress shown. */
  total: number;
  /** ISO 8601; the date of every file inside. */
  createdAt: string;
  /** Version of Reportory. */
  version: string;
  /** What was selected, in words; absent for everything. */
  selection?: string;
  /** Ids that were asked for and are known to be missing already. */
  missing?: readonly string[];
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

export interface Written {
  kind: 'written';
  files: number;
  /** Size of the zip. */
  bytes: number;
  reports: number;
  /** Ids of reports that could not be read; they are in the manifest too. */
  missing: string[];
}

/** Reports in a fixed order, readable again: they are gone through once for the texts and once for each table. */
export type ReportSource = () => AsyncIterable<FullReport | Problem>;

/**
 * Writes the package: `text/*.txt`, `markdown/*.md`, `reports.jsonl`, `reports.csv`, and last `manifest.json` with the
 * SHA-256 of each. Memory does not grow with the texts; the same reports and date give the same bytes.
 */
export async function writePackage(
  source: ReportSource,
  options: PackageOptions,
): Promise<Written | Problem> {
  const zip = new ZipSink(options.sink, options.createdAt);
  try {
    const writer = new PackageWriter(zip, source, options);
    await writer.writeReports();
    if (writer.tally.reports === 0) throw problem('export-empty');
    await writer.writeTable('reports.jsonl', jsonl);
    await writer.writeTable('reports.csv', csv);
    await zip.add(MANIFEST_PATH, manifestJson(writer.manifest()));
    options.signal?.throwIfAborted();
    await zip.close();
    const { missing, tally } = writer;
    return { kind: 'written', files: zip.files.length, bytes: zip.bytes, reports: tally.reports, missing };
  } catch (error) {
    await zip.abort(error);
    return failure(error, options.signal);
  }
}

function failure(error: unknown, signal: AbortSignal | undefined): Problem {
  if (signal?.aborted) return problem('export-cancelled');
  const described = describeProblem(error);
  return described.code === 'storage-failed' ? problem('export-failed', described.detail) : described;
}

const FILES = [
  { folder: 'text', exporter: plainText },
  { folder: 'markdown', exporter: markdown },
];
/** Shares of the time, measured: Markdown and thousands of small files cost most. */
const REPORTS_SHARE = 0.8;

class PackageWriter {
  readonly tally = new Tally();
  readonly missing: string[];
  readonly #names = new Map<string, string>();
  #tables = 0;

  constructor(
    readonly zip: ZipSink,
    readonly source: ReportSource,
    readonly options: PackageOptions,
  ) {
    this.missing = [...(options.missing ?? [])];
  }

  async writeReports(): Promise<void> {
    const names = new FileNames();
    this.#report({ step: 'reports', done: 0, fraction: 0 });
    for await (const found of this.source()) {
      this.options.signal?.throwIfAborted();
      if (isProblem(found)) this.missing.push(found.detail ?? found.code);
      else {
        const name = names.nameOf(found.report);
        this.#names.set(found.report.id, name);
        await this.#writeOne(name, found);
      }
    }
  }

  async #writeOne(name: string, report: FullReport): Promise<void> {
    for (const { folder, exporter } of FILES)
      await this.zip.add(
        `${folder}/${name}${exporter.extension}`,
        exporter.write(only(exportedAs(name, report))),
      );
    this.tally.add(report.report);
    const done = this.tally.reports;
    this.#report({ step: 'reports', done, fraction: (done / this.options.total) * REPORTS_SHARE });
  }

  async writeTable(path: string, exporter: Exporter): Promise<void> {
    await this.zip.add(path, exporter.write(this.#again()));
    this.#tables += 1;
  }

  /** The reports that have been written, and only those: a table never lists a file that is not there. */
  async *#again(): AsyncGenerator<Exported> {
    let done = 0;
    for await (const found of this.source()) {
      this.options.signal?.throwIfAborted();
      const name = isProblem(found) ? undefined : this.#names.get(found.report.id);
      if (isProblem(found) || name === undefined) continue;
      yield exportedAs(name, found);
      done += 1;
      const share = (this.#tables + done / this.tally.reports) / 2;
      this.#report({ step: 'tables', done, fraction: REPORTS_SHARE + share * (1 - REPORTS_SHARE) });
    }
    if (done !== this.tally.reports)
      throw problem('export-failed', `${this.tally.reports - done} reports vanished`);
  }

  manifest(): Manifest {
    const { version, createdAt, selection } = this.options;
    return {
      schema: PACKAGE_SCHEMA,
      generator: { name: 'Reportory', version },
      createdAt,
      ...(selection !== undefined && { selection }),
      counts: this.tally.counts(this.zip.files),
      missing: this.missing.toSorted(),
      files: this.zip.files,
    };
  }

  #report(progress: Pick<Progress, 'step' | 'done' | 'fraction'>): void {
    const { total, onProgress } = this.options;
    onProgress?.({ ...progress, fraction: Math.min(1, progress.fraction), total, bytes: this.zip.bytes });
  }
}

const exportedAs = (name: string, report: FullReport): Exported => ({
  ...report,
  files: { text: `text/${name}.txt`, markdown: `markdown/${name}.md` },
});

async function* only<T>(one: T): AsyncGenerator<T> {
  yield one;
}

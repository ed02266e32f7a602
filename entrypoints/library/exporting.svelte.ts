import { browser } from 'wxt/browser';
import type { ExportRun } from '#components/library/export-run';
import { isProblem, type Problem, problem } from '#lib/report/problem';
import { type ExportProgress, exportReports } from './export';

/** The export panel: whether it is open, and the one export that may be under way. */
export class Exporting {
  open = $state(false);
  run = $state.raw<ExportRun>({ kind: 'idle' });
  #stop: AbortController | undefined;
  #downloadId: number | undefined;

  toggle(): void {
    if (this.run.kind === 'running') return;
    this.open = !this.open;
    this.run = { kind: 'idle' };
  }

  /** Exports these reports; `selection` says in words what was chosen, absent for the whole library. */
  async start(ids: string[], selection?: string): Promise<void> {
    if (this.run.kind === 'running') return;
    this.#stop = new AbortController();
    const total = ids.length;
    this.run = { kind: 'running', step: 'write', done: 0, total, fraction: 0 };
    const result = await exportReports(ids, {
      signal: this.#stop.signal,
      createdAt: new Date().toISOString(),
      selection,
      onProgress: (progress) => this.#follow(progress, total),
    }).catch((error) => problem('export-failed', String(error)));
    if (isProblem(result)) return this.fail(result);
    const { downloadId, filename, size, reports, missing } = result;
    this.#downloadId = downloadId;
    this.run = { kind: 'done', filename, size, reports, missing };
  }

  /** Says why there is no export, in the panel. */
  fail(reason: Problem): void {
    this.run = { kind: 'failed', problem: reason };
  }

  #follow(progress: ExportProgress, total: number): void {
    if (this.run.kind !== 'running') return;
    const done = progress.step === 'write' ? progress.done : total;
    this.run = { kind: 'running', step: progress.step, done, total, fraction: progress.fraction };
  }

  cancel(): void {
    this.#stop?.abort();
  }

  /** Shows the file in the computer's own file manager. */
  show(): void {
    if (this.#downloadId !== undefined) browser.downloads.show(this.#downloadId);
  }
}

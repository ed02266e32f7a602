import { browser } from 'wxt/browser';
import { describeProblem } from '#lib/archive/problems';
import { pinReports, streamReports } from '#lib/archive/stream';
import { type Progress, writePackage } from '#lib/exchange/package';
import { packageName } from '#lib/exchange/package-name';
import { verifyPackage } from '#lib/exchange/read-package';
import { isProblem, type Problem, problem } from '#lib/report/problem';
import { type Downloaded, downloadFile } from './download';
import { openPackageFile, type PackageFile, sweepPackageFiles } from './package-file';

export type ExportProgress =
  | { step: 'write'; done: number; fraction: number }
  | { step: 'verify' | 'download'; fraction: number };

export interface ExportOptions {
  createdAt: string;
  /** What was chosen, in words; absent for the whole library. */
  selection?: string | undefined;
  signal: AbortSignal;
  onProgress: (progress: ExportProgress) => void;
}

/** A package that lies in the downloads: written, read back, moved there, and there with every byte. */
export interface Exported {
  kind: 'exported';
  downloadId: number;
  filename: string;
  size: number;
  reports: number;
  missing: number;
}

/** Reports into one zip in the downloads. Cancelled or failed, it leaves no file behind. */
export async function exportReports(ids: string[], options: ExportOptions): Promise<Exported | Problem> {
  if (ids.length === 0) return problem('export-empty');
  // One at a time over all tabs: each sweeps away what an interrupted one has left.
  return navigator.locks.request('export', () => exportAlone(ids, options));
}

async function exportAlone(ids: string[], options: ExportOptions): Promise<Exported | Problem> {
  if (options.signal.aborted) return problem('export-cancelled');
  await sweepPackageFiles();
  const place = await openPackageFile();
  try {
    return await exportThrough(place, ids, options);
  } finally {
    await place.remove();
  }
}

async function exportThrough(
  place: PackageFile,
  ids: string[],
  { createdAt, selection, signal, onProgress }: ExportOptions,
): Promise<Exported | Problem> {
  // Pinned: a save during the export must not make its tables and its texts disagree.
  const pinned = await pinReports(ids).catch(describeProblem);
  if (isProblem(pinned)) return pinned;
  const written = await writePackage(() => streamReports(pinned.pins), {
    sink: place.writable,
    total: ids.length,
    createdAt,
    version: browser.runtime.getManifest().version,
    missing: pinned.missing,
    ...(selection !== undefined && { selection }),
    signal,
    onProgress: ({ step, done, fraction }: Progress) =>
      onProgress({ step: 'write', done: step === 'tables' ? ids.length : done, fraction: fraction * 0.8 }),
  });
  if (isProblem(written)) return written;
  onProgress({ step: 'verify', fraction: 0.85 });
  const file = await place.read();
  const verified = await verifyPackage(file, signal);
  if (isProblem(verified)) return verified;
  if (signal.aborted) return problem('export-cancelled');
  onProgress({ step: 'download', fraction: 0.95 });
  const filename = packageName(createdAt, written.reports);
  const downloaded = await downloadFile(file, { filename, signal });
  return isProblem(downloaded) ? downloaded : account(downloaded, written);
}

const account = (
  { id, filename, size }: Downloaded,
  { reports, missing }: { reports: number; missing: string[] },
): Exported => ({ kind: 'exported', downloadId: id, filename, size, reports, missing: missing.length });

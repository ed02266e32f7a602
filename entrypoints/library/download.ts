import { type Browser, browser } from 'wxt/browser';
import { isProblem, type Problem, problem } from '#lib/report/problem';

export interface Downloaded {
  kind: 'downloaded';
  id: number;
  /** Name on disk without folders; the browser may have numbered it. */
  filename: string;
  size: number;
}

type DownloadItem = Browser.downloads.DownloadItem;

const POLL_MS = 100;
const pause = () => new Promise((resolve) => setTimeout(resolve, POLL_MS));

/** Hands a file to the browser's downloads and says so only when it lies there with every byte; else it leaves no file. */
export async function downloadFile(
  file: Blob,
  { filename, signal }: { filename: string; signal: AbortSignal },
): Promise<Downloaded | Problem> {
  const url = URL.createObjectURL(file);
  try {
    const id = await browser.downloads.download({ url, filename, conflictAction: 'uniquify' });
    const outcome = await arrived(id, file.size, signal).catch(failed);
    if (isProblem(outcome)) await discard(id);
    return outcome;
  } catch (error) {
    return failed(error);
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function arrived(id: number, size: number, signal: AbortSignal): Promise<Downloaded | Problem> {
  for (;;) {
    const [item] = await browser.downloads.search({ id });
    if (signal.aborted || item?.error === 'USER_CANCELED') return problem('export-cancelled');
    if (item?.state === 'complete') return verified(item, size);
    if (item?.state !== 'in_progress') return problem('export-failed', item?.error ?? 'download vanished');
    await pause();
  }
}

function verified(item: DownloadItem, size: number): Downloaded | Problem {
  if (!item.exists || item.fileSize !== size)
    return problem('export-unverified', `exists ${item.exists}, ${item.fileSize} of ${size} bytes`);
  return { kind: 'downloaded', id: item.id, filename: item.filename.replace(/^.*[\\/]/, ''), size };
}

const failed = (error: unknown): Problem =>
  problem(/cancel/i.test(String(error)) ? 'export-cancelled' : 'export-failed', String(error));

/** Takes back what arrived of the file, and the entry in the list of downloads. */
async function discard(id: number): Promise<void> {
  const { downloads } = browser;
  // Each may be missing in a browser, or refuse: a cancelled download has no file, a finished one cannot be cancelled.
  const steps = [() => downloads.cancel(id), () => downloads.removeFile(id), () => downloads.erase({ id })];
  for (const step of steps)
    await Promise.resolve()
      .then<unknown>(step)
      .catch(() => {});
}

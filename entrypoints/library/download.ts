import { type Browser, browser } from 'wxt/browser';
import { type Problem, problem } from '#lib/report/problem';

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

/** Hands a file to the browser's downloads and says so only when it lies there with every byte. */
export async function downloadFile(
  file: Blob,
  { filename, signal }: { filename: string; signal: AbortSignal },
): Promise<Downloaded | Problem> {
  const url = URL.createObjectURL(file);
  try {
    const id = await browser.downloads.download({ url, filename, conflictAction: 'uniquify' });
    return await arrived(id, file.size, signal);
  } catch (error) {
    return problem(/cancel/i.test(String(error)) ? 'export-cancelled' : 'export-failed', String(error));
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function arrived(id: number, size: number, signal: AbortSignal): Promise<Downloaded | Problem> {
  for (;;) {
    const [item] = await browser.downloads.search({ id });
    if (signal.aborted || item?.error === 'USER_CANCELED') {
      await discard(id);
      return problem('export-cancelled');
    }
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

async function discard(id: number): Promise<void> {
  await browser.downloads.cancel(id).catch(() => {});
  await browser.downloads.removeFile(id).catch(() => {});
  await browser.downloads.erase({ id }).catch(() => {});
}

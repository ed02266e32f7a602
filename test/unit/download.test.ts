import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { downloadFile } from '../../entrypoints/library/download';

const file = new Blob(['12345']);
const complete = {
  id: 7,
  state: 'complete',
  exists: true,
  fileSize: 5,
  filename: '/home/a/Downloads/reports (1).zip',
};

let downloads: Record<'download' | 'search' | 'cancel' | 'removeFile' | 'erase', ReturnType<typeof vi.fn>>;
beforeEach(() => {
  downloads = {
    download: vi.fn(async () => 7),
    search: vi.fn(async () => [complete]),
    cancel: vi.fn(async () => {}),
    removeFile: vi.fn(async () => {}),
    erase: vi.fn(async () => []),
  };
  Object.assign(browser, { downloads });
});

const run = (signal = new AbortController().signal) =>
  downloadFile(file, { filename: 'reports.zip', signal });
const expectDiscarded = () => {
  expect(downloads.removeFile).toHaveBeenCalledWith(7);
  expect(downloads.erase).toHaveBeenCalledWith({ id: 7 });
};

it('keeps a file that lies there with every byte', async () => {
  expect(await run()).toEqual({ kind: 'downloaded', id: 7, filename: 'reports (1).zip', size: 5 });
  expect(downloads.removeFile).not.toHaveBeenCalled();
  expect(downloads.erase).not.toHaveBeenCalled();
});

it.each([
  ['is too short', { ...complete, fileSize: 4 }, 'export-unverified'],
  ['is gone', { ...complete, exists: false }, 'export-unverified'],
  ['was interrupted', { ...complete, state: 'interrupted', error: 'FILE_NO_SPACE' }, 'export-failed'],
  ['was cancelled', { ...complete, state: 'interrupted', error: 'USER_CANCELED' }, 'export-cancelled'],
])('removes a file that %s', async (_, item, code) => {
  downloads.search.mockResolvedValue([item]);
  expect(await run()).toMatchObject({ kind: 'problem', code });
  expectDiscarded();
});

it('removes the file when the person cancels, and when the browser stops answering', async () => {
  expect(await run(AbortSignal.abort())).toMatchObject({ code: 'export-cancelled' });
  expectDiscarded();
  downloads.removeFile.mockClear();
  downloads.search.mockRejectedValue(new Error('gone'));
  expect(await run()).toMatchObject({ code: 'export-failed' });
  expectDiscarded();
});

it('answers where the browser cannot remove files, or refuses to', async () => {
  downloads.search.mockResolvedValue([{ ...complete, fileSize: 4 }]);
  downloads.cancel.mockRejectedValue(new Error('not in progress'));
  Object.assign(downloads, { removeFile: undefined });
  expect(await run()).toMatchObject({ code: 'export-unverified' });
  expect(downloads.erase).toHaveBeenCalledWith({ id: 7 });
});

it('has nothing to remove when the download never began', async () => {
  downloads.download.mockRejectedValue(new Error('Download canceled by the user'));
  expect(await run()).toMatchObject({ code: 'export-cancelled' });
  expect(downloads.erase).not.toHaveBeenCalled();
});

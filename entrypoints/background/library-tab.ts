import { browser } from 'wxt/browser';

/** Brings the library to the front, at a report if one is named; one tab is enough. */
export async function openLibrary(reportId?: string): Promise<void> {
  const page = browser.runtime.getURL('/library.html');
  const url = reportId ? `${page}#report=${reportId}` : page;
  const [open] = await browser.tabs.query({ url: `${page}*` });
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, reportId ? { active: true, url } : { active: true });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}

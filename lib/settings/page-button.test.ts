import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  hideButtonEverywhere,
  hideButtonOn,
  isButtonShown,
  type PageButton,
  readPageButton,
  showButtonEverywhere,
  showButtonOn,
  watchPageButton,
} from './page-button';

beforeEach(() => fakeBrowser.reset());

it('is shown everywhere at first, and when what is stored is damaged', async () => {
  expect(await isButtonShown('www.a.gov.cn')).toBe(true);
  await browser.storage.local.set({
    'pageButton.hiddenEverywhere': 'yes',
    'pageButton.hidden:www.a.gov.cn': 7,
  });
  expect(await isButtonShown('www.a.gov.cn')).toBe(true);
  expect(await readPageButton()).toEqual({ hiddenEverywhere: false, hiddenHosts: [] });
});

it('is hidden on one host and shown there again', async () => {
  await hideButtonOn('www.a.gov.cn');
  await hideButtonOn('www.a.gov.cn');
  await hideButtonOn('www.b.gov.cn');
  expect(await isButtonShown('www.a.gov.cn')).toBe(false);
  expect(await isButtonShown('www.c.gov.cn')).toBe(true);
  await showButtonOn('www.a.gov.cn');
  expect(await readPageButton()).toEqual({ hiddenEverywhere: false, hiddenHosts: ['www.b.gov.cn'] });
});

it('loses no host when several tabs hide and show at the same time', async () => {
  const hosts = Array.from({ length: 12 }, (_, index) => `www.${String.fromCharCode(97 + index)}.gov.cn`);
  await hideButtonOn('www.z.gov.cn');
  await Promise.all([...hosts.map(hideButtonOn), hideButtonEverywhere(), showButtonOn('www.z.gov.cn')]);
  expect(await readPageButton()).toEqual({ hiddenEverywhere: true, hiddenHosts: hosts });
});

it('keeps one choice while the other changes', async () => {
  await hideButtonOn('www.a.gov.cn');
  await hideButtonEverywhere();
  expect(await isButtonShown('www.c.gov.cn')).toBe(false);
  await showButtonOn('www.a.gov.cn');
  expect(await readPageButton()).toEqual({ hiddenEverywhere: true, hiddenHosts: [] });
  await hideButtonOn('www.a.gov.cn');
  await showButtonEverywhere();
  expect(await isButtonShown('www.a.gov.cn')).toBe(false);
  expect(await isButtonShown('www.c.gov.cn')).toBe(true);
});

it('tells who follows it of every change until told to stop', async () => {
  const seen: PageButton[] = [];
  const stop = watchPageButton((setting) => seen.push(setting));
  await hideButtonOn('www.a.gov.cn');
  await vi.waitFor(() => expect(seen.at(-1)?.hiddenHosts).toEqual(['www.a.gov.cn']));
  await browser.storage.local.set({ other: 1 });
  stop();
  const { length } = seen;
  await hideButtonEverywhere();
  expect(seen.length).toBe(length);
});

import { expect, it } from 'vitest';
import { unreadable } from '../../entrypoints/popup/page-in-front';

it.each([
  ['about:blank', 'browser'],
  ['chrome://settings/', 'browser'],
  ['moz-extension://5e0b7a1c/library.html', 'browser'],
  ['view-source:https://www.example.org/', 'browser'],
  ['file:///home/a/report.html', 'file'],
  ['https://chromewebstore.google.com/detail/x', 'store'],
  ['https://chrome.google.com/webstore/detail/x', 'store'],
  ['https://addons.mozilla.org/zh-CN/firefox/', 'store'],
  ['https://www.minghe.gov.cn/P020240315.pdf', 'pdf'],
  ['https://www.minghe.gov.cn/P020240315.PDF?x=1', 'pdf'],
  ['http://www.minghe.gov.cn/t20240315_1.html', undefined],
  ['https://www.example.org/pdf', undefined],
])('%s: %s', (address, page) => {
  expect(unreadable(new URL(address))).toBe(page);
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSession, type Session, thisBrowser } from './session';

declare const chrome: typeof import('wxt/browser').browser;

const asked: string[] = [];
const server = createServer((request, answer) => {
  asked.push(String(request.headers.host));
  answer.setHeader('content-type', 'text/html; charset=utf-8');
  answer.end('<!doctype html><title>开放</title><h1>公开</h1>');
});
let session: Session;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  session = await openSession({ browser: thisBrowser(), portal: { http: port, https: port } });
});
afterAll(async () => {
  await session?.close();
  server.close();
});

it('opens portal pages from this machine', async () => {
  const page = await session.open('http://www.example.gov.cn/a.html');
  expect(await page.title()).toBe('开放');
  expect(asked).toContain('www.example.gov.cn');
});

it('opens pages of the extension and speaks with the browser from there', async () => {
  const library = await session.openExtension('library.html');
  expect(await library.title()).not.toBe('');
  expect(await session.desk.evaluate(() => chrome.runtime.getManifest().manifest_version)).toBe(3);
});

it('survives the death of its background', async () => {
  await session.killBackground();
  const alive = await session.desk.evaluate(() => chrome.runtime.getPlatformInfo().then(({ os }) => os));
  expect(alive).toBeTruthy();
});

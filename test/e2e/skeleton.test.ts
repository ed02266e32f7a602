import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Portal, startPortal } from '#test/portal/server';
import { openSession, type Session, thisBrowser } from './session';

declare const chrome: typeof import('wxt/browser').browser;

let portal: Portal;
let session: Session;

beforeAll(async () => {
  portal = await startPortal();
  session = await openSession({ browser: thisBrowser(), portal });
});
afterAll(async () => {
  await session?.close();
  await portal?.close();
});

it('opens portal pages from this machine', async () => {
  const host = portal.hosts[0];
  const page = await session.open(`http://${host}/`);
  expect(await page.title()).not.toBe('');
  expect(portal.log.at(0)).toContain(`http://${host}/`);
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

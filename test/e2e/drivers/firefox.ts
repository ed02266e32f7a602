import puppeteer, { type Page, type Browser as Running } from 'puppeteer-core';
import { type Command, DESK, type Driver, type Launch, type PillButton, sleep, until } from './driver';

declare const chrome: typeof import('wxt/browser').browser;

const EXTENSION = 'reportory@reportory.org';
const UUID = '5e0b7a1c-3f0d-4c8e-9a55-0a1b2c3d4e5f';
const ORIGIN = `moz-extension://${UUID}`;

const preferences = (launch: Launch) => ({
  'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION]: UUID }),
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': launch.ports.proxyPort,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': launch.ports.proxyPort,
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': false,
  'dom.security.https_first': false,
  'dom.security.https_only_mode': false,
  'browser.download.folderList': 2,
  'browser.download.dir': launch.downloads,
  'browser.download.useDownloadDir': true,
  'browser.download.alwaysOpenPanel': false,
  'browser.helperApps.neverAsk.saveToDisk': 'application/zip,application/octet-stream',
  'extensions.webextOptionalPermissionPrompts': false,
  'browser.privatebrowsing.autostart': launch.isPrivate,
  'intl.accept_languages': launch.language,
  'layout.css.prefers-color-scheme.content-override': launch.colorScheme === 'dark' ? 0 : 1,
});

/** The part of WebDriver BiDi that puppeteer's page does not show. */
interface Bidi {
  send(method: string, params: unknown): Promise<{ result: unknown }>;
}
const bidiOf = (running: Running): Bidi => (running as unknown as { connection: Bidi }).connection;
const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;

async function evaluateIn(bidi: Bidi, context: string, expression: string): Promise<unknown> {
  const { result } = await bidi.send('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
    serializationOptions: { maxDomDepth: 50, includeShadowTree: 'all' },
  });
  const answer = result as { type: string; result?: unknown; exceptionDetails?: { text: string } };
  if (answer.type !== 'success') throw new Error(`Firefox: ${answer.exceptionDetails?.text}`);
  return answer.result;
}

/** Runs an expression in the browser's own window: the only way to its shortcuts and its add-on manager. */
async function inBrowserWindow(bidi: Bidi, expression: string): Promise<void> {
  const { result } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = (result as { contexts: { context: string }[] }).contexts[0]?.context;
  if (!context) throw new Error('Firefox shows no browser window');
  await evaluateIn(bidi, context, expression);
}

/** A page may have a form field named querySelector. */
const PILL = "Document.prototype.querySelector.call(document, 'reportory-pill')";

interface Serialized {
  sharedId?: string;
  value?: {
    localName?: string;
    nodeType?: number;
    nodeValue?: string;
    children?: Serialized[];
    shadowRoot?: Serialized | null;
  };
}
function textOf(node: Serialized): string[] {
  const { localName, nodeType, nodeValue, children, shadowRoot } = node.value ?? {};
  if (localName === 'style') return [];
  if (nodeType === 3) return nodeValue?.trim() ? [nodeValue.trim()] : [];
  return [...(shadowRoot ? [shadowRoot] : []), ...(children ?? [])].flatMap(textOf);
}

const buttonsIn = (node: Serialized): Serialized[] =>
  node.value?.localName === 'button'
    ? [node]
    : [...(node.value?.shadowRoot ? [node.value.shadowRoot] : []), ...(node.value?.children ?? [])].flatMap(
        buttonsIn,
      );

/** The middle of an element that a serialization named. */
async function middleOf(bidi: Bidi, context: string, sharedId: string): Promise<{ x: number; y: number }> {
  const { result } = await bidi.send('script.callFunction', {
    functionDeclaration:
      'e => { const r = e.getBoundingClientRect(); return (r.x + r.width / 2) + " " + (r.y + r.height / 2); }',
    arguments: [{ sharedId }],
    target: { context },
    awaitPromise: false,
  });
  const [x = 0, y = 0] = (result as { result: { value: string } }).result.value.split(' ').map(Number);
  return { x, y };
}

/** `goto` never settles on a page of an extension, so its address is asked instead; the page may rewrite its hash. */
async function goTo(page: Page, url: string): Promise<void> {
  page.goto(url).catch(() => {});
  const ready = (plain: string) =>
    document.readyState === 'complete' && location.href.split('#')[0] === plain;
  await until(`${url} to open`, () => page.evaluate(ready, url.split('#')[0] ?? '').catch(() => false));
}

const launchFirefox = (launch: Launch) =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: launch.browser.path,
    headless: launch.headless,
    userDataDir: launch.profile,
    acceptInsecureCerts: true,
    defaultViewport: launch.headless ? { width: 1280, height: 800 } : null,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: preferences(launch),
  });

/** A Firefox that does not end by itself must not hold up the run. */
async function end(running: Running): Promise<void> {
  const program = running.process();
  await Promise.race([running.close().catch(() => {}), sleep(5_000)]);
  if (program?.exitCode === null) program.kill('SIGKILL');
}

/** Firefox over WebDriver BiDi; every request goes through the portal's proxy, which reaches only this machine. */
export async function driveFirefox(launch: Launch): Promise<Driver> {
  const running = await launchFirefox(launch);
  const bidi = bidiOf(running);
  const install = () =>
    bidi.send('webExtension.install', {
      extensionData: { type: 'path', path: launch.extension },
      'moz:allowPrivateBrowsing': launch.isPrivate,
    });
  await install();

  const openExtension = async (path: string) => {
    const page = await running.newPage();
    await goTo(page, `${ORIGIN}/${path}`);
    return page;
  };
  let desk = await openExtension(DESK);
  /** The panel itself cannot be driven; its page in a background tab sees the same page in front. */
  const popupFor = async (page: Page) => {
    const popup = await openExtension(DESK);
    await page.bringToFront();
    await goTo(popup, `${ORIGIN}/popup.html`);
    return popup;
  };
  /** What Firefox does when the keys are pressed: activeTab is granted, then the command is told. */
  const press = async (command: Command, page: Page) => {
    await page.bringToFront();
    await inBrowserWindow(
      bidi,
      `{ const { extension } = WebExtensionPolicy.getByID('${EXTENSION}');
         extension.tabManager.addActiveTabPermission();
         extension.shortcuts.onCommand(${JSON.stringify(command)}); }`,
    );
  };
  const pill = async (page: Page) => (await evaluateIn(bidi, contextOf(page), PILL)) as Serialized;
  const pillText = async (page: Page) => textOf(await pill(page)).join(' ');
  const pillButtons = async (page: Page) => {
    const buttons: PillButton[] = [];
    for (const node of buttonsIn(await pill(page))) {
      const middle = await middleOf(bidi, contextOf(page), node.sharedId ?? '');
      buttons.push({ label: textOf(node).join(' '), ...middle });
    }
    return buttons;
  };
  const killBackground = () =>
    inBrowserWindow(
      bidi,
      `WebExtensionPolicy.getByID('${EXTENSION}').extension.terminateBackground({ ignoreDevToolsAttached: true })`,
    );
  const refuseStorage = async () => {
    await killBackground();
    await desk.evaluate(async () => {
      const background = (await chrome.runtime.getBackgroundPage()) as typeof globalThis | undefined;
      if (!background) throw new Error('The background does not start');
      background.IDBFactory.prototype.open = () => {
        throw new background.DOMException('refused', 'SecurityError');
      };
    });
  };
  const reloadExtension = async () => {
    await install();
    desk = await openExtension(DESK);
  };
  return {
    running,
    get desk() {
      return desk;
    },
    openExtension,
    popupFor,
    press,
    pillText,
    pillButtons,
    killBackground,
    refuseStorage,
    reloadExtension,
    close: () => end(running),
  };
}

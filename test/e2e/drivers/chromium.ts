import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type CDPSession, type Page, type Browser as Running } from 'puppeteer-core';
import { type Command, DESK, type Driver, type Launch, type PillButton, until } from './driver';

declare const chrome: typeof import('wxt/browser').browser;

/** A host of the portal is this machine, every other name is nothing: no real host is ever asked. */
const hostRules = ({ hosts, httpPort, httpsPort }: Launch['ports']) =>
  [
    ...hosts.flatMap((host) => [
      `MAP ${host}:80 127.0.0.1:${httpPort}`,
      `MAP ${host}:443 127.0.0.1:${httpsPort}`,
    ]),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ].join(',');

function writePreferences(launch: Launch): void {
  const folder = join(launch.profile, 'Default');
  mkdirSync(folder, { recursive: true });
  const preferences = {
    download: {
      default_directory: launch.downloads,
      prompt_for_download: false,
      directory_upgrade: true,
    },
    intl: { accept_languages: launch.language, selected_languages: launch.language },
    extensions: { ui: { developer_mode: true } },
  };
  writeFileSync(join(folder, 'Preferences'), JSON.stringify(preferences));
}

const flagsOf = (launch: Launch, sandbox: string[]) => [
  ...sandbox,
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Old portals speak http only, and their reports are archived under that address.
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
  '--ignore-certificate-errors',
  '--window-size=1280,900',
  // Screens of the extension follow the system's scheme, which is this preference for a browser without a system.
  ...(launch.colorScheme === 'dark' ? ['--force-dark-mode'] : []),
  `--lang=${launch.language}`,
  `--host-resolver-rules=${hostRules(launch.ports)}`,
];

/** Root has no sandbox, and some distributions deny it to everybody: then, for our own pages only, without. */
async function start(launch: Launch): Promise<Running> {
  const go = (sandbox: string[]) =>
    puppeteer.launch({
      executablePath: launch.browser.path,
      headless: launch.headless,
      pipe: true,
      enableExtensions: true,
      userDataDir: launch.profile,
      acceptInsecureCerts: true,
      defaultViewport: launch.headless ? { width: 1280, height: 800 } : null,
      args: flagsOf(launch, sandbox),
    });
  if (process.getuid?.() === 0) return go(['--no-sandbox']);
  return go([]).catch(() => go(['--no-sandbox']));
}

const isWorkerOf = (id: string) => (target: { type(): string; url(): string }) =>
  target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${id}/`);

interface Node {
  backendNodeId: number;
  nodeName: string;
  nodeValue?: string;
  children?: Node[];
  shadowRoots?: Node[];
}
const inside = (node: Node): Node[] => [...(node.shadowRoots ?? []), ...(node.children ?? [])];
const all = (node: Node, name: string): Node[] =>
  node.nodeName === name ? [node] : inside(node).flatMap((each) => all(each, name));

function textOf(node: Node): string[] {
  if (node.nodeName === 'STYLE') return [];
  if (node.nodeName === '#text') return node.nodeValue?.trim() ? [node.nodeValue.trim()] : [];
  return inside(node).flatMap(textOf);
}

/** Does something with the pill through a session of the protocol, which sees closed shadow roots. */
async function withPill<T>(page: Page, use: (pill: Node | undefined, devtools: CDPSession) => Promise<T>) {
  const devtools = await page.createCDPSession();
  try {
    const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
    return await use(all(root as Node, 'REPORTORY-PILL')[0], devtools);
  } finally {
    await devtools.detach().catch(() => {});
  }
}

const pillText = (page: Page): Promise<string> =>
  withPill(page, async (pill) => (pill ? textOf(pill).join(' ') : ''));

const pillButtons = (page: Page): Promise<PillButton[]> =>
  withPill(page, async (pill, devtools) => {
    const buttons: PillButton[] = [];
    for (const node of pill ? all(pill, 'BUTTON') : []) {
      const { backendNodeId } = node;
      const { model } = await devtools.send('DOM.getBoxModel', { backendNodeId });
      const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
      buttons.push({ label: textOf(node).join(' '), x: (left + right) / 2, y: (top + bottom) / 2 });
    }
    return buttons;
  });

/** Chromium, Chrome for Testing or Edge over the DevTools protocol. */
export async function driveChromium(launch: Launch): Promise<Driver> {
  writePreferences(launch);
  const running = await start(launch);
  const devtools = await running.target().createCDPSession();
  await devtools.send('Browser.setDownloadBehavior', { behavior: 'default' });
  const id = await running.installExtension(launch.extension);
  const worker = async () => (await running.waitForTarget(isWorkerOf(id), { timeout: 15_000 })).worker();
  await worker();

  const openExtension = async (path: string) => {
    const page = await running.newPage();
    await page.goto(`chrome-extension://${id}/${path}`);
    return page;
  };
  let desk = await openExtension(DESK);
  const popupFor = async (page: Page) => {
    await page.bringToFront();
    const extension = await until('the extension', async () => (await running.extensions()).get(id));
    const before = new Set(running.targets());
    await extension.triggerAction(page);
    const target = await running.waitForTarget(
      (each) => !before.has(each) && each.url().startsWith(`chrome-extension://${id}/popup.html`),
      { timeout: 15_000 },
    );
    return target.asPage();
  };
  /** Keys sent by the protocol do not reach shortcuts, so the event is fired where the browser fires it. */
  const wake = async () => {
    await desk.evaluate(() => chrome.runtime.sendMessage({}).catch(() => {}));
    const awake = await worker();
    if (!awake) throw new Error('The service worker does not start');
    return awake;
  };
  const press = async (command: Command, page: Page) => {
    // The tab of a site without standing permission shows no address: it is the one in front.
    if (!/^https?:\/\/[^/]+\.gov\.cn\//.test(page.url())) await page.bringToFront();
    const fire = async (name: string, url: string) => {
      const tabs = await chrome.tabs.query({});
      const tab = tabs.find((each) => each.url === url) ?? tabs.find(({ active }) => active);
      (chrome.commands.onCommand as unknown as { dispatch(...args: unknown[]): void }).dispatch(name, tab);
    };
    await (await wake()).evaluate(fire, command, page.url());
  };
  const killBackground = async () => {
    const target = running.targets().find(isWorkerOf(id));
    await (await target?.worker())?.close();
  };
  const refuseStorage = async () => {
    await killBackground();
    await (await wake()).evaluate(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('refused', 'SecurityError');
      };
    });
  };
  const reloadExtension = async () => {
    await killBackground();
    await running.installExtension(launch.extension);
    await worker();
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
    close: () => running.close(),
  };
}

import { describe, expect, it } from 'vitest';
import { findBrowser } from './find';
import type { Installers } from './install';
import { installers } from './install';
import type { Machine } from './machine';

/** A computer made of a table: path → what it prints when asked for its version. */
function computer(files: Record<string, string>, more: Partial<Machine> = {}): Machine & { ran: string[] } {
  const ran: string[] = [];
  const list = (folder: string) => {
    const inside = Object.keys(files).filter((path) => path.startsWith(`${folder}/`));
    return [...new Set(inside.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))];
  };
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    home: '/home/li',
    isRoot: false,
    isRunnable: (path) => path in files,
    list,
    run: async (command, args) => {
      ran.push([command, ...args].join(' '));
      return command in files ? { code: 0, output: files[command] ?? '' } : { code: 127, output: '' };
    },
    say: () => {},
    ran,
    ...more,
  };
}
const nothing: Installers = {
  apt: async () => 'apt needs Debian or Ubuntu and root',
  download: async () => 'the download failed: no network',
};
const look = (name: 'chromium' | 'firefox', machine: Machine, bring: Installers = nothing) =>
  findBrowser(name, { machine, installers: bring });

describe('findBrowser', () => {
  it('believes the environment variable first', async () => {
    const machine = computer(
      { '/opt/mine/chrome': 'Chromium 150.0.1', '/usr/bin/chromium': 'Chromium 156.0.1' },
      { env: { PATH: '/usr/bin', REPORTORY_CHROMIUM: '/opt/mine/chrome' } },
    );
    expect(await look('chromium', machine)).toMatchObject({
      ok: true,
      browser: { path: '/opt/mine/chrome', source: 'REPORTORY_CHROMIUM', version: 'Chromium 150.0.1' },
    });
  });

  it('does not silently use another browser when the variable names a bad one', async () => {
    const machine = computer(
      { '/usr/bin/chromium': 'Chromium 156.0.1' },
      { env: { REPORTORY_CHROMIUM: '/gone' } },
    );
    const found = await look('chromium', machine);
    expect(found).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('REPORTORY_CHROMIUM names /gone'),
    });
  });

  it('prefers Chromium to Edge and Chrome', async () => {
    const machine = computer({
      '/usr/bin/google-chrome': 'Google Chrome 130.0.1',
      '/usr/bin/microsoft-edge': 'Microsoft Edge 140.0.1',
      '/usr/bin/chromium': 'Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)\n',
    });
    expect(await look('chromium', machine)).toMatchObject({
      browser: { path: '/usr/bin/chromium', version: 'Chromium 156.0.8078.79' },
    });
  });

  it.each([
    ['Google Chrome 136.0.7103.59', true],
    ['Google Chrome 137.0.7151.55', false],
    ['Google Chrome for Testing 140.0.7339.16', true],
    ['Chromium 119.0.6045.105', false],
  ])('%s can be driven: %s', async (version, usable) => {
    const found = await look('chromium', computer({ '/usr/bin/google-chrome': version }));
    expect(found.ok).toBe(usable);
  });

  it('explains why a branded Chrome was passed over, and what to do', async () => {
    const found = await look('chromium', computer({ '/usr/bin/google-chrome': 'Google Chrome 150.0.1' }));
    expect(found).toMatchObject({ ok: false });
    if (found.ok) return;
    expect(found.sentence).toContain('/usr/bin/google-chrome');
    expect(found.sentence).toContain('refuses extensions');
    expect(found.sentence).toContain('npx @puppeteer/browsers install chrome@stable');
  });

  it('takes the newest of the caches of Puppeteer and Playwright', async () => {
    const cache = '/home/li/.cache';
    const machine = computer({
      [`${cache}/ms-playwright/chromium-1208/chrome-linux64/chrome`]: 'Google Chrome for Testing 149.0.1',
      [`${cache}/ms-playwright/chromium_headless_shell-1208/chrome-linux/headless_shell`]: 'Chromium 149.0.1',
      [`${cache}/puppeteer/chrome/linux-99.0.1/chrome-linux64/chrome`]: 'Google Chrome for Testing 99.0.1',
      [`${cache}/puppeteer/chrome/linux-131.0.6778.204/chrome-linux64/chrome`]:
        'Google Chrome for Testing 131.0.6778.204',
    });
    expect(await look('chromium', machine)).toMatchObject({
      browser: { path: `${cache}/puppeteer/chrome/linux-131.0.6778.204/chrome-linux64/chrome` },
    });
    const onlyPlaywright = computer({
      [`${cache}/ms-playwright/chromium-1208/chrome-linux64/chrome`]: 'Google Chrome for Testing 149.0.1',
    });
    expect(await look('chromium', onlyPlaywright)).toMatchObject({
      browser: { source: "Playwright's cache" },
    });
  });

  it("passes over Playwright's Firefox and an old Firefox", async () => {
    const machine = computer({
      '/home/li/.cache/ms-playwright/firefox-1490/firefox/firefox': 'Mozilla Firefox 144.0',
      '/usr/bin/firefox': 'Mozilla Firefox 128.4.0esr',
    });
    const found = await look('firefox', machine);
    expect(found).toMatchObject({ ok: false, sentence: expect.stringContaining('too old') });
    expect(machine.ran.join()).not.toContain('ms-playwright');
  });

  it('knows the places of macOS', async () => {
    const app = '/Applications/Firefox.app/Contents/MacOS/firefox';
    const machine = computer({ [app]: 'Mozilla Firefox 150.0' }, { platform: 'darwin' });
    expect(await look('firefox', machine)).toMatchObject({ browser: { path: app } });
  });

  it('asks the file for its version on Windows', async () => {
    const exe = 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe';
    const machine = computer(
      { [exe]: '', powershell: 'Microsoft Edge 141.0.3537.57\r\n' },
      { platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' }, home: 'C:\\Users\\li' },
    );
    expect(await look('chromium', machine)).toMatchObject({ browser: { path: exe } });
    expect(machine.ran[0]).toMatch(/^powershell .*VersionInfo/);
  });

  it('gives a snap a profile folder that it can read', async () => {
    const machine = computer({ '/snap/bin/chromium': 'Chromium 150.0.1 snap' });
    expect(await look('chromium', machine)).toMatchObject({
      browser: { profileFolder: '/home/li/snap/chromium/common' },
    });
  });

  it('passes over the stub that only asks for a snap', async () => {
    const machine = computer({
      '/usr/bin/chromium-browser':
        "Command '/usr/bin/chromium-browser' requires the chromium snap to be installed.",
    });
    expect((await look('chromium', machine)).ok).toBe(false);
  });

  it('does not install anything when only asked to look', async () => {
    let asked = 0;
    const count = async () => {
      asked += 1;
      return 'no';
    };
    const machine = computer({});
    await findBrowser('firefox', { machine, installers: { apt: count, download: count }, mode: 'look' });
    expect(asked).toBe(0);
    await findBrowser('firefox', { machine, installers: { apt: count, download: count } });
    expect(asked).toBe(2);
  });
});

describe('apt', () => {
  const root = (policy: Record<string, string>, files: Record<string, string> = {}) => {
    const machine = computer({ '/usr/bin/apt-get': '', ...files }, { isRoot: true });
    const plain = machine.run;
    machine.run = async (command, args) => {
      const ran = await plain(command, args);
      return command === 'apt-cache'
        ? { code: 0, output: `Candidate: ${policy[args[1] ?? ''] ?? '(none)'}` }
        : { ...ran, code: 0 };
    };
    return machine;
  };

  it('installs the browser and Chinese fonts on Debian as root', async () => {
    const machine = root(
      { chromium: '156.0.1-1~deb12u1', 'fonts-noto-cjk': '1:20220127' },
      { '/usr/bin/chromium': 'Chromium 156.0.1' },
    );
    const candidate = await installers.apt('chromium', machine);
    expect(candidate).toMatchObject({ path: '/usr/bin/chromium' });
    expect(machine.ran[0]).toBe('apt-get update -q');
    expect(machine.ran.at(-1)).toMatch(/apt-get install .* chromium fonts-noto-cjk$/);
  });

  it('never installs a package that is only a snap', async () => {
    const machine = root({ chromium: '2:1snap1-0ubuntu2', 'fonts-noto-cjk': '1:20220127' });
    expect(await installers.apt('chromium', machine)).toBe('apt offers no chromium here');
    expect(machine.ran.at(-1)).toMatch(/install .* fonts-noto-cjk$/);
  });

  it('leaves the machine alone without root', async () => {
    const machine = computer({ '/usr/bin/apt-get': '' });
    expect(await installers.apt('chromium', machine)).toContain('root');
    expect(machine.ran).toEqual([]);
  });
});

import { detectBrowserPlatform, install, Browser as Kind, resolveBuildId } from '@puppeteer/browsers';
import type { Machine } from './machine';
import { type BrowserName, type Candidate, puppeteerCache } from './places';

const MINUTES = 60_000;

/** Debian's browser packages, and the fonts without which Chinese pages are empty boxes. */
const PACKAGES: Record<BrowserName, { browser: string; path: string }> = {
  chromium: { browser: 'chromium', path: '/usr/bin/chromium' },
  firefox: { browser: 'firefox-esr', path: '/usr/bin/firefox-esr' },
};
const FONTS = 'fonts-noto-cjk';
/** What a Firefox from a tarball needs; newer distributions renamed some (64-bit time). */
const FIREFOX_LIBRARIES = ['libgtk-3-0', 'libgtk-3-0t64', 'libasound2', 'libasound2t64', 'libx11-xcb1'];

/** The ways in which a browser can be brought to a machine; tests bring their own. */
export interface Installers {
  apt(name: BrowserName, machine: Machine): Promise<Candidate | string>;
  download(name: BrowserName, machine: Machine): Promise<Candidate | string>;
}

/** Ubuntu's packages of this name only install a snap, which does not work in containers. */
async function isOffered(name: string, machine: Machine): Promise<boolean> {
  const { output } = await machine.run('apt-cache', ['policy', name]);
  const candidate = /Candidate:\s*(\S+)/.exec(output)?.[1] ?? '(none)';
  return candidate !== '(none)' && !candidate.includes('snap');
}

async function aptInstall(names: string[], machine: Machine): Promise<string | undefined> {
  machine.say(`Installing ${names.join(', ')} with apt …`);
  const args = [
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    'install',
    '-y',
    '-q',
    // A fresh machine may be updating itself; wait for it instead of giving up.
    '-o',
    'DPkg::Lock::Timeout=180',
    '--no-install-recommends',
  ];
  const { code, output } = await machine.run('env', [...args, ...names], 10 * MINUTES);
  return code === 0 ? undefined : `apt-get install ${names.join(' ')} failed: ${output.trim().slice(-300)}`;
}

async function offered(names: string[], machine: Machine): Promise<string[]> {
  const answers = await Promise.all(names.map((name) => isOffered(name, machine)));
  return names.filter((_, index) => answers[index]);
}

async function fromApt(name: BrowserName, machine: Machine): Promise<Candidate | string> {
  if (machine.platform !== 'linux' || !machine.isRoot || !machine.isRunnable('/usr/bin/apt-get'))
    return 'apt needs Debian or Ubuntu and root';
  machine.say('Updating the package lists of apt …');
  await machine.run('apt-get', ['update', '-q'], 5 * MINUTES);
  const { browser, path } = PACKAGES[name];
  if (await isOffered(browser, machine)) {
    const failure = await aptInstall([browser, ...(await offered([FONTS], machine))], machine);
    return failure ?? { path, source: 'installed with apt just now' };
  }
  const wanted = name === 'firefox' ? [FONTS, ...FIREFOX_LIBRARIES] : [FONTS];
  await aptInstall(await offered(wanted, machine), machine);
  return `apt offers no ${browser} here`;
}

async function fromDownload(name: BrowserName, machine: Machine): Promise<Candidate | string> {
  const platform = detectBrowserPlatform();
  if (!platform) return 'no browser is published for this kind of computer';
  const browser = name === 'firefox' ? Kind.FIREFOX : Kind.CHROME;
  try {
    machine.say(`Downloading ${name === 'firefox' ? 'Firefox' : 'Chrome for Testing'} …`);
    const buildId = await resolveBuildId(browser, platform, 'stable');
    const cacheDir = puppeteerCache(machine);
    const installDeps = machine.isRoot && browser === Kind.CHROME && machine.platform === 'linux';
    const { executablePath } = await install({ browser, buildId, cacheDir, platform, installDeps });
    return { path: executablePath, source: 'downloaded just now' };
  } catch (error) {
    return `the download failed: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** apt and the downloader of the Puppeteer project. */
export const installers: Installers = { apt: fromApt, download: fromDownload };

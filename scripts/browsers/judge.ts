import type { Machine } from './machine';
import type { BrowserName, Candidate } from './places';

/** A browser that can be driven with the extension in it. */
export interface Browser {
  name: BrowserName;
  path: string;
  /** As the browser calls itself, e.g. `Chromium 156.0.8078.79`. */
  version: string;
  source: string;
  /** Where a profile must lie so that a confined browser (snap) can read it; absent where any folder does. */
  profileFolder?: string;
}
/** A browser that is there and cannot be used. */
export interface Rejected {
  path: string;
  why: string;
}

/** Oldest versions the manifest accepts. */
const OLDEST: Record<BrowserName, number> = { chromium: 120, firefox: 140 };
/** Since this version Google Chrome (not Chromium, not Chrome for Testing) refuses --load-extension. */
const BRANDED_REFUSES = 137;

const NAMES: Record<BrowserName, RegExp> = {
  chromium: /(Chromium|Google Chrome for Testing|Google Chrome|Microsoft Edge)[^\d\n]*(\d+)[\d.]*/,
  firefox: /(Mozilla Firefox|Firefox)[^\d\n]*(\d+)[\d.a-z]*/,
};

/** On Windows `chrome.exe --version` opens a window instead of answering. */
async function askVersion(path: string, machine: Machine): Promise<string> {
  if (machine.platform !== 'win32') return (await machine.run(path, ['--version'])).output;
  const file = path.replaceAll("'", "''");
  const script = `$v=(Get-Item -LiteralPath '${file}').VersionInfo; "$($v.ProductName) $($v.ProductVersion)"`;
  return (await machine.run('powershell', ['-NoProfile', '-Command', script])).output;
}

function objection(name: BrowserName, product: string, major: number): string | undefined {
  if (major < OLDEST[name])
    return `${product} ${major} is too old: Reportory needs version ${OLDEST[name]} or newer`;
  if (product === 'Google Chrome' && major >= BRANDED_REFUSES)
    return `Google Chrome since version ${BRANDED_REFUSES} refuses extensions from a folder (--load-extension); use Chromium or Chrome for Testing`;
  return undefined;
}

/** A snap sees neither /tmp nor hidden folders: its own folder in the home directory is shared. */
function snapFolder(path: string, machine: Machine): string | undefined {
  const snap = /^\/snap\/(?:bin\/)?([\w-]+)/.exec(path)?.[1];
  return snap && `${machine.home}/snap/${snap}/common`;
}

/** Whether the browser at this path can be used, by its own word about its version. */
export async function judge(
  name: BrowserName,
  candidate: Candidate,
  machine: Machine,
): Promise<Browser | Rejected> {
  const { path, source } = candidate;
  if (!machine.isRunnable(path)) return { path, why: 'there is no program at this path' };
  const said = await askVersion(path, machine);
  const [version, product = '', major = ''] = NAMES[name].exec(said) ?? [];
  if (!version) return { path, why: `it does not say a version of ${name}: ${said.trim().slice(0, 120)}` };
  const why = objection(name, product, Number(major));
  if (why) return { path, why };
  const profileFolder = snapFolder(path, machine);
  return { name, path, version: version.trim(), source, ...(profileFolder && { profileFolder }) };
}

export const isRejected = (verdict: Browser | Rejected): verdict is Rejected => 'why' in verdict;

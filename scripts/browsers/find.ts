import { type Installers, installers } from './install';
import { type Browser, isRejected, judge, type Rejected } from './judge';
import { type Machine, thisMachine } from './machine';
import { type BrowserName, type Candidate, namedInEnvironment, usualPlaces } from './places';

/** Either a browser that can be driven, or a sentence that says what to do. */
export type Found = { ok: true; browser: Browser } | { ok: false; sentence: string };

/** `look` finds what is there; `install` also brings a browser where none is. */
export interface Search {
  machine: Machine;
  installers: Installers;
  mode: 'look' | 'install';
}

const DISPLAY_NAME: Record<BrowserName, string> = {
  chromium: 'Chromium or Chrome for Testing (120 or newer)',
  firefox: 'Firefox (140 or newer)',
};
const ADVICE: Record<BrowserName, string> = {
  chromium:
    'Install Chromium, or run `npx @puppeteer/browsers install chrome@stable`, or set REPORTORY_CHROMIUM to the path of one.',
  firefox:
    'Install Firefox, or run `npx @puppeteer/browsers install firefox@stable`, or set REPORTORY_FIREFOX to the path of one.',
};

function sentence(name: BrowserName, failures: string[]): string {
  const tried = failures.length > 0 ? ` Looked at: ${failures.join('; ')}.` : '';
  return `No usable ${DISPLAY_NAME[name]} was found.${tried} ${ADVICE[name]}`;
}
const inWords = ({ path, why }: Rejected) => `${path} (${why})`;

async function firstUsable(
  name: BrowserName,
  candidates: Candidate[],
  machine: Machine,
): Promise<{ browser?: Browser; failures: string[] }> {
  const failures: string[] = [];
  for (const candidate of candidates) {
    const verdict = await judge(name, candidate, machine);
    if (!isRejected(verdict)) return { browser: verdict, failures };
    failures.push(inWords(verdict));
  }
  return { failures };
}

async function installOne(name: BrowserName, search: Search, failures: string[]): Promise<Found> {
  for (const bring of [search.installers.apt, search.installers.download]) {
    const brought = await bring(name, search.machine);
    const verdict =
      typeof brought === 'string'
        ? { path: 'install', why: brought }
        : await judge(name, brought, search.machine);
    if (!isRejected(verdict)) return { ok: true, browser: verdict };
    failures.push(inWords(verdict));
  }
  return { ok: false, sentence: sentence(name, failures) };
}

/** Finds a browser: environment variable, then what is installed, then the caches of others, then an installation. */
export async function findBrowser(name: BrowserName, options: Partial<Search> = {}): Promise<Found> {
  const search: Search = { machine: thisMachine(), installers, mode: 'install', ...options };
  const named = namedInEnvironment(name, search.machine);
  if (named) {
    const verdict = await judge(name, named, search.machine);
    if (!isRejected(verdict)) return { ok: true, browser: verdict };
    return { ok: false, sentence: `${named.source} names ${inWords(verdict)}. ${ADVICE[name]}` };
  }
  const { browser, failures } = await firstUsable(name, usualPlaces(name, search.machine), search.machine);
  if (browser) return { ok: true, browser };
  if (search.mode === 'look') return { ok: false, sentence: sentence(name, failures) };
  return installOne(name, search, failures);
}

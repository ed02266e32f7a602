import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scriptsOf } from './size/bundle';
import { LIBRARIES, librariesIn } from './size/libraries';

const BUILDS = ['.output/chrome-mv3', '.output/firefox-mv3'];
const CONTENT_SCRIPT = 'content-scripts/portal.js';
const GUEST = 'guest.js';
const KB = 1024;

/**
 * Raw bytes a part may have: the content script runs on every portal page, the guest on reports and where a
 * person asks for it, the popup opens on every click (what it loads late is not counted).
 */
const LIMITS = { contentScript: 64 * KB, guest: 128 * KB, popup: 128 * KB };

const inKb = (bytes: number) => `${(bytes / KB).toFixed(1)} KB`;

function checkBuild(build: string): string[] {
  const read = (path: string) => readFileSync(join(build, path), 'utf8');
  const bytes = (path: string) => readFileSync(join(build, path)).byteLength;
  const popup = scriptsOf('popup.html', read);
  const sizes = [
    { what: CONTENT_SCRIPT, size: bytes(CONTENT_SCRIPT), limit: LIMITS.contentScript },
    { what: GUEST, size: bytes(GUEST), limit: LIMITS.guest },
    {
      what: `popup (${popup.first.length} scripts)`,
      size: popup.first.reduce((sum, path) => sum + bytes(path), 0),
      limit: LIMITS.popup,
    },
  ];
  for (const { what, size, limit } of sizes)
    console.log(`» ${build}  ${what.padEnd(26)} ${inKb(size).padStart(9)} of ${inKb(limit)}`);
  const library = scriptsOf('library.html', read);
  const elsewhere = ['background.js', ...popup.first, ...popup.late, ...library.first, ...library.late];
  const known = new Set(elsewhere.flatMap((path) => librariesIn(read(path))));
  return [
    ...sizes
      .filter(({ size, limit }) => size === 0 || size > limit)
      .map(({ what, size, limit }) => `${what} has ${inKb(size)}, allowed are ${inKb(limit)}`),
    ...[CONTENT_SCRIPT, GUEST].flatMap((path) =>
      librariesIn(read(path)).map((name) => `${name} is in ${path}`),
    ),
    ...Object.keys(LIBRARIES)
      .filter((name) => !known.has(name))
      .map(
        (name) =>
          `the words of ${name} are in no other script: this check would not notice it (libraries.ts)`,
      ),
  ].map((failure) => `${build}: ${failure}`);
}

const failures = BUILDS.flatMap(checkBuild);
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;

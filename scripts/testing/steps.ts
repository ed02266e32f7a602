import type { BrowserName } from '../browsers/places';

/** One part of the test run. */
export interface Step {
  name: string;
  /** Program and arguments; programs of node_modules are found. */
  command: string[];
  /** Names of steps that must have succeeded before. */
  needs: string[];
  /** Set on steps that are counted test by test. */
  project?: string;
  /** The browser without which the step cannot run. */
  browser?: BrowserName;
}

const check = (name: string, command: string, needs: string[] = []): Step => ({
  name,
  command: command.split(' '),
  needs,
});
const vitest = (name: string, project: string, more: Partial<Step> = {}): Step => ({
  name,
  project,
  command: ['vitest', 'run', '--project', project],
  needs: [],
  ...more,
});

/** All steps in the order in which they are started; two run at a time where their needs allow. */
export const STEPS: readonly Step[] = [
  check('build-chrome', 'wxt build'),
  check('build-firefox', 'wxt build -b firefox --mv3', ['build-chrome']),
  vitest('unit', 'unit'),
  check('types', 'tsc --noEmit'),
  check('types-svelte', 'svelte-check --tsconfig ./tsconfig.json --fail-on-warnings'),
  check('lint', 'biome ci --error-on-warnings .'),
  check('dependencies', 'depcruise --config .dependency-cruiser.mjs entrypoints lib components scripts test'),
  check('unused', 'knip'),
  check('size', 'tsx scripts/check-size.ts', ['build-chrome', 'build-firefox']),
  vitest('component', 'component'),
  vitest('corpus', 'corpus'),
  vitest('e2e-chromium', 'chromium', { needs: ['build-chrome'], browser: 'chromium' }),
  vitest('e2e-firefox', 'firefox', { needs: ['build-firefox'], browser: 'firefox' }),
];

/** What the person asked for on the command line. */
export interface Selection {
  /** Names of the only steps to run, with the steps they need; absent for all. */
  only?: string[];
  withoutBrowser: boolean;
}

/** Reads `--no-browser` and `--only a,b`; a sentence where something is not understood. */
export function readSelection(args: string[]): Selection | string {
  const selection: Selection = { withoutBrowser: false };
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--no-browser') selection.withoutBrowser = true;
    else if (arg === '--only') selection.only = (rest.shift() ?? '').split(',').filter(Boolean);
    else
      return `Unknown argument ${arg}. Known: --no-browser, --only ${STEPS.map(({ name }) => name).join(',')}`;
  }
  const names = new Set(STEPS.map(({ name }) => name));
  const unknown = selection.only?.filter((name) => !names.has(name)) ?? [];
  if (unknown.length > 0) return `Unknown step ${unknown.join(', ')}. Known: ${[...names].join(', ')}`;
  return selection;
}

/** The steps of a selection in order, with those they need. */
export function chosenSteps({ only }: Selection): Step[] {
  if (!only) return [...STEPS];
  const wanted = new Set(only);
  for (const step of STEPS.toReversed())
    if (wanted.has(step.name)) for (const need of step.needs) wanted.add(need);
  return STEPS.filter(({ name }) => wanted.has(name));
}

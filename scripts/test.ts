import { availableParallelism } from 'node:os';
import { type Found, findBrowser } from './browsers/find';
import type { BrowserName } from './browsers/places';
import { add, type Count, lastLine, NOTHING } from './testing/count';
import { runStep, type StepResult } from './testing/run-step';
import { schedule } from './testing/schedule';
import { chosenSteps, readSelection, type Selection, type Step } from './testing/steps';

const HEARTBEAT_MS = 15_000;
const SKIPPED_SHOWN = 8;
/** Lines of a step's output that are worth reading although it succeeded begin so. */
const FIGURE = '» ';
const OUTPUT_SHOWN = 12_000;

const VARIABLE: Record<BrowserName, string> = {
  chromium: 'REPORTORY_CHROMIUM',
  firefox: 'REPORTORY_FIREFOX',
};

const indent = (words: string) => words.replaceAll(/^/gm, '    ');

function report(step: Step, { tally, seconds, output }: StepResult): void {
  const { passed, failed, skipped, skippedNames } = tally;
  const counts = step.project ? `  ${passed} passed, ${failed} failed, ${skipped} skipped` : '';
  console.log(
    `${failed > 0 ? '✗' : '✓'} ${step.name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s${counts}`,
  );
  for (const line of output.split('\n').filter((each) => each.startsWith(FIGURE))) console.log(indent(line));
  for (const name of skippedNames.slice(0, SKIPPED_SHOWN)) console.log(indent(`– skipped: ${name}`));
  if (skipped > SKIPPED_SHOWN) console.log(indent(`– and ${skipped - SKIPPED_SHOWN} more skipped`));
  if (failed > 0) console.log(indent(output.trim().slice(-OUTPUT_SHOWN)));
}

/** Browsers are found, and if need be installed, one after the other: two runs of apt would block each other. */
async function findAll(names: BrowserName[]): Promise<Map<BrowserName, Found>> {
  const all = new Map<BrowserName, Found>();
  for (const name of names) {
    const found = await findBrowser(name);
    all.set(name, found);
    if (found.ok)
      console.log(`· ${name}: ${found.browser.version}, ${found.browser.path} (${found.browser.source})`);
  }
  return all;
}

async function runWithHeartbeat(step: Step, extra: Record<string, string>): Promise<StepResult> {
  let last = '';
  const began = performance.now();
  const heartbeat = setInterval(() => {
    const seconds = Math.round((performance.now() - began) / 1000);
    console.log(`… ${step.name} ${seconds} s  ${last.slice(0, 110)}`);
  }, HEARTBEAT_MS);
  const result = await runStep(step, extra, (line) => {
    last = line;
  });
  clearInterval(heartbeat);
  return result;
}

async function runSteps(selection: Selection): Promise<Count> {
  let total = NOTHING;
  const tell = (step: Step, outcome: 'failed' | 'skipped', why: string) => {
    total = add(total, { ...NOTHING, [outcome]: 1 });
    console.log(`${outcome === 'failed' ? '✗' : '–'} ${step.name.padEnd(14)} ${outcome}: ${why}`);
  };
  const chosen = chosenSteps(selection);
  const left = selection.withoutBrowser ? chosen.filter(({ browser }) => browser) : [];
  const steps = chosen.filter((step) => !left.includes(step));
  for (const step of left) tell(step, 'skipped', '--no-browser was asked for');
  const browsers = findAll(steps.flatMap(({ browser }) => (browser ? [browser] : [])));
  await schedule(steps, Math.min(2, availableParallelism()), {
    run: async (step) => {
      const found = step.browser && (await browsers).get(step.browser);
      if (found && !found.ok) {
        tell(step, 'failed', found.sentence);
        return false;
      }
      const extra = found?.ok ? { [VARIABLE[found.browser.name]]: found.browser.path } : {};
      const result = await runWithHeartbeat(step, extra);
      total = add(total, result.tally);
      report(step, result);
      return result.tally.failed === 0;
    },
    skip: (step, need) => tell(step, 'failed', `it needs ${need}, which failed`),
  });
  return total;
}

const selection = readSelection(process.argv.slice(2));
if (typeof selection === 'string') {
  console.error(selection);
  process.exitCode = 2;
} else {
  const began = performance.now();
  const total = await runSteps(selection);
  console.log(`The run took ${Math.round((performance.now() - began) / 1000)} s.`);
  console.log(lastLine(total));
  process.exitCode = total.failed > 0 ? 1 : 0;
}

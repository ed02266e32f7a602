import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type Tally, tally, type VitestReport } from './count';
import type { Step } from './steps';

/** How a step ended. */
export interface StepResult {
  tally: Tally;
  seconds: number;
  output: string;
}

/** Longest time a step may take before it counts as hung. */
const LIMIT_MS = 25 * 60_000;
const FOLDER = 'test-output';

const environment = (extra: Record<string, string>) => ({
  ...process.env,
  PATH: `${resolve('node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
  FORCE_COLOR: '0',
  NO_COLOR: '1',
  ...extra,
});

/** Runs a command and hands on each line as it comes. */
function runProgram(
  command: string[],
  extra: Record<string, string>,
  onLine: (line: string) => void,
): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    const [program = '', ...args] = command;
    // On Windows the programs of node_modules are command files, which only a shell starts.
    const shell = process.platform === 'win32';
    const child = spawn(program, args, {
      env: environment(extra),
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LIMIT_MS,
    });
    let output = '';
    const collect = (data: Buffer) => {
      const words = stripVTControlCharacters(data.toString());
      output += words;
      const line = words.trim().split('\n').at(-1)?.trim();
      if (line) onLine(line);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => done({ code: 127, output: `${output}${error.message}` }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

function readReport(path: string): VitestReport | undefined {
  if (!existsSync(path)) return undefined;
  return JSON.parse(readFileSync(path, 'utf8')) as VitestReport;
}

const asOne = (code: number): Tally => ({
  passed: code === 0 ? 1 : 0,
  failed: code === 0 ? 0 : 1,
  skipped: 0,
  skippedNames: [],
});

/** Runs one step; Vitest's are counted by its own report, others as one. */
export async function runStep(
  step: Step,
  extra: Record<string, string>,
  onLine: (line: string) => void,
): Promise<StepResult> {
  const began = performance.now();
  const report = join(FOLDER, `${step.name}.json`);
  const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${report}`];
  mkdirSync(FOLDER, { recursive: true });
  rmSync(report, { force: true });
  const command = step.project ? [...step.command, ...reporters] : step.command;
  const { code, output } = await runProgram(command, extra, onLine);
  const counted = step.project ? tally(readReport(report), code) : asOne(code);
  return { tally: counted, seconds: (performance.now() - began) / 1000, output };
}

import { spawn } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { homedir } from 'node:os';

/** What a command printed (both streams) and how it ended; code 127 where it could not be started. */
export interface Ran {
  code: number;
  output: string;
}

/** Everything the finder asks of a computer, so that its tests can bring another one. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  home: string;
  isRoot: boolean;
  isRunnable(path: string): boolean;
  /** Names in a folder; none where it cannot be read. */
  list(folder: string): string[];
  run(command: string, args: string[], milliseconds?: number): Promise<Ran>;
  say(line: string): void;
}

function runCommand(command: string, args: string[], milliseconds: number): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: milliseconds });
    let output = '';
    const collect = (data: Buffer) => {
      output += data.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ code: 127, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The computer this runs on. */
export const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  isRoot: process.getuid?.() === 0,
  isRunnable,
  list,
  run: (command, args, milliseconds = 15_000) => runCommand(command, args, milliseconds),
  say: (line) => console.log(line),
});

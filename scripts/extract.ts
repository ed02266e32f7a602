import { type Command, readArguments } from './extract/arguments';
import { runFiles } from './extract/files';
import { HELP } from './extract/help';
import { runLines } from './extract/lines';
import { openParser } from './extract/parser';

const say = (sentence: string) => process.stderr.write(`${sentence}\n`);
const print = (words: string) => process.stdout.write(words);

/** `npm run` works in the project's folder and says here where the person was. */
const folderOfPerson = (): string =>
  (process.env.npm_lifecycle_event === 'extract' && process.env.INIT_CWD) || process.cwd();

async function run(command: Exclude<Command, { kind: 'help' | 'misuse' }>): Promise<number> {
  const parser = openParser();
  try {
    return command.kind === 'lines'
      ? await runLines({ input: process.stdin, output: process.stdout, say }, command.root, parser)
      : runFiles(command, parser, { print, say });
  } finally {
    parser.close();
  }
}

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

const command = readArguments(process.argv.slice(2), folderOfPerson());
if (command.kind === 'help') print(HELP);
else if (command.kind === 'misuse') {
  say(`${command.sentence}\n\n${HELP}`);
  process.exitCode = 2;
} else {
  const failed = await run(command);
  process.exitCode = failed > 0 ? 1 : 0;
}

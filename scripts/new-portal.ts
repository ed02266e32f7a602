import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parsePage } from '#lib/extract/page';
import { PLATFORMS } from '#lib/portals/platforms';
import { addressOf } from './extract/address';
import { openFile } from './extract/open-file';
import { openParser } from './extract/parser';
import { type Guess, guessRule } from './portals/guess-rule';
import { ruleSource, withRule } from './portals/insert-rule';
import { ruleSchema } from './portals/rule-schema';
import { skeleton } from './portals/skeleton';

const HELP = `Scaffolds a rule for a content management system from a saved page.

  npm run new:portal -- PAGE.html --id NAME [--url ADDRESS] [--write]

Guesses how to know the system (marks, meta tags, shape of the address) and where it puts the text, and prints the
rule. With --write the rule goes into lib/portals/platforms.ts and the bones of the page, every word replaced, into
test/fixtures/portals/NAME.html, where the tests find it. docs/portals.md says how to go on.
`;
const PROJECT = resolve(import.meta.dirname, '..');
const RULES = resolve(PROJECT, 'lib/portals/platforms.ts');
const FIXTURES = resolve(PROJECT, 'test/fixtures/portals');

interface Wanted {
  file: string;
  id: string;
  url: string | undefined;
  mode: 'print' | 'write';
}

function readWanted(): Wanted | undefined {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      id: { type: 'string' },
      url: { type: 'string' },
      write: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const [file] = positionals;
  if (values.help || !file || !values.id) return undefined;
  const folder = (process.env.npm_lifecycle_event === 'new:portal' && process.env.INIT_CWD) || process.cwd();
  return {
    file: resolve(folder, file),
    id: values.id,
    url: values.url,
    mode: values.write ? 'write' : 'print',
  };
}

function tell({ rule, stage, known, common }: Guess): void {
  console.log(`Read today by: ${stage}${known ? `, known as ${known}` : ''}.`);
  if (known) console.log(`${known} knows this page already: perhaps its rule only needs another mark.`);
  if (common.length > 0)
    console.log(`${common.join(', ')} is looked for on every page already: a rule gains only the name.`);
  console.log(`\n${ruleSource(rule)}`);
}

function write(guess: Guess, document: Document): string {
  const { id } = guess.rule;
  const changed = withRule(readFileSync(RULES, 'utf8'), guess.rule);
  if (changed === undefined)
    return 'The table in lib/portals/platforms.ts was not found: put the rule there by hand.';
  const target = resolve(FIXTURES, `${id}.html`);
  if (existsSync(target)) return `${target} is there already.`;
  mkdirSync(FIXTURES, { recursive: true });
  writeFileSync(target, skeleton(document));
  writeFileSync(RULES, changed);
  return `Written: lib/portals/platforms.ts, test/fixtures/portals/${id}.html. Now: npx vitest run --project unit test/unit/portal-rules.test.ts`;
}

/** Gives a sentence where something is wrong. */
function run({ file, id, url, mode }: Wanted): string | undefined {
  if (PLATFORMS.some((platform) => platform.id === id)) return `There is a rule ${id} already.`;
  const opened = openFile(file);
  if ('problem' in opened) return opened.problem;
  const page = parsePage(opened.html, addressOf(url, opened.html), openParser().parse);
  const guess = guessRule(page, id);
  if (typeof guess === 'string') return guess;
  const checked = ruleSchema.safeParse(guess.rule);
  if (!checked.success)
    return checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n');
  tell(guess);
  if (mode === 'write') console.log(write(guess, page.document));
  return undefined;
}

const wanted = readWanted();
if (wanted) {
  const wrong = run(wanted);
  if (wrong) console.error(wrong);
  process.exitCode = wrong ? 1 : 0;
} else {
  console.log(HELP);
  process.exitCode = process.argv.includes('--help') ? 0 : 2;
}

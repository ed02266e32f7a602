import { Dexie, type EntityTable } from 'dexie';
import { problem } from '#lib/report/problem';
import type { Capture, Content, Snapshot } from '#lib/report/report';
import { ArchiveError, describeProblem, within } from './problems';
import type { ReportRow } from './report-row';

export const DATABASE_NAME = 'reportory';
/** Raised with every change of SCHEMA; a database with a higher number was written by newer code and is refused. */
export const DATABASE_VERSION = 1;

/**
 * The tables. Lists page by the `[keys.place…]` indexes (ties fall back to the id, which IndexedDB sorts by),
 * the canonical URL is unique so that one page never becomes two reports, hashes are keys so that nothing is stored twice;
 * `captures.textSha256` finds the pages that carry the same words.
 */
export const SCHEMA = {
  reports: [
    'id',
    '&canonicalUrl',
    'textSha256',
    'trashedAt',
    '[keys.place+savedAt]',
    '[keys.place+keys.type+savedAt]',
    '[keys.place+keys.year+savedAt]',
    '[keys.place+keys.type+keys.year+savedAt]',
  ].join(),
  captures: 'id, &[reportId+sequence], canonicalUrl, textSha256, savedAt',
  contents: 'contentSha256',
  snapshots: 'htmlSha256',
} as const;

export interface ArchiveDatabase extends Dexie {
  reports: EntityTable<ReportRow, 'id'>;
  captures: EntityTable<Capture, 'id'>;
  contents: EntityTable<Content, 'contentSha256'>;
  snapshots: EntityTable<Snapshot, 'htmlSha256'>;
}

const OPEN_MS = 15_000;
let current: ArchiveDatabase | undefined;
let opening: Promise<ArchiveDatabase> | undefined;

/** The open database; rejects with an ArchiveError when the browser refuses it, and tries anew on the next call. */
export function openArchive(): Promise<ArchiveDatabase> {
  if (current?.isOpen()) return Promise.resolve(current);
  opening ??= open().finally(() => {
    opening = undefined;
  });
  return opening;
}

/** Closes the database, so that it can be replaced or deleted; the next use opens it again. */
export function closeArchive(): void {
  current?.close();
  current = undefined;
}

async function open(): Promise<ArchiveDatabase> {
  closeArchive();
  let blocked = false;
  try {
    const database = define();
    database.on('blocked', () => {
      blocked = true;
    });
    current = database;
    await within(OPEN_MS, () => database.open());
    return database;
  } catch (error) {
    closeArchive();
    throw blocked ? new ArchiveError(problem('archive-blocked')) : new ArchiveError(describeProblem(error));
  }
}

function define(): ArchiveDatabase {
  // Strict: a receipt must survive a pulled plug, not only a killed browser.
  const database = new Dexie(DATABASE_NAME, { chromeTransactionDurability: 'strict' }) as ArchiveDatabase;
  database.version(DATABASE_VERSION).stores(SCHEMA);
  // Dexie opens a newer database without a word; writing to it could destroy what newer code stored.
  database.on('ready', (ready) => {
    const found = (ready as Dexie).backendDB().version / 10;
    if (found > DATABASE_VERSION)
      throw new ArchiveError(problem('archive-newer', `version ${found}, known ${DATABASE_VERSION}`));
  });
  return database;
}

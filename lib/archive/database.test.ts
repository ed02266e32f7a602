import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { submissionOf } from '#test/fixtures/submission';
import { closeArchive, DATABASE_NAME, DATABASE_VERSION, openArchive, SCHEMA } from './database';
import { gzip } from './digest';
import { countReports } from './list';
import { describeProblem } from './problems';
import { readReport, readSnapshot } from './read';
import { saveSubmission } from './save';

const NOW = '2026-11-21T09:00:00.000Z';

beforeEach(async () => {
  closeArchive();
  await Dexie.delete(DATABASE_NAME);
});

describe('the schema', () => {
  it('of version 1 is frozen: change it only by a new version with a migration', () => {
    expect(DATABASE_VERSION).toBe(1);
    expect(SCHEMA).toEqual({
      reports:
        'id,&canonicalUrl,textSha256,trashedAt,[keys.place+savedAt],[keys.place+keys.type+savedAt],[keys.place+keys.year+savedAt],[keys.place+keys.type+keys.year+savedAt]',
      captures: 'id, &[reportId+sequence], canonicalUrl, textSha256, savedAt',
      contents: 'contentSha256',
      snapshots: 'htmlSha256',
    });
  });
});

describe('openArchive', () => {
  it('refuses a database that newer code wrote, and leaves it alone', async () => {
    const newer = new Dexie(DATABASE_NAME);
    newer.version(DATABASE_VERSION + 1).stores({ ...SCHEMA, future: 'id' });
    await newer.open();
    await newer.table('future').add({ id: 'kept' });
    newer.close();
    expect(await saveSubmission(submissionOf(), NOW)).toMatchObject({
      kind: 'problem',
      code: 'archive-newer',
    });
    await expect(countReports({})).rejects.toMatchObject({ problem: { code: 'archive-newer' } });
    await newer.open();
    expect(await newer.table('future').count()).toBe(1);
    expect(await newer.table('reports').count()).toBe(0);
    newer.close();
  });

  it('says that storage is refused, and works once it is not', async () => {
    const refuse = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException(
        'A mutation operation was attempted on a database that did not allow mutations.',
        'InvalidStateError',
      );
    });
    expect(await saveSubmission(submissionOf(), NOW)).toMatchObject({ code: 'storage-refused' });
    refuse.mockRestore();
    expect(await saveSubmission(submissionOf(), NOW)).toMatchObject({ kind: 'added' });
  });

  it('opens once for many callers at the same time', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    await Promise.all([openArchive(), openArchive(), countReports({})]);
    expect(open).toHaveBeenCalledTimes(1);
  });
});

describe('describeProblem', () => {
  it.each([
    [new DOMException('', 'QuotaExceededError'), 'storage-full'],
    [
      Object.assign(new Error('aborted'), {
        name: 'AbortError',
        inner: new DOMException('', 'QuotaExceededError'),
      }),
      'storage-full',
    ],
    [
      Object.assign(new Error('bulk'), {
        name: 'BulkError',
        failures: [new DOMException('', 'QuotaExceededError')],
      }),
      'storage-full',
    ],
    [Object.assign(new Error('no'), { name: 'MissingAPIError' }), 'storage-refused'],
    [new DOMException('denied', 'SecurityError'), 'storage-refused'],
    [new DOMException('', 'VersionError'), 'archive-newer'],
    [new TypeError('x is not a function'), 'storage-failed'],
    ['a string', 'storage-failed'],
    [undefined, 'storage-failed'],
  ])('%s → %s', (error, code) => {
    expect(describeProblem(error)).toMatchObject({ kind: 'problem', code, detail: expect.any(String) });
  });

  it('survives an error that is its own cause', () => {
    const error = new Error('loop');
    error.cause = error;
    expect(describeProblem(error).code).toBe('storage-failed');
  });
});

describe('readSnapshot', () => {
  async function stored() {
    const outcome = await saveSubmission(submissionOf(), NOW);
    const found = await readReport((outcome as { reportId: string }).reportId);
    const { snapshots } = await openArchive();
    const id = ('capture' in found && found.capture.pages[0]?.htmlSha256) || '';
    return { snapshots, id };
  }

  it('never shows damage as the original', async () => {
    const { snapshots, id } = await stored();
    await snapshots.update(id, { gzip: await gzip('<p>forged</p>') });
    expect(await readSnapshot(id)).toEqual({
      kind: 'problem',
      code: 'snapshot-damaged',
      detail: 'hash differs',
    });
    const { gzip: bytes } = (await snapshots.get(id)) ?? { gzip: new Uint8Array() };
    await snapshots.update(id, { gzip: bytes.slice(0, 12) });
    expect(await readSnapshot(id)).toMatchObject({ code: 'snapshot-damaged' });
    await snapshots.delete(id);
    expect(await readSnapshot(id)).toMatchObject({ code: 'snapshot-damaged', detail: 'missing' });
  });
});

describe('readReport', () => {
  it('names a report that is not there', async () => {
    expect(await readReport('nothing')).toMatchObject({ code: 'report-missing' });
  });
});

import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { freshId, submissionOf } from '#test/fixtures/submission';
import { contentHash } from './content-hash';
import { closeArchive, DATABASE_NAME, openArchive } from './database';
import { sha256 } from './digest';
import { countReports, listReports } from './list';
import { readContent, readReport, readSnapshot, savedState } from './read';
import { saveSubmission } from './save';
import { restoreReports, trashReports } from './trash';
import { undoSave } from './undo';

const NOW = '2026-11-21T09:00:00.000Z';
const LATER = '2026-11-22T09:00:00.000Z';
const URL_A = 'https://www.minghe.gov.cn/zwgk/2024/t20240315_1.html';

beforeEach(async () => {
  closeArchive();
  await Dexie.delete(DATABASE_NAME);
});

async function rows() {
  const { reports, captures, contents, snapshots } = await openArchive();
  const [r, c, t, s] = await Promise.all([
    reports.count(),
    captures.count(),
    contents.count(),
    snapshots.count(),
  ]);
  return { reports: r, captures: c, contents: t, snapshots: s };
}
async function saved(parts: Parameters<typeof submissionOf>[0] = {}, now = NOW) {
  const outcome = await saveSubmission(submissionOf(parts), now);
  if (outcome.kind === 'problem') throw new Error(`${outcome.code} ${outcome.detail}`);
  return outcome;
}
async function full(id: string) {
  const found = await readReport(id);
  if ('kind' in found) throw new Error(found.code);
  return found;
}

describe('saveSubmission', () => {
  it('adds a report with everything that was read', async () => {
    const submission = submissionOf();
    const outcome = await saveSubmission(submission, NOW);
    expect(outcome).toMatchObject({ kind: 'added', captureId: submission.captureId, savedAt: NOW });
    const { report, capture, content } = await full((outcome as { reportId: string }).reportId);
    expect(report).toMatchObject({
      currentCaptureId: submission.captureId,
      year: 2023,
      versions: 1,
      firstSavedAt: NOW,
      savedAt: NOW,
      kind: 'report',
      metadata: { title: '明河市2023年度法治政府建设情况报告', creators: ['明河市人民政府'] },
    });
    expect(report).not.toHaveProperty('keys');
    expect(content.text).toBe(submission.extraction.text);
    expect(capture.textSha256).toBe(await sha256(submission.extraction.text));
    expect(capture.contentSha256).toBe(await contentHash(submission.extraction));
    expect(capture).toMatchObject({ sequence: 1, outcome: 'added', fields: submission.extraction.fields });
    expect(await readSnapshot(capture.pages[0]?.htmlSha256 ?? '')).toBe(submission.pages[0]?.html);
  });

  it('records a visit without storing the same text or page twice', async () => {
    const first = await saved();
    const second = await saved({}, LATER);
    expect(second).toEqual({
      kind: 'unchanged',
      reportId: first.reportId,
      captureId: second.captureId,
      savedAt: LATER,
      previousAt: NOW,
    });
    expect(await rows()).toEqual({ reports: 1, captures: 2, contents: 1, snapshots: 1 });
    expect((await full(first.reportId)).report).toMatchObject({
      versions: 1,
      savedAt: LATER,
      firstSavedAt: NOW,
    });
  });

  it('keeps both versions when the text changed, and counts the lines', async () => {
    const first = await saved({ text: 'a\nb\nc' });
    const second = await saved({ text: 'a\nB\nc\nd' }, LATER);
    expect(second).toMatchObject({ kind: 'revised', previousAt: NOW, change: { added: 2, removed: 1 } });
    const { report, content, captures } = await full(first.reportId);
    expect(report.versions).toBe(2);
    expect(content.text).toBe('a\nB\nc\nd');
    expect(captures.map(({ sequence, outcome }) => [sequence, outcome])).toEqual([
      [1, 'added'],
      [2, 'revised'],
    ]);
    const { contents } = await openArchive();
    expect((await contents.get(captures[0]?.contentSha256 ?? ''))?.text).toBe('a\nb\nc');
  });

  it('follows the values of the newest save, also when one is gone', async () => {
    await saved();
    const { reportId } = await saved({ fields: { period: '2024', type: 'budget' } }, LATER);
    expect((await full(reportId)).report).toMatchObject({ year: 2024, metadata: { type: 'budget' } });
    const without = submissionOf();
    delete without.extraction.fields.period;
    await saveSubmission(without, LATER);
    expect((await full(reportId)).report).not.toHaveProperty('year');
  });

  it('gives a repeated message the earlier outcome and stores nothing', async () => {
    const submission = submissionOf();
    const first = await saveSubmission(submission, NOW);
    const revised = submissionOf({ text: 'new' });
    const second = await saveSubmission(revised, LATER);
    expect(await saveSubmission(submission, LATER)).toEqual(first);
    expect(await saveSubmission(revised, '2026-12-01T00:00:00.000Z')).toEqual(second);
    expect(await rows()).toMatchObject({ reports: 1, captures: 2 });
  });

  it('refuses one capture id for two pages', async () => {
    const captureId = freshId();
    await saved({ captureId });
    const other = await saveSubmission(submissionOf({ captureId, url: `${URL_A}?id=2` }), NOW);
    expect(other).toMatchObject({ kind: 'problem', code: 'record-invalid' });
    expect(await rows()).toMatchObject({ reports: 1, captures: 1 });
  });

  it('makes one report of 20 saves at once, and loses no save', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => saved()));
    expect(outcomes.filter(({ kind }) => kind === 'added')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'unchanged')).toHaveLength(19);
    expect(new Set(outcomes.map(({ reportId }) => reportId)).size).toBe(1);
    expect(await rows()).toEqual({ reports: 1, captures: 20, contents: 1, snapshots: 1 });
    const { captures } = await full(outcomes[0]?.reportId ?? '');
    expect(captures.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
  });

  it('makes one capture of a message that arrives twice at once', async () => {
    const submission = submissionOf();
    const [a, b] = await Promise.all([saveSubmission(submission, NOW), saveSubmission(submission, NOW)]);
    expect(a).toEqual(b);
    expect(await rows()).toMatchObject({ reports: 1, captures: 1 });
  });

  it('keeps the order of saves when the clock goes back', async () => {
    const { reportId } = await saved({ text: 'first' }, LATER);
    await saved({ text: 'second' }, NOW);
    const { content, report } = await full(reportId);
    expect(content.text).toBe('second');
    expect(report.versions).toBe(2);
  });

  it('knows addresses of one page as one report', async () => {
    await saved({ url: URL_A });
    expect(await saved({ url: `${URL_A.replace('https', 'http')}#top` })).toMatchObject({
      kind: 'unchanged',
    });
  });

  it.each([
    ['no capture id', { captureId: 'x' }],
    ['a foreign scheme', { url: 'javascript:alert(1)' }],
  ])('refuses %s and stores nothing', async (_, parts) => {
    expect(await saveSubmission(submissionOf(parts), NOW)).toMatchObject({ code: 'record-invalid' });
    expect(await rows()).toEqual({ reports: 0, captures: 0, contents: 0, snapshots: 0 });
  });

  it('never calls an empty text saved, but takes a page that is only an attachment', async () => {
    expect(await saveSubmission(submissionOf({ text: ' \n ' }), NOW)).toMatchObject({ code: 'no-body' });
    const attached = submissionOf({ text: '' });
    attached.extraction.bodyStatus = 'attachment_only';
    expect(await saveSubmission(attached, NOW)).toMatchObject({ kind: 'added' });
  });

  it('keeps every character: rare Han, emoji, a BOM, half a surrogate', async () => {
    const text = '\uFEFF𠮷野家①〇\u3000全角\u00A0空格 👩‍👩‍👧 \uD800 终';
    const html = `\uFEFF<p>${text}</p>`;
    const { reportId } = await saved({ text, pages: [{ url: URL_A, html }] });
    const { content, capture, report } = await full(reportId);
    expect(content.text).toBe(text);
    expect(report.characters).toBeGreaterThan(10);
    const page = await readSnapshot(capture.pages[0]?.htmlSha256 ?? '');
    expect(page).toBe(html.replace('\uD800', '\uFFFD'));
  });

  it('keeps each page of an article that has several', async () => {
    const pages = [1, 2, 3].map((page) => ({ url: `${URL_A}?page=${page}`, html: `<p>${page}</p>` }));
    const { reportId } = await saved({ pages });
    const { capture } = await full(reportId);
    expect(await Promise.all(capture.pages.map(({ htmlSha256 }) => readSnapshot(htmlSha256)))).toEqual(
      pages.map(({ html }) => html),
    );
  });
});

describe('the content of a save', () => {
  const image = (number: number) => ({
    url: `https://www.minghe.gov.cn/${number}.html`,
    text: '',
    html: `<p><img src="https://www.minghe.gov.cn/${number}.jpg"></p>`,
    bodyStatus: 'image_only' as const,
  });

  it('is its own for each of two pages that are only an image', async () => {
    const one = await saved(image(1));
    const two = await saved(image(2));
    expect((await full(one.reportId)).content.html).toContain('/1.jpg');
    expect((await full(two.reportId)).content.html).toContain('/2.jpg');
    const [a, b] = [(await full(one.reportId)).report, (await full(two.reportId)).report];
    expect(a.textSha256).toBe(b.textSha256);
    expect(a.contentSha256).not.toBe(b.contentSha256);
  });

  it.each([
    ['image_only', ''],
    ['attachment_only', '附件'],
  ] as const)('of an %s page with another picture or file is a new version', async (bodyStatus, text) => {
    const parts = { ...image(1), bodyStatus, text };
    const { reportId } = await saved(parts);
    expect(await saved(parts, LATER)).toMatchObject({ kind: 'unchanged' });
    const changed = { ...parts, html: image(2).html };
    expect(await saved(changed, LATER)).toMatchObject({
      kind: 'revised',
      change: { added: 0, removed: 0 },
    });
    const { report, content, captures } = await full(reportId);
    expect(report.versions).toBe(2);
    expect(content.html).toBe(changed.html);
    const before = await readContent(captures[0]?.contentSha256 ?? '');
    expect(before).toMatchObject({ html: parts.html });
  });

  it('with better tables for the same text is shown, no new version, and nothing is thrown away', async () => {
    const { reportId } = await saved({ tables: [] });
    const tables = [{ caption: '表1', rows: [['行政复议', '128']] }];
    expect(await saved({ tables }, LATER)).toMatchObject({ kind: 'unchanged', previousAt: NOW });
    const { report, capture, content, captures } = await full(reportId);
    expect(content.tables).toEqual(tables);
    expect(report).toMatchObject({ versions: 1, contentSha256: content.contentSha256 });
    expect(capture.textSha256).toBe(captures[0]?.textSha256);
    expect(await readContent(captures[0]?.contentSha256 ?? '')).toMatchObject({ tables: [] });
    expect(await saved({ tables }, LATER)).toMatchObject({ kind: 'unchanged' });
    expect(await rows()).toEqual({ reports: 1, captures: 3, contents: 2, snapshots: 1 });
    const other = await saved({ tables, url: `${URL_A}?id=2` });
    expect((await full(other.reportId)).report.contentSha256).toBe(content.contentSha256);
    expect(await rows()).toMatchObject({ reports: 2, contents: 2 });
    const words = (await openArchive()).captures.where({ textSha256: capture.textSha256 });
    expect(await words.count()).toBe(4);
  });

  it('has one hash however its keys are ordered, and another for any part that differs', async () => {
    const { text, html, outline, tables } = submissionOf().extraction;
    const parts = { text, html, outline, tables };
    const [section] = outline;
    const turned = outline.map(({ line, heading, number, level }) => ({ line, heading, number, level }));
    expect(await contentHash({ tables, outline: turned, html, text })).toBe(await contentHash(parts));
    const others = await Promise.all([
      contentHash({ ...parts, text: `${text} ` }),
      contentHash({ ...parts, html: `${html} ` }),
      contentHash({
        ...parts,
        outline: [{ level: 2, number: '', heading: '', line: 0, ...section }, ...outline],
      }),
      contentHash({ ...parts, tables: [] }),
    ]);
    expect(new Set([...others, await contentHash(parts)]).size).toBe(5);
    expect(await contentHash({ text: '甲', html: '<p>', outline: [], tables: [] })).toBe(
      await sha256('{"html":"<p>","outline":[],"tables":[],"text":"甲"}'),
    );
  });
});

describe('when storage fails', () => {
  const quota = () => Promise.reject(new DOMException('', 'QuotaExceededError'));

  it.each(['captures', 'contents'] as const)('a full disk at %s leaves nothing half saved', async (table) => {
    const database = await openArchive();
    const add = vi.spyOn(database[table], 'add').mockImplementation(quota as never);
    expect(await saveSubmission(submissionOf(), NOW)).toMatchObject({
      kind: 'problem',
      code: 'storage-full',
    });
    expect(await rows()).toEqual({ reports: 0, captures: 0, contents: 0, snapshots: 0 });
    add.mockRestore();
    expect(await saveSubmission(submissionOf(), NOW)).toMatchObject({ kind: 'added' });
  });

  it('a full disk at the last write undoes the ones before it', async () => {
    await saved({ text: 'before' });
    const database = await openArchive();
    const put = vi.spyOn(database.reports, 'put').mockImplementation(quota as never);
    expect(await saveSubmission(submissionOf({ text: 'after' }), LATER)).toMatchObject({
      code: 'storage-full',
    });
    put.mockRestore();
    expect(await rows()).toEqual({ reports: 1, captures: 1, contents: 1, snapshots: 1 });
    expect(await listReports({}, 0, 10)).toMatchObject([{ savedAt: NOW, versions: 1 }]);
  });

  it('an unknown failure keeps its words for a bug report', async () => {
    const database = await openArchive();
    vi.spyOn(database.captures, 'add').mockImplementation((() =>
      Promise.reject(new Error('disk I/O'))) as never);
    const outcome = await saveSubmission(submissionOf(), NOW);
    expect(outcome).toMatchObject({ code: 'storage-failed', detail: expect.stringContaining('disk I/O') });
  });

  it('a write that never answers is called off and not committed later', async () => {
    const database = await openArchive();
    // Keeps the transaction open with reads, as a disk that hangs would.
    const hang = async () => {
      for (;;) await database.captures.get('none');
    };
    const add = vi.spyOn(database.captures, 'add').mockImplementation(hang as never);
    expect(await saveSubmission(submissionOf(), NOW, { timeout: 50 })).toMatchObject({
      code: 'storage-failed',
      detail: 'no answer within 50 ms',
    });
    add.mockRestore();
    expect(await rows()).toEqual({ reports: 0, captures: 0, contents: 0, snapshots: 0 });
  });
});

describe('undoSave', () => {
  it('puts an added report into the trash and keeps its words', async () => {
    const { captureId, reportId } = await saved();
    const trashed = { kind: 'undone', effect: 'trashed' };
    expect(await undoSave(captureId, LATER)).toEqual(trashed);
    expect(await undoSave(captureId, LATER)).toEqual(trashed);
    expect(await countReports({})).toBe(0);
    expect(await savedState(URL_A)).toBeNull();
    expect(await rows()).toEqual({ reports: 1, captures: 1, contents: 1, snapshots: 1 });
    expect((await full(reportId)).capture.withdrawnAt).toBe(LATER);
  });

  it('shows the version before after a revised save, with its values', async () => {
    const { reportId } = await saved({ text: 'old' });
    const { captureId } = await saved({ text: 'new', fields: { period: '2025', title: 'Neu' } }, LATER);
    const shown = { kind: 'undone', effect: 'earlier-version' };
    expect(await undoSave(captureId, LATER)).toEqual(shown);
    expect(await undoSave(captureId, LATER)).toEqual(shown);
    const { report, content } = await full(reportId);
    expect(content.text).toBe('old');
    expect(report).toMatchObject({ versions: 1, year: 2023, savedAt: NOW });
    expect(await listReports({ text: '明河' }, 0, 5)).toHaveLength(1);
    expect(await listReports({ text: 'neu' }, 0, 5)).toHaveLength(0);
  });

  it('leaves a later version in place when an earlier save is taken back', async () => {
    const first = await saved({ text: 'old' });
    await saved({ text: 'new' }, LATER);
    expect(await undoSave(first.captureId, LATER)).toEqual({ kind: 'undone', effect: 'visit-forgotten' });
    const { report, content } = await full(first.reportId);
    expect(content.text).toBe('new');
    expect(report).toMatchObject({ versions: 1 });
    expect(report.trashedAt).toBeUndefined();
  });

  it('forgets a visit that found nothing new', async () => {
    const { reportId } = await saved();
    const { captureId } = await saved({}, LATER);
    const forgotten = { kind: 'undone', effect: 'visit-forgotten' };
    expect(await undoSave(captureId, LATER)).toEqual(forgotten);
    expect(await undoSave(captureId, LATER)).toEqual(forgotten);
    expect((await full(reportId)).report).toMatchObject({ savedAt: NOW, versions: 1 });
    expect(await countReports({})).toBe(1);
  });

  it('says trash when the report was put there meanwhile', async () => {
    const { reportId } = await saved({ text: 'old' });
    const { captureId } = await saved({ text: 'new' }, LATER);
    await trashReports([reportId], LATER);
    expect(await undoSave(captureId, LATER)).toEqual({ kind: 'undone', effect: 'trashed' });
  });

  it('shows the earlier tables again after a save that only read better ones', async () => {
    const { reportId } = await saved({ tables: [] });
    const { captureId } = await saved({}, LATER);
    expect(await undoSave(captureId, LATER)).toMatchObject({ effect: 'earlier-version' });
    expect((await full(reportId)).content.tables).toEqual([]);
  });

  it('a save after undo is added again, under the same id', async () => {
    const first = await saved();
    await undoSave(first.captureId, NOW);
    const second = await saved({}, LATER);
    expect(second).toMatchObject({ kind: 'added', reportId: first.reportId });
    expect((await full(first.reportId)).report).toMatchObject({ versions: 1 });
    expect(await countReports({})).toBe(1);
  });

  it('says so when there is no such save', async () => {
    expect(await undoSave(freshId(), NOW)).toMatchObject({ code: 'report-missing' });
  });
});

describe('trash', () => {
  it('hides a report, and restores it as it was', async () => {
    const { reportId } = await saved();
    expect(await trashReports([reportId, freshId()], LATER)).toEqual({ kind: 'trashed', count: 1 });
    expect([await countReports({}), await countReports({ place: 'trash' })]).toEqual([0, 1]);
    expect(await restoreReports([reportId])).toEqual({ kind: 'restored', count: 1 });
    expect(await countReports({})).toBe(1);
    expect((await full(reportId)).report.trashedAt).toBeUndefined();
  });

  it('a save brings a report back; undoing that save puts it away again', async () => {
    const { reportId } = await saved({ text: 'old' });
    await trashReports([reportId], NOW);
    expect(await saved({ text: 'old' }, LATER)).toMatchObject({ kind: 'added', reportId });
    expect(await countReports({})).toBe(1);
    await trashReports([reportId], NOW);
    const { captureId } = await saved({ text: 'new' }, LATER);
    expect(await countReports({})).toBe(1);
    await undoSave(captureId, LATER);
    expect(await countReports({})).toBe(0);
    expect((await full(reportId)).content.text).toBe('old');
  });

  it('restoring an undone save gives it back', async () => {
    const { reportId, captureId } = await saved();
    await undoSave(captureId, NOW);
    await restoreReports([reportId]);
    const { capture, report } = await full(reportId);
    expect(capture.withdrawnAt).toBeUndefined();
    expect(report.trashedAt).toBeUndefined();
    expect(await saved({}, LATER)).toMatchObject({ kind: 'unchanged' });
  });
});

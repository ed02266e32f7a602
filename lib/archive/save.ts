import type { Submission } from '#lib/report/extraction';
import { canonicalUrl, ulid } from '#lib/report/identity';
import { type Problem, problem } from '#lib/report/problem';
import {
  type Capture,
  type Content,
  type Report,
  type SaveOutcome,
  SCHEMA_VERSION,
  type Snapshot,
  submissionSchema,
} from '#lib/report/report';
import { contentHash } from './content-hash';
import { type ArchiveDatabase, openArchive } from './database';
import { gzip, sha256 } from './digest';
import { lineChange } from './line-change';
import { describeProblem, within } from './problems';
import { type ReportRow, reportOf, rowOf, valuesOf } from './report-row';
import { isSameVersion } from './versions';

/** A save answers within this time or is called off; a page of 20 MB takes about two seconds. */
const SAVE_MS = 60_000;

export interface SaveDependencies {
  /** Milliseconds until a save that gets no answer is called off. */
  timeout?: number;
}

/**
 * Archives one submission: parse, hash and compress first, then everything in one transaction.
 * Repeating a submission gives the earlier outcome again; a failure leaves the archive as it was.
 */
export async function saveSubmission(
  submission: Submission,
  now: string,
  { timeout = SAVE_MS }: SaveDependencies = {},
): Promise<SaveOutcome> {
  const parsed = submissionSchema.safeParse(submission);
  if (!parsed.success) return invalid(parsed.error.issues[0]);
  if (isEmpty(parsed.data)) return problem('no-body', 'empty text');
  try {
    const savedAt = new Date(now).toISOString();
    return await within(timeout, async (signal) => {
      const database = await openArchive();
      return commit(database, await prepare(database, { submission: parsed.data, savedAt }), signal);
    });
  } catch (error) {
    return describeProblem(error);
  }
}

function invalid(issue: { path: PropertyKey[]; message: string } | undefined): Problem {
  return problem('record-invalid', `${issue?.path.map(String).join('.')}: ${issue?.message}`);
}

const isEmpty = ({ extraction: { text, bodyStatus } }: Submission): boolean =>
  text.trim() === '' && (bodyStatus === 'full' || bodyStatus === 'partial');

/** What the transaction writes, all of it known before it begins: waiting for a hash would end it early. */
interface Prepared {
  /** The capture but for what only the archive's state decides. */
  draft: Omit<Capture, 'reportId' | 'sequence' | 'outcome'>;
  content: Content;
  snapshots: Snapshot[];
}

async function prepare(
  database: ArchiveDatabase,
  { submission, savedAt }: { submission: Submission; savedAt: string },
): Promise<Prepared> {
  const { extraction, pages } = submission;
  const textSha256 = await sha256(extraction.text);
  const contentSha256 = await contentHash(extraction);
  const hashes = await Promise.all(pages.map(({ html }) => sha256(html)));
  const htmlOf = new Map(hashes.map((hash, index) => [hash, pages[index]?.html ?? '']));
  // Snapshots are never deleted, so what is there now is there in the transaction too.
  const known = new Set(
    await database.snapshots
      .where(':id')
      .anyOf([...htmlOf.keys()])
      .primaryKeys(),
  );
  const missing = [...htmlOf].filter(([hash]) => !known.has(hash));
  const { text, html, outline, tables, verdict, bodyStatus, fields, attachments, removals, completeness } =
    extraction;
  return {
    draft: {
      id: submission.captureId,
      schemaVersion: SCHEMA_VERSION,
      url: submission.url,
      canonicalUrl: canonicalUrl(submission.url),
      capturedAt: submission.capturedAt,
      savedAt,
      userAgent: submission.userAgent,
      charset: submission.charset,
      extractorVersion: submission.extractorVersion,
      stage: extraction.stage,
      textSha256,
      contentSha256,
      pages: pages.map(({ url }, index) => ({ url, htmlSha256: hashes[index] ?? '' })),
      verdict,
      bodyStatus,
      fields,
      attachments,
      removals,
      completeness,
    },
    content: { contentSha256, schemaVersion: SCHEMA_VERSION, text, html, outline, tables },
    snapshots: await Promise.all(missing.map(([hash, page]) => snapshotOf(hash, page))),
  };
}

async function snapshotOf(htmlSha256: string, html: string): Promise<Snapshot> {
  const size = new TextEncoder().encode(html).byteLength;
  return { htmlSha256, schemaVersion: SCHEMA_VERSION, size, gzip: await gzip(html) };
}

function commit(database: ArchiveDatabase, prepared: Prepared, signal: AbortSignal): Promise<SaveOutcome> {
  const { reports, captures, contents, snapshots } = database;
  return database.transaction('rw', [reports, captures, contents, snapshots], async (transaction) => {
    signal.throwIfAborted();
    signal.addEventListener('abort', () => transaction.abort());
    const repeated = await captures.get(prepared.draft.id);
    if (repeated) return repeatedOutcome(repeated, prepared.draft);
    const { capture, report } = await decide(database, prepared);
    if ((await contents.where(':id').equals(capture.contentSha256).count()) === 0)
      await contents.add(prepared.content);
    if (prepared.snapshots.length > 0) await snapshots.bulkPut(prepared.snapshots);
    await captures.add(capture);
    await reports.put(rowOf(report));
    return outcomeOf(capture);
  });
}

/** What this save is to the archive as the transaction sees it. */
async function decide(
  database: ArchiveDatabase,
  { draft, content }: Prepared,
): Promise<{ capture: Capture; report: Report }> {
  const row = await database.reports.get({ canonicalUrl: draft.canonicalUrl });
  if (!row) {
    const reportId = ulid(Date.parse(draft.savedAt), crypto.getRandomValues(new Uint8Array(10)));
    const capture: Capture = { ...draft, reportId, sequence: 1, outcome: 'added' };
    const { canonicalUrl, savedAt: firstSavedAt } = draft;
    const identity = { id: capture.reportId, canonicalUrl, firstSavedAt, versions: 1 };
    return { capture, report: { ...identity, ...valuesOf(capture, content.text) } };
  }
  const capture = await followUp(database, { draft, content, row });
  const { trashedAt: _, year: __, ...before } = reportOf(row);
  const versions = row.versions + (capture.outcome === 'revised' ? 1 : 0);
  return { capture, report: { ...before, ...valuesOf(capture, content.text), versions } };
}

async function followUp(
  database: ArchiveDatabase,
  { draft, content, row }: Pick<Prepared, 'draft' | 'content'> & { row: ReportRow },
): Promise<Capture> {
  const last = await database.captures
    .where('[reportId+sequence]')
    .between([row.id, 0], [row.id, Number.POSITIVE_INFINITY])
    .last();
  const shown = await database.captures.get(row.currentCaptureId);
  const capture = {
    ...draft,
    reportId: row.id,
    sequence: (last?.sequence ?? 0) + 1,
    ...(row.trashedAt && { restored: true as const }),
  };
  const same = isSameVersion(row, draft);
  // Back from the trash unchanged: nothing was in the list, so for the person it is added.
  if (!shown || shown.withdrawnAt || (same && row.trashedAt)) return { ...capture, outcome: 'added' };
  const previousAt = shown.savedAt;
  if (same) return { ...capture, outcome: 'unchanged', previousAt };
  const before = await database.contents.get(row.contentSha256);
  return { ...capture, outcome: 'revised', previousAt, change: lineChange(before?.text ?? '', content.text) };
}

function repeatedOutcome(stored: Capture, draft: Prepared['draft']): SaveOutcome {
  const same = stored.canonicalUrl === draft.canonicalUrl && stored.contentSha256 === draft.contentSha256;
  return same ? outcomeOf(stored) : problem('record-invalid', 'captureId: already used for another page');
}

function outcomeOf({ id, reportId, outcome, savedAt, previousAt, change }: Capture): SaveOutcome {
  const base = { reportId, captureId: id, savedAt };
  if (outcome === 'added') return { kind: 'added', ...base };
  const earlier = { ...base, previousAt: previousAt ?? savedAt };
  if (outcome === 'unchanged') return { kind: 'unchanged', ...earlier };
  return { kind: 'revised', ...earlier, change: change ?? { added: 0, removed: 0 } };
}

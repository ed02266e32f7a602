import { z } from 'zod';
import { BODY_STATUSES, type Fields, KINDS, SOURCES, type Submission } from './extraction';
import type { Problem } from './problem';
import { FIELD_NAMES, type FieldName, isMultiple, type Metadata } from './terms';

// Extension pages forbid eval; probing for it would leave an error in the console of each of them.
z.config({ jitless: true });

/** Version of the shape of stored rows; raised by every change that old code would misread. */
export const SCHEMA_VERSION = 1;

const timestamp = z.iso.datetime({ offset: true });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const ulid = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);

const reading = <T extends z.ZodType>(value: T) =>
  z.object({ value, source: z.enum(SOURCES), raw: z.string(), confidence: z.number().min(0).max(1) });
const field = <T extends z.ZodType>(value: T) => reading(value).extend({ rivals: z.array(reading(value)) });
const fieldOf = (name: FieldName) => field(isMultiple(name) ? z.array(z.string()) : z.string()).optional();
const fieldsSchema = z.object(
  Object.fromEntries(FIELD_NAMES.map((name) => [name, fieldOf(name)])),
) as unknown as z.ZodType<Fields>;
const metadataSchema = z.object(
  Object.fromEntries(
    FIELD_NAMES.map((name) => [name, (isMultiple(name) ? z.array(z.string()) : z.string()).optional()]),
  ),
) as unknown as z.ZodType<Metadata>;

const verdictSchema = z.object({
  kind: z.enum(KINDS),
  score: z.number(),
  evidence: z.array(z.object({ clue: z.string(), weight: z.number(), found: z.string() })),
});
const removalSchema = z.object({
  rule: z.string(),
  reason: z.string(),
  selector: z.string().optional(),
  text: z.string(),
});
const attachmentSchema = z.object({ text: z.string(), url: z.string(), type: z.string() });
const sectionSchema = z.object({
  level: z.number().int().min(0).max(6),
  number: z.string(),
  heading: z.string(),
  line: z.number().int().min(0),
});
const tableSchema = z.object({ caption: z.string(), rows: z.array(z.array(z.string())) });
const completenessSchema = z.object({ kept: z.number().int().min(0), visible: z.number().int().min(0) });

const extractedSchema = z.object({
  ok: z.literal(true),
  verdict: verdictSchema,
  bodyStatus: z.enum(BODY_STATUSES),
  html: z.string(),
  text: z.string(),
  fields: fieldsSchema,
  outline: z.array(sectionSchema),
  tables: z.array(tableSchema),
  attachments: z.array(attachmentSchema),
  removals: z.array(removalSchema),
  completeness: completenessSchema,
  continuations: z.array(z.string()),
  stage: z.string(),
});

/** What arrives from a page; parsed before anything is believed. */
export const submissionSchema = z.object({
  captureId: ulid,
  url: z.url({ protocol: /^https?$/ }),
  capturedAt: timestamp,
  userAgent: z.string(),
  charset: z.string(),
  extractorVersion: z.string(),
  extraction: extractedSchema,
  pages: z.array(z.object({ url: z.string(), html: z.string() })).min(1),
}) as unknown as z.ZodType<Submission>;

/** What a save read of a report, stored once per distinct content: one text may come with other links or tables. */
const contentSchema = z.object({
  /** SHA-256 of the canonical JSON (RFC 8785) of `{text, html, outline, tables}` in UTF-8. */
  contentSha256: sha256,
  schemaVersion: z.number().int(),
  text: z.string(),
  html: z.string(),
  outline: z.array(sectionSchema),
  tables: z.array(tableSchema),
});
export type Content = z.infer<typeof contentSchema>;

/** A page's HTML, gzipped, stored once per distinct page. */
export interface Snapshot {
  /** SHA-256 of the HTML in UTF-8. */
  htmlSha256: string;
  schemaVersion: number;
  /** Bytes of the HTML in UTF-8. */
  size: number;
  gzip: Uint8Array<ArrayBuffer>;
}

/** One save: when, from where, by which extractor, and what it gave. Never changed, only withdrawn. */
const captureSchema = z.object({
  id: ulid,
  schemaVersion: z.number().int(),
  reportId: ulid,
  /** 1 for the report's first save, then counted up: the order of saves even when a clock goes backwards. */
  sequence: z.number().int().min(1),
  url: z.string(),
  canonicalUrl: z.string(),
  /** When the page was read, by the page's clock. */
  capturedAt: timestamp,
  /** When the archive stored it. */
  savedAt: timestamp,
  userAgent: z.string(),
  charset: z.string(),
  extractorVersion: z.string(),
  stage: z.string(),
  /** SHA-256 of the text in UTF-8: equal words, whatever their markup. */
  textSha256: sha256,
  /** Points at the content of this save. */
  contentSha256: sha256,
  /** The article's pages in order, each pointing at a snapshot. */
  pages: z.array(z.object({ url: z.string(), htmlSha256: sha256 })),
  verdict: verdictSchema,
  bodyStatus: z.enum(BODY_STATUSES),
  fields: fieldsSchema,
  attachments: z.array(attachmentSchema),
  removals: z.array(removalSchema),
  completeness: completenessSchema,
  /** What this save did: added the report, confirmed it, or brought a new version. */
  outcome: z.enum(['added', 'unchanged', 'revised']),
  /** When the version before was saved; absent for `added`. */
  previousAt: timestamp.optional(),
  /** Lines against the version before; only with `revised`. */
  change: z.object({ added: z.number().int(), removed: z.number().int() }).optional(),
  /** Set when this save brought the report back from the trash. */
  restored: z.literal(true).optional(),
  /** Set when the person took the save back. */
  withdrawnAt: timestamp.optional(),
});
export type Capture = z.infer<typeof captureSchema>;

/** A report's identity with the values that lists sort and filter by; the words are in its captures. */
const reportSchema = z.object({
  id: ulid,
  schemaVersion: z.number().int(),
  canonicalUrl: z.string(),
  /** The capture shown by default: the newest one that is not withdrawn. */
  currentCaptureId: ulid,
  metadata: metadataSchema,
  kind: z.enum(KINDS),
  bodyStatus: z.enum(BODY_STATUSES),
  /** First calendar year of the reporting period, e.g. 2022. */
  year: z.number().int().optional(),
  textSha256: sha256,
  contentSha256: sha256,
  characters: z.number().int().min(0),
  versions: z.number().int().min(1),
  firstSavedAt: timestamp,
  savedAt: timestamp,
  trashedAt: timestamp.optional(),
});
export type Report = z.infer<typeof reportSchema>;

/** What a save did. `change` counts lines against the version before. */
export type SaveOutcome =
  | { kind: 'added'; reportId: string; captureId: string; savedAt: string }
  | { kind: 'unchanged'; reportId: string; captureId: string; savedAt: string; previousAt: string }
  | {
      kind: 'revised';
      reportId: string;
      captureId: string;
      savedAt: string;
      previousAt: string;
      change: { added: number; removed: number };
    }
  | Problem;

/** What an undo left: the report away in the trash, its earlier content shown again, or only one save fewer. */
export interface Undone {
  kind: 'undone';
  effect: 'trashed' | 'earlier-version' | 'visit-forgotten';
}

/** The plain values of what was read, without sources: what lists, exports and citations use. */
export function metadataOf(fields: Fields): Metadata {
  const entries = FIELD_NAMES.flatMap((name) => (fields[name] ? [[name, fields[name].value]] : []));
  return Object.fromEntries(entries) as Metadata;
}

/** First calendar year of an ISO 8601 year or interval. */
export function yearOf(period: string | undefined): number | undefined {
  const year = /^(\d{4})/.exec(period ?? '')?.[1];
  return year ? Number(year) : undefined;
}

import { readFile } from 'node:fs/promises';
import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js';
import { type Verified, verifyPackage } from '#lib/exchange/read-package';
import type { Attachment, BodyStatus, Kind, Section } from '#lib/report/extraction';
import { isProblem } from '#lib/report/problem';
import type { Metadata } from '#lib/report/terms';

/** What a line of `reports.jsonl` says, as far as the suites read it. */
export interface ExportedRecord {
  id: string;
  kind: Kind;
  bodyStatus: BodyStatus;
  metadata: Metadata;
  text: string;
  outline: Section[];
  attachments: Attachment[];
  removals: { rule: string; text: string }[];
  provenance: { url: string; canonicalUrl: string; charset: string; pages: { url: string }[] };
  captures: { id: string; outcome: string; withdrawnAt?: string }[];
  files: { text: string; markdown: string };
}

export interface ExportedPackage {
  verified: Verified;
  records: ExportedRecord[];
  /** Content of every file by its path. */
  files: Map<string, string>;
}

/** Reads an exported file from disk: every checksum compared, then its records and texts. */
export async function readPackage(path: string): Promise<ExportedPackage> {
  const blob = new Blob([await readFile(path)]);
  const verified = await verifyPackage(blob);
  if (isProblem(verified)) throw new Error(`${path}: ${verified.code} ${verified.detail}`);
  const files = new Map<string, string>();
  const reader = new ZipReader(new BlobReader(blob));
  for (const entry of await reader.getEntries())
    if (!entry.directory) files.set(entry.filename, await entry.getData(new TextWriter()));
  await reader.close();
  const lines = files.get('reports.jsonl')?.split('\n').filter(Boolean) ?? [];
  return { verified, records: lines.map((line) => JSON.parse(line) as ExportedRecord), files };
}

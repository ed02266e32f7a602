import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobReader, BlobWriter, TextReader, ZipReader, ZipWriter } from '@zip.js/zip.js';
import { describe, expect, it } from 'vitest';
import { contentHash } from '#lib/archive/content-hash';
import { sha256 } from '#lib/archive/digest';
import type { FullReport } from '#lib/archive/read';
import { type Problem, problem } from '#lib/report/problem';
import { fullReportOf } from '#test/fixtures/full-report';
import { blobSink } from './blob-sink';
import type { Manifest } from './manifest';
import { type PackageOptions, type Progress, type ReportSource, writePackage } from './package';
import { verifyPackage } from './read-package';

const CREATED = '2026-11-21T10:00:01.500Z';
const again = (reports: (FullReport | Problem)[]): ReportSource =>
  async function* () {
    yield* reports;
  };

async function packed(source: ReportSource, options: Partial<PackageOptions> = {}) {
  const { sink, blob } = blobSink();
  const result = await writePackage(source, {
    sink,
    total: 3,
    createdAt: CREATED,
    version: '0.1.0',
    ...options,
  });
  return { result, blob };
}
const exact = new TextDecoder('utf-8', { ignoreBOM: true });
async function unpacked(blob: Blob): Promise<Map<string, string>> {
  const reader = new ZipReader(new BlobReader(blob));
  const files = new Map<string, string>();
  for (const entry of await reader.getEntries())
    if (!entry.directory)
      files.set(entry.filename, exact.decode(await (await entry.getData(new BlobWriter())).arrayBuffer()));
  return files;
}
const three = () =>
  Promise.all([
    fullReportOf({ text: '甲\n乙' }),
    fullReportOf({ text: '\uFEFF𠮷 "x"\r\n', fields: { title: '../../CON: <b>|?*', period: '2021/2025' } }),
    fullReportOf({ text: '', fields: { title: '' } }),
  ]);

describe('writePackage', () => {
  it('holds every text as it was, and says so in its manifest', async () => {
    const reports = await three();
    const { result, blob } = await packed(again(reports));
    expect(result).toEqual({ kind: 'written', files: 9, bytes: blob().size, reports: 3, missing: [] });
    const files = await unpacked(blob());
    const lines = (files.get('reports.jsonl') ?? '')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id }) => id)).toEqual(reports.map(({ report }) => report.id));
    for (const [index, { content, capture }] of reports.entries()) {
      const { files: paths } = lines[index];
      expect(paths.text).toMatch(/^text\/[^/]+\.txt$/);
      const text = await entryBytes(blob(), paths.text);
      expect(exact.decode(text)).toBe(content.text);
      expect(await sha256(text)).toBe(capture.textSha256);
      expect(await contentHash(lines[index])).toBe(capture.contentSha256);
      expect(files.has(paths.markdown)).toBe(true);
      expect(files.get('reports.csv')).toContain(paths.text);
    }
    const manifest = JSON.parse(files.get('manifest.json') ?? '') as Manifest;
    expect(manifest).toMatchObject({
      schema: 'reportory.package/1',
      generator: { name: 'Reportory', version: '0.1.0' },
      createdAt: CREATED,
      counts: { reports: 3, files: 8, byType: { 'rule-of-law': 3 }, byYear: { 2021: 1, 2023: 2 } },
      missing: [],
    });
    expect(manifest.files.map(({ path }) => path)).toEqual(
      [...files.keys()].filter((p) => p !== 'manifest.json').sort(),
    );
  });

  it('verifies, and gives the same bytes again', async () => {
    const reports = await three();
    const first = await packed(again(reports));
    const second = await packed(again(reports));
    const bytes = async (blob: Blob) => Buffer.from(await blob.arrayBuffer());
    expect((await bytes(first.blob())).equals(await bytes(second.blob()))).toBe(true);
    expect(await verifyPackage(first.blob())).toMatchObject({
      kind: 'verified',
      reports: 3,
      files: 8,
      bytes: first.blob().size,
    });
  });

  it('tells how far it is, never backwards', async () => {
    const seen: Progress[] = [];
    await packed(again(await three()), { onProgress: (progress) => seen.push(progress) });
    const fractions = seen.map(({ fraction }) => fraction);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions[0]).toBe(0);
    expect(fractions.at(-1)).toBeCloseTo(1);
    expect(seen.filter(({ step }) => step === 'reports').at(-1)).toMatchObject({ done: 3, total: 3 });
  });

  it('stops when cancelled and has the sink discard what it got', async () => {
    const stop = new AbortController();
    let discarded = false;
    const sink = new WritableStream<Uint8Array>({
      abort() {
        discarded = true;
      },
    });
    const options = {
      sink,
      signal: stop.signal,
      onProgress: ({ done }: Progress) => done === 1 && stop.abort(),
    };
    const { result } = await packed(again(await three()), options as Partial<PackageOptions>);
    expect(result).toEqual({ kind: 'problem', code: 'export-cancelled' });
    expect(discarded).toBe(true);
  });

  it('accounts for reports that cannot be read', async () => {
    const [a, b] = await three();
    const source = again([a as FullReport, problem('report-missing', 'LOST'), b as FullReport]);
    const { result, blob } = await packed(source, { missing: ['GONE'] });
    expect(result).toMatchObject({ kind: 'written', reports: 2, missing: ['GONE', 'LOST'] });
    expect(await verifyPackage(blob())).toMatchObject({
      kind: 'verified',
      manifest: { missing: ['GONE', 'LOST'] },
    });
  });

  it.each([
    ['nothing', again([]), 'export-empty'],
    [
      'a source that breaks',
      // biome-ignore lint/correctness/useYield: it fails before it yields
      async function* (): AsyncGenerator<FullReport> {
        throw new Error('disk I/O');
      },
      'export-failed',
    ],
  ])('%s is a problem, not a package', async (_, source, code) => {
    const { result, blob } = await packed(source as ReportSource);
    expect(result).toMatchObject({ kind: 'problem', code });
    expect(blob().size).toBe(0);
  });

  it('says that the disk is full', async () => {
    const sink = new WritableStream<Uint8Array>({
      write() {
        throw new DOMException('', 'QuotaExceededError');
      },
    });
    expect((await packed(again(await three()), { sink })).result).toMatchObject({ code: 'storage-full' });
  });

  it('opens in unzip with Chinese names, sizes and contents', async (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'package-'));
    try {
      execFileSync('unzip', ['-v']);
    } catch {
      return context.skip('unzip is not installed');
    }
    const reports = await three();
    const { blob } = await packed(again(reports));
    const path = join(folder, 'a.zip');
    writeFileSync(path, Buffer.from(await blob().arrayBuffer()));
    expect(execFileSync('unzip', ['-tq', path]).toString()).toContain('No errors');
    execFileSync('unzip', ['-q', path, '-d', folder], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
    const record = JSON.parse(readFileSync(join(folder, 'reports.jsonl'), 'utf8').split('\n')[0] ?? '');
    expect(record.files.text).toContain('明河市');
    expect(readFileSync(join(folder, record.files.text), 'utf8')).toBe(reports[0]?.content.text);
    rmSync(folder, { recursive: true });
  });
});

async function entryBytes(blob: Blob, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const entries = await new ZipReader(new BlobReader(blob)).getEntries();
  const entry = entries.find(({ filename }) => filename === path);
  if (!entry || entry.directory) throw new Error(path);
  return new Uint8Array(await (await entry.getData(new BlobWriter())).arrayBuffer());
}

describe('verifyPackage', () => {
  const good = async () => (await packed(again(await three()))).blob();
  async function rebuilt(change: (files: Map<string, string>) => void): Promise<Blob> {
    const files = await unpacked(await good());
    change(files);
    const writer = new ZipWriter(new BlobWriter());
    for (const [path, text] of files) await writer.add(path, new TextReader(text));
    return writer.close();
  }
  const firstText = (files: Map<string, string>) =>
    [...files.keys()].find((path) => path.startsWith('text/')) ?? '';

  it.each([0.1, 0.5, 0.9, 0.999])('knows a file cut off at %d of its length', async (share) => {
    const blob = await good();
    expect(await verifyPackage(blob.slice(0, Math.floor(blob.size * share)))).toMatchObject({
      kind: 'problem',
      code: 'export-unverified',
      detail: expect.any(String),
    });
  });

  it('knows a flipped byte wherever it is', async () => {
    const bytes = new Uint8Array(await (await good()).arrayBuffer());
    for (let at = 40; at < bytes.length - 30; at += 997) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      const verdict = await verifyPackage(new Blob([damaged]));
      // A byte of a timestamp or a version number changes no content.
      if (verdict.kind === 'verified') expect(verdict.reports).toBe(3);
      else expect(verdict.code).toBe('export-unverified');
    }
  });

  it.each<[string, (files: Map<string, string>) => void, RegExp]>([
    ['changed', (files) => files.set(firstText(files), '甲\n丙'), /was changed/],
    ['shortened', (files) => files.set('reports.csv', 'x'), /bytes instead of/],
    ['missing', (files) => files.delete(firstText(files)), /is missing/],
    ['added', (files) => files.set('text/extra.txt', 'x'), /not in the manifest/],
    ['without a manifest', (files) => files.delete('manifest.json'), /manifest.json is missing/],
    ['with a manifest that is no JSON', (files) => files.set('manifest.json', '{'), /JSON/],
    [
      'of a schema it does not know',
      (files) => files.set('manifest.json', '{"schema":"reportory.package/9"}'),
      /manifest/,
    ],
  ])('refuses a package with a file %s', async (_, change, detail) => {
    expect(await verifyPackage(await rebuilt(change))).toMatchObject({
      code: 'export-unverified',
      detail: expect.stringMatching(detail),
    });
  });

  it.each(['', 'not a zip'])('refuses %j', async (text) => {
    expect(await verifyPackage(new Blob([text]))).toMatchObject({ code: 'export-unverified' });
  });
});

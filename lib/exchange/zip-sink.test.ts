import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobReader, BlobWriter, ZipReader } from '@zip.js/zip.js';
import { describe, expect, it } from 'vitest';
import { blobSink } from './blob-sink';
import { crc32 } from './crc32';
import { directoryRecord, endRecords, type ZipEntry } from './zip-records';
import { ZipSink } from './zip-sink';

const CREATED = '2026-11-21T10:00:02Z';

async function zipped(fill: (zip: ZipSink) => Promise<void>): Promise<Blob> {
  const { sink, blob } = blobSink();
  const zip = new ZipSink(sink, CREATED);
  await fill(zip);
  await zip.close();
  expect(zip.bytes).toBe(blob().size);
  return blob();
}
const entriesOf = (blob: Blob) => new ZipReader(new BlobReader(blob)).getEntries();

/** The verdict of a program that others wrote; undefined where it is not installed. */
async function judged(
  blob: Blob,
  command: (path: string) => [string, string[]],
): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'));
  const path = join(folder, 'a.zip');
  writeFileSync(path, Buffer.from(await blob.arrayBuffer()));
  try {
    return execFileSync(...command(path), { stdio: ['ignore', 'pipe', 'pipe'] }).toString();
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const unzip = (path: string): [string, string[]] => ['unzip', ['-tq', path]];
const python = (path: string): [string, string[]] => [
  'python3',
  ['-c', 'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);print(z.testzip(),len(z.namelist()))', path],
];

describe('crc32', () => {
  it('is the one of the standard, whole or in pieces', () => {
    const bytes = new TextEncoder().encode('123456789');
    expect(crc32(bytes)).toBe(0xcbf43926);
    expect(crc32(bytes.slice(4), crc32(bytes.slice(0, 4)))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });
});

describe('ZipSink', () => {
  it('writes small, empty, incompressible and streamed files that other programs read', {
    timeout: 60_000,
  }, async (context) => {
    const lines = Array.from({ length: 200_000 }, (_, n) => `${n}、推进依法行政${(n * 7919) % 1013}\n`);
    const files = {
      '文本/甲.txt': ['甲', '乙'],
      'empty.txt': [],
      'x.txt': ['x'],
      'large.jsonl': lines,
      'last.txt': ['终'],
    };
    const blob = await zipped(async (zip) => {
      for (const [path, pieces] of Object.entries(files)) {
        const { bytes } = await zip.add(path, pieces);
        expect(bytes).toBe(Buffer.byteLength(pieces.join('')));
      }
    });
    const entries = await entriesOf(blob);
    expect(entries.map(({ filename }) => filename)).toEqual(Object.keys(files));
    for (const entry of entries) {
      expect(entry.lastModDate.getFullYear()).toBe(2026);
      expect(entry.filenameUTF8).toBe(true);
      if (entry.directory) throw new Error('no folders');
      const text = await (await entry.getData(new BlobWriter(), { checkSignature: true })).text();
      expect(text === files[entry.filename as keyof typeof files].join('')).toBe(true);
    }
    expect(entries.find(({ filename }) => filename === 'large.jsonl')?.uncompressedSize).toBeGreaterThan(
      4 * 1024 * 1024,
    );
    const verdicts = [await judged(blob, unzip), await judged(blob, python)];
    if (verdicts.every((verdict) => verdict === undefined))
      context.skip('neither unzip nor python3 is installed');
    expect(verdicts[0] ?? 'No errors').toContain('No errors');
    expect(verdicts[1]?.trim() ?? 'None 5').toBe('None 5');
  });

  it('writes more files than a plain zip can count', { timeout: 120_000 }, async () => {
    const count = 66_000;
    const blob = await zipped(async (zip) => {
      for (let n = 0; n < count; n++) await zip.add(`text/${n}.txt`, []);
    });
    let read = 0;
    for await (const entry of new ZipReader(new BlobReader(blob)).getEntriesGenerator())
      if (entry.filename === `text/${read}.txt`) read += 1;
    expect(read).toBe(count);
    expect((await judged(blob, python))?.trim() ?? `None ${count}`).toBe(`None ${count}`);
  });

  it('passes on what the sink says when it fails', async () => {
    const sink = new WritableStream<Uint8Array>({
      write() {
        throw new Error('disk gone');
      },
    });
    const zip = new ZipSink(sink, CREATED);
    await zip.add('a.txt', ['a']);
    await expect(zip.close()).rejects.toThrow('disk gone');
  });
});

describe('beyond 4 GB', () => {
  const entry: ZipEntry = {
    name: new TextEncoder().encode('a'),
    method: 8,
    streamed: true,
    crc: 1,
    packed: 100,
    size: 5_000_000_000,
    offset: 6_000_000_000,
    time: 0,
  };

  it('a directory line carries what has no room in 32 bits in its zip64 field', () => {
    const bytes = directoryRecord(entry);
    const view = new DataView(bytes.buffer);
    expect(view.getUint32(20, true)).toBe(100);
    expect(view.getUint32(24, true)).toBe(0xffffffff);
    expect(view.getUint32(42, true)).toBe(0xffffffff);
    expect(view.getUint16(30, true)).toBe(20);
    expect([view.getUint16(47, true), view.getUint16(49, true)]).toEqual([1, 16]);
    expect([view.getBigUint64(51, true), view.getBigUint64(59, true)]).toEqual([
      5_000_000_000n,
      6_000_000_000n,
    ]);
  });

  it('the end points at a directory behind 4 GB', () => {
    const view = new DataView(endRecords({ count: 2, offset: 7_000_000_000, size: 200 }).buffer);
    expect(view.getUint32(0, true)).toBe(0x06064b50);
    expect(view.getBigUint64(48, true)).toBe(7_000_000_000n);
    expect(view.getUint32(56, true)).toBe(0x07064b50);
    expect(view.getBigUint64(64, true)).toBe(7_000_000_200n);
    expect(view.getUint32(76 + 16, true)).toBe(0xffffffff);
  });
});

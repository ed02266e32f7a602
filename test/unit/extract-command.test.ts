import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Done, Output } from '#scripts/extract/record';

const COMMAND = resolve('scripts/extract.ts');
const LOADER = resolve('node_modules/tsx/dist/loader.mjs');
const MINUTE = 60_000;

interface Ran {
  code: number | null;
  out: string;
  err: string;
}
/** Runs the command in a folder that is not the project's. */
function run(args: string[], options: { cwd: string; input?: string; heapMb?: number }): Promise<Ran> {
  return new Promise((done) => {
    const heap = options.heapMb ? [`--max-old-space-size=${options.heapMb}`] : [];
    const child = spawn(process.execPath, [...heap, '--import', `file://${LOADER}`, COMMAND, ...args], {
      cwd: options.cwd,
      env: { ...process.env, npm_lifecycle_event: '', NODE_OPTIONS: '' },
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (words: string) => {
      out += words;
    });
    child.stderr.setEncoding('utf8').on('data', (words: string) => {
      err += words;
    });
    child.on('close', (code) => done({ code, out, err }));
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });
}

const title = (year: number) => `清河县水务局${year}年度工作总结`;
const page = (
  year: number,
) => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title(year)}</title></head><body>
<div><a href="/">首页</a></div><h1>${title(year)}</h1><div>发布时间：${year + 1}-03-01 来源：清河县水务局</div>
<div id="zoom"><p>全年围绕水利开展工作，完善制度，加强监督，办结群众反映的事项三百二十件，社会评价稳步提升。</p>
<p>一、主要工作</p><p>修建渠道三百公里，改造泵站十二座，灌溉面积扩大二万亩。</p><p><a href="/files/a.pdf">附件：报表.pdf</a></p></div></body></html>`;
const at = (year: number) => `http://www.example.gov.cn/zj/t${year}_1.html`;

describe('the command', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'extract-'));
    mkdirSync(join(folder, 'saved/deep'), { recursive: true });
    writeFileSync(join(folder, 'saved/a.html'), page(2021));
    writeFileSync(join(folder, 'saved/deep/b.htm'), page(2022));
    writeFileSync(join(folder, 'saved/c.css'), 'p {}');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('answers JSON lines in order, passes over bad ones and says so', { timeout: MINUTE }, async () => {
    const input = [
      JSON.stringify({ id: 'html', url: at(2020), html: page(2020) }),
      '{"id": broken',
      '',
      JSON.stringify({ id: 'file', url: at(2021), file: 'saved/a.html' }),
      JSON.stringify({ id: 'absent', url: at(2021), file: 'saved/absent.html' }),
      JSON.stringify({
        id: 'text',
        text: `${title(2019)}\n根据<实施纲要>，全年围绕水利开展工作，完善制度，加强监督。`,
      }),
      JSON.stringify({ id: 'empty', url: at(2021), html: '' }),
    ].join('\n');
    const { code, out, err } = await run(['--jsonl'], { cwd: folder, input });
    expect(code).toBe(1);
    const outputs = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Output);
    expect(outputs.map(({ id, ok }) => [id, ok])).toEqual([
      ['html', true],
      [null, false],
      ['file', true],
      ['absent', false],
      ['text', true],
      ['empty', false],
    ]);
    expect(err).toMatch(/^line 2: bad-input/m);
    expect(err).toMatch(/^line 5 \(absent\): bad-input/m);
    expect(outputs[5]).toMatchObject({ kind: 'other', reason: 'no-body', items: [] });
    expect((outputs[4] as Done).text).toContain('根据<实施纲要>');
    const first = outputs[0] as Done;
    expect(Object.keys(first)).toEqual(
      'id ok kind score evidence metadata fields text html outline tables attachments removals items bodyStatus completeness ms'.split(
        ' ',
      ),
    );
    expect(first).toMatchObject({
      kind: 'report',
      metadata: { title: title(2020), period: '2020', issued: '2021-03-01', region: '130534' },
      attachments: [{ url: 'http://www.example.gov.cn/files/a.pdf', type: 'pdf' }],
      ms: { detect: expect.any(Number), extract: expect.any(Number) },
    });
  });

  it('reads files and folders for people', { timeout: MINUTE }, async () => {
    const one = await run(['saved/a.html'], { cwd: folder });
    expect(one.code).toBe(0);
    expect(one.out).toContain('修建渠道三百公里');
    expect(one.out).not.toContain('首页');
    expect(one.err).toContain(`a.html: report · ${title(2021)}`);
    const all = await run(['saved', '--format', 'md', '--out', 'done'], { cwd: folder });
    expect(all.code).toBe(0);
    expect(readFileSync(join(folder, 'done/deep/b.htm.md'), 'utf8')).toContain(`title: "${title(2022)}"`);
    expect(all.out).toBe('');
  });

  it('explains itself, and what it did not understand', { timeout: MINUTE }, async () => {
    const help = await run(['--help'], { cwd: folder });
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toContain('Exit codes');
    const wrong = await run(['--jsonl', '--format', 'md'], { cwd: folder });
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain('--format');
  });

  it('stays flat over thousands of lines', { timeout: 3 * MINUTE }, async () => {
    const lines = 1200;
    const input = Array.from({ length: lines }, (_, index) =>
      JSON.stringify({ id: index, url: at(2000), html: page(2000 + (index % 24)) }),
    ).join('\n');
    // Keeping its documents would need twice this heap before the end, and end the process.
    const { code, out } = await run(['--jsonl'], { cwd: folder, input, heapMb: 90 });
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(lines);
  });
});

import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, expect, it } from 'vitest';
import { closeArchive, DATABASE_NAME } from '#lib/archive/database';
import { reportIds } from '#lib/archive/list';
import { saveSubmission } from '#lib/archive/save';
import { pinReports, streamReports } from '#lib/archive/stream';
import { isProblem } from '#lib/report/problem';
import { type SubmissionParts, submissionOf } from '#test/fixtures/submission';
import type { Exported, Exporter } from './exporter';
import { jsonl } from './jsonl';
import { markdown } from './markdown';

const NOW = '2026-11-21T09:00:00.000Z';

beforeEach(async () => {
  closeArchive();
  await Dexie.delete(DATABASE_NAME);
});

async function save(...all: SubmissionParts[]): Promise<void> {
  for (const parts of all) expect(await saveSubmission(submissionOf(parts), NOW)).toHaveProperty('reportId');
}
async function* exported(): AsyncGenerator<Exported> {
  const { pins } = await pinReports(await reportIds({}));
  for await (const one of streamReports(pins))
    if (!isProblem(one)) yield { ...one, files: { text: 'text/a.txt', markdown: 'markdown/a.md' } };
}
async function written(exporter: Exporter): Promise<string> {
  let all = '';
  for await (const piece of exporter.write(exported())) all += piece;
  return all;
}
const records = async () =>
  (await written(jsonl))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

it('two pages that are only an image leave each with their own', async () => {
  const image = (page: string): SubmissionParts => ({
    url: `https://www.minghe.gov.cn/${page}.html`,
    text: '',
    html: `<p><img src="https://www.minghe.gov.cn/${page}.jpg" alt=""></p>`,
    bodyStatus: 'image_only',
  });
  await save(image('a'), image('b'));
  const found = await records();
  expect(found).toHaveLength(2);
  for (const { html, provenance } of found) expect(html).toContain(provenance.url.replace('.html', '.jpg'));
  const body = await written(markdown);
  expect(body).toContain('(https://www.minghe.gov.cn/a.jpg)');
  expect(body).toContain('(https://www.minghe.gov.cn/b.jpg)');
});

it('a better reading of the same text is what leaves', async () => {
  const tables = [{ caption: '', rows: [['行政复议', '128']] }];
  const html = '<table><tr><td>行政复议</td><td>128</td></tr></table>';
  await save({ text: '行政复议\t128', tables: [] }, { text: '行政复议\t128', tables, html });
  const [record] = await records();
  expect(record).toMatchObject({ html, tables, versions: 1 });
  expect(record.captures).toHaveLength(2);
  expect(record.captures[1].contentSha256).toBe(record.provenance.contentSha256);
  expect(record.captures[0].contentSha256).not.toBe(record.provenance.contentSha256);
  expect(await written(markdown)).toMatch(/\| 行政复议 \| 128 \|/);
});

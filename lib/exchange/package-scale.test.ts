import { expect, it } from 'vitest';
import type { FullReport } from '#lib/archive/read';
import { fullReportOf } from '#test/fixtures/full-report';
import { writePackage } from './package';

const REPORTS = 3000;
const LINES = Array.from(
  { length: 20 },
  (_, n) => `${n}、推进依法行政，全年办理行政复议案件${n * 7919}件。`,
).join('\n');

it(`writes ${REPORTS} reports without keeping them`, { timeout: 180_000 }, async () => {
  let given = 0;
  async function* source(): AsyncGenerator<FullReport> {
    for (let n = 0; n < REPORTS; n++) {
      given += 1;
      // Long enough that keeping 3000 of them would show: 60 MB of removals that only the records need.
      const report = await fullReportOf({ id: String(n).padStart(26, '0'), text: `${n}\n${LINES}` });
      report.capture.removals = [{ rule: 'footer', reason: 'x', text: `${n}`.padEnd(10_000, '页脚') }];
      yield report;
    }
  }
  let bytes = 0;
  let peak = 0;
  const before = process.memoryUsage().heapUsed;
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      bytes += chunk.byteLength;
      peak = Math.max(peak, process.memoryUsage().heapUsed - before);
    },
  });
  const started = performance.now();
  const result = await writePackage(source, {
    sink,
    total: REPORTS,
    createdAt: '2026-11-21T00:00:00Z',
    version: '0.1.0',
  });
  const seconds = (performance.now() - started) / 1000;
  console.info(`${REPORTS} reports: ${seconds.toFixed(1)} s, peak heap +${Math.round(peak / 1e6)} MB`);
  expect(result).toMatchObject({ kind: 'written', reports: REPORTS, files: 2 * REPORTS + 3, bytes });
  expect(given).toBe(3 * REPORTS);
  expect(peak).toBeLessThan(250e6);
});

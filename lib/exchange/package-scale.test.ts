import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import type { FullReport } from '#lib/archive/read';
import { fullReportOf } from '#test/fixtures/full-report';
import { writePackage } from './package';

const REPORTS = 3000;
const LINES = Array.from(
  { length: 20 },
  (_, n) => `${n}、推进依法行政，全年办理行政复议案件${n * 7919}件。`,
).join('\n');

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Megabytes that are still held once garbage is gone. */
function held(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
}

it(`writes ${REPORTS} reports without keeping them`, { timeout: 180_000 }, async () => {
  const holding: number[] = [];
  async function* source(): AsyncGenerator<FullReport> {
    for (let n = 0; n < REPORTS; n++) {
      if (n % 500 === 100) holding.push(held());
      const report = await fullReportOf({ id: String(n).padStart(26, '0'), text: `${n}\n${LINES}` });
      // 20 KB each: kept, they would be 60 MB.
      report.capture.removals = [{ rule: 'footer', reason: 'x', text: `${n}`.padEnd(10_000, '页脚') }];
      yield report;
    }
  }
  let bytes = 0;
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      bytes += chunk.byteLength;
    },
  });
  const started = performance.now();
  const options = { sink, total: REPORTS, createdAt: '2026-11-21T00:00:00Z', version: '0.1.0' };
  const result = await writePackage(source, options);
  const seconds = (performance.now() - started) / 1000;
  const growth = Math.max(...holding) - (holding[0] ?? 0);
  console.info(`${REPORTS} reports: ${seconds.toFixed(1)} s, memory held +${growth.toFixed(0)} MB`);
  expect(result).toMatchObject({ kind: 'written', reports: REPORTS, files: 2 * REPORTS + 3, bytes });
  expect(holding).toHaveLength(3 * 6);
  expect(growth).toBeLessThan(30);
});

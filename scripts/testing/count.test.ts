import { describe, expect, it } from 'vitest';
import { add, lastLine, NOTHING, tally } from './count';

const file = (status: string, ...statuses: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: statuses.map((each, index) => ({ status: each, fullName: ` ${each} ${index}` })),
});

describe('tally', () => {
  it('counts test by test and names the skipped ones', () => {
    const report = { testResults: [file('failed', 'passed', 'failed', 'skipped'), file('passed', 'todo')] };
    expect(tally(report, 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 2,
      skippedNames: ['skipped 2', 'todo 0'],
    });
  });

  it('counts a file that broke before its tests', () => {
    expect(tally({ testResults: [file('failed'), file('passed', 'passed')] }, 1).failed).toBe(1);
  });

  it('counts a setup that broke: its tests are skipped, the file failed', () => {
    expect(tally({ testResults: [file('failed', 'skipped', 'skipped')] }, 1)).toMatchObject({
      failed: 1,
      skipped: 2,
    });
  });

  it('counts a run without a report, and a bad end without a failed test', () => {
    expect(tally(undefined, 1).failed).toBe(1);
    expect(tally({ testResults: [file('passed', 'passed')] }, 1)).toMatchObject({ passed: 1, failed: 1 });
  });
});

it('writes the last line in full', () => {
  const sum = [
    { passed: 2, failed: 0, skipped: 1 },
    { passed: 1, failed: 3, skipped: 0 },
  ].reduce(add, NOTHING);
  expect(lastLine(sum)).toBe('Tests: 3 passed, 3 failed, 1 skipped');
});

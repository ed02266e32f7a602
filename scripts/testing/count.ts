/** How many tests passed, failed and were skipped. */
export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

/** One step's result with what a person wants to read of it. */
export interface Tally extends Count {
  /** Full names of skipped tests; each says in its name what it lacks. */
  skippedNames: string[];
}

/** The part of Vitest's JSON report that is read here. */
export interface VitestReport {
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
}

export const NOTHING: Count = { passed: 0, failed: 0, skipped: 0 };

export const add = (a: Count, b: Count): Count => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/**
 * Counts a Vitest run test by test. A file that broke before its tests counts as one failure, and so does a run
 * that ended badly although no test failed.
 */
export function tally(report: VitestReport | undefined, code: number): Tally {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  const failed = tests.filter(({ status }) => status === 'failed').length + broken.length;
  const skippedNames = tests
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map((test) => test.fullName.trim());
  const unexplained = code !== 0 && failed === 0 ? 1 : 0;
  return { passed, failed: failed + unexplained, skipped: skippedNames.length, skippedNames };
}

/** The last line of a run, exactly. */
export const lastLine = ({ passed, failed, skipped }: Count): string =>
  `Tests: ${passed} passed, ${failed} failed, ${skipped} skipped`;

import type { Problem } from '#lib/report/problem';

/** Which reports leave: those checked, those listed, or the whole library. */
export type ExportScope = 'checked' | 'listed' | 'all';

/** Where an export stands. */
export type ExportRun =
  | { kind: 'idle' }
  | { kind: 'running'; step: 'write' | 'verify' | 'download'; done: number; total: number; fraction: number }
  | { kind: 'done'; filename: string; size: number; reports: number; missing: number }
  | { kind: 'failed'; problem: Problem };

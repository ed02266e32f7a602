/** Every expected failure of Reportory. Each has a sentence and a next step in lib/wording/problems.ts. */
const PROBLEM_CODES = [
  'no-body',
  'page-too-large',
  'page-gone',
  'page-unsupported',
  'page-not-allowed',
  'page-pdf',
  'page-failed',
  'extension-reloaded',
  'background-lost',
  'storage-refused',
  'storage-full',
  'storage-failed',
  'archive-newer',
  'archive-blocked',
  'record-invalid',
  'report-missing',
  'snapshot-damaged',
  'export-empty',
  'export-cancelled',
  'export-unverified',
  'export-failed',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
  kind: 'problem';
  code: ProblemCode;
  /** Technical words for a bug report; never the sentence shown first. */
  detail?: string;
}
export const problem = (code: ProblemCode, detail?: string): Problem =>
  detail ? { kind: 'problem', code, detail } : { kind: 'problem', code };

export const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'problem';

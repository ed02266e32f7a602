import { isProblem, type Problem, type ProblemCode, problem } from '#lib/report/problem';

/** What the archive throws when it cannot answer; `problem` is safe to send across messages. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.code);
  }
}

const CODES: Record<string, ProblemCode> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'archive-newer',
  MissingAPIError: 'storage-refused',
  SecurityError: 'storage-refused',
};

/** The coded problem behind any error of the browser's storage, of Dexie or of the archive itself. */
export function describeProblem(error: unknown): Problem {
  if (isProblem(error)) return error;
  const chain = causesOf(error);
  const own = chain.find((one) => one instanceof ArchiveError);
  if (own) return own.problem;
  const detail = chain.map(wordsOf).join(' ← ').slice(0, 500);
  const code =
    chain.map((one) => CODES[one.name]).find(Boolean) ?? (refused(chain) ? 'storage-refused' : undefined);
  return problem(code ?? 'storage-failed', detail);
}

const wordsOf = ({ name, message }: Error) => (message ? `${name}: ${message}` : name);

/** Firefox answers like this when the profile or a private window keeps no databases. */
function refused(chain: Error[]): boolean {
  const opening = chain.some(({ name }) => name === 'OpenFailedError');
  const state = chain.some(({ name }) => name === 'InvalidStateError');
  return (opening && state) || chain.some(({ message }) => /did not allow mutations/i.test(message));
}

/** Dexie wraps: the reason of an aborted transaction or a failed bulk write lies deeper. */
function causesOf(error: unknown): Error[] {
  const found: Error[] = [];
  const queue: unknown[] = [error];
  while (queue.length > 0 && found.length < 20) {
    const next = queue.shift();
    if (!isErrorLike(next) || found.includes(next)) continue;
    found.push(next);
    const { inner, cause, failures } = next as { inner?: unknown; cause?: unknown; failures?: unknown };
    queue.push(inner, cause, ...(Array.isArray(failures) ? failures.slice(0, 3) : []));
  }
  return found.length > 0 ? found : [new Error(String(error))];
}

// A DOMException is an Error in browsers but not in every test environment.
const isErrorLike = (value: unknown): value is Error =>
  typeof value === 'object' && value !== null && 'name' in value && 'message' in value;

/** The result of `work`, or an error after `ms` milliseconds: storage that never answers must not look like patience. */
export async function within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new ArchiveError(problem('storage-failed', `no answer within ${ms} ms`));
      stop.abort(error);
      reject(error);
    }, ms);
  });
  try {
    return await Promise.race([work(stop.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}

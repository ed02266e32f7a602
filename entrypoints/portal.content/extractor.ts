import { type Extractor, presentExtractor } from '#lib/messaging/extractor';
import { sendMessage } from '#lib/messaging/messages';
import { isProblem, type Problem, problem } from '#lib/report/problem';

/** The extractor, brought into this page by the background when it is first needed. */
export async function bringExtractor(): Promise<Extractor | Problem> {
  const present = presentExtractor();
  if (present) return present;
  const answer = await sendMessage('bringExtractor', undefined);
  if (isProblem(answer)) return answer;
  return presentExtractor() ?? problem('page-failed', 'the extractor did not start');
}

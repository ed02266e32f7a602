import { chunksOf, deliver } from '#lib/messaging/chunks';
import { sendMessage } from '#lib/messaging/messages';
import type { Submission } from '#lib/report/extraction';
import { isProblem, type Problem, problem } from '#lib/report/problem';
import type { SaveOutcome } from '#lib/report/report';
import { gather } from './gather';

/** A save that the background has confirmed, with what was sent. */
export interface Saved {
  outcome: Exclude<SaveOutcome, Problem>;
  submission: Submission;
}

async function submit(document: Document, isConnected: () => boolean): Promise<Saved | Problem> {
  const submission = await gather(document);
  if (isProblem(submission)) return submission;
  const chunks = chunksOf(submission.captureId, JSON.stringify(submission));
  const send = (chunk: (typeof chunks)[number]) => sendMessage('saveChunk', chunk);
  const outcome = await deliver(chunks, { send, isConnected });
  return isProblem(outcome) ? outcome : { outcome, submission };
}

/** Gathers the page, hands it over and waits for the archive's word. Never leaves a person without an answer. */
export async function saveDocument(document: Document, isConnected: () => boolean): Promise<Saved | Problem> {
  if (!isConnected()) return problem('extension-reloaded');
  try {
    return await submit(document, isConnected);
  } catch (error) {
    return isConnected() ? problem('page-failed', String(error)) : problem('extension-reloaded');
  }
}

import { beforeEach, expect, it, vi } from 'vitest';
import { useCatalogue } from '#lib/wording/wording';
import { submissionOf } from '#test/fixtures/submission';
import {
  outdatedUndoReceipt,
  problemReceipt,
  savedReceipt,
  undoneReceipt,
} from '../../entrypoints/guest/receipts';
import en from '../../public/_locales/en/messages.json';

beforeEach(() => useCatalogue(en));

const again = { label: 'again', run: () => {} };

it.each([
  ['trashed', en.pageUndoneTrashed.message],
  ['earlier-version', en.pageUndoneEarlier.message],
  ['visit-forgotten', en.pageUndoneVisit.message],
] as const)('says what an undo did: %s', (effect, words) => {
  expect(undoneReceipt(effect, again)).toMatchObject({
    headline: en.pageUndone.message,
    lines: [words],
    actions: [again],
  });
});

it('names what failed, and tries the same again', () => {
  const retry = vi.fn();
  const problem = { kind: 'problem', code: 'storage-failed' } as const;
  const receipt = problemReceipt(problem, 'pageNotUndone', retry);
  expect(receipt.headline).toBe(en.pageNotUndone.message);
  receipt.actions[0]?.run();
  expect(retry).toHaveBeenCalledOnce();
  expect(problemReceipt(problem, 'pageNotSaved', retry).headline).toBe(en.pageNotSaved.message);
  expect(outdatedUndoReceipt()).toMatchObject({ headline: en.pageNotUndone.message, actions: [] });
});

it('offers Undo for what a save brought in, and none for a visit', () => {
  const saved = { extracted: submissionOf().extraction, pages: 1 };
  const undo = vi.fn();
  const base = {
    reportId: 'R',
    captureId: 'C',
    savedAt: '2026-11-21T08:00:00Z',
    previousAt: '2026-11-20T08:00:00Z',
  };
  const change = { added: 0, removed: 0 };
  const revised = savedReceipt({ kind: 'revised', ...base, change }, saved, { undo, open: () => {} });
  expect(revised.lines[0]).toBe(en.pageRevisedKept.message);
  revised.actions.find(({ label }) => label === en.pageUndo.message)?.run();
  expect(undo).toHaveBeenCalledWith('C');
  const unchanged = savedReceipt({ kind: 'unchanged', ...base }, saved, { undo, open: () => {} });
  expect(unchanged.actions.map(({ label }) => label)).toEqual([en.pageOpen.message]);
});

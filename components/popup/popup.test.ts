import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useCatalogue } from '#lib/wording/wording';
import { fieldsOf } from '#test/fixtures/submission';
import en from '../../public/_locales/en/messages.json';
import Popup from './Popup.svelte';
import type { PagePreview } from './page-preview';

beforeEach(() => useCatalogue(en));
afterEach(() => cleanup());

const preview: PagePreview = {
  url: 'https://www.minghe.gov.cn/a.html',
  verdict: {
    kind: 'report',
    score: 1.3,
    evidence: [
      { clue: 'column', weight: -0.3, found: '政策解读' },
      { clue: 'title-grammar', weight: 1, found: '情况报告' },
      { clue: 'a-clue-of-tomorrow', weight: 0.1, found: 'x' },
    ],
  },
  found: {
    fields: fieldsOf({
      title: '明河市2023年度法治政府建设情况报告',
      creators: ['明河市人民政府'],
      type: 'rule_of_law_annual',
      period: '2023',
      issued: '2024-03-18',
    }),
    characters: 3120,
    completeness: { kept: 3120, visible: 3690 },
    removals: [{ rule: 'footer', text: '主办：明河市人民政府' }],
    attachments: [],
    bodyStatus: 'full',
  },
};
const handlers = () => ({
  onsave: vi.fn(),
  onundo: vi.fn(),
  onopen: vi.fn(),
  onlibrary: vi.fn(),
  onrecognise: vi.fn(),
});
const quiet = {
  saved: null,
  outcome: undefined,
  saving: false,
  lastSaves: [],
  site: undefined,
  shortcut: 'Alt+Shift+S',
};

it('shows the verdict with its reasons, the fields with their sources, and puts Save under the Enter key', () => {
  const on = handlers();
  const { container } = render(Popup, { ...quiet, ...on, page: { kind: 'ready', preview } });
  expect(container.querySelector('[data-kind="report"]')).not.toBeNull();
  const reasons = [...container.querySelectorAll('section li')].map((item) => item.textContent);
  expect(reasons[0]).toContain('The title reads like a report’s:');
  expect(reasons[1]).toContain('−');
  expect(reasons[2]).toContain('a-clue-of-tomorrow');
  expect(container.querySelector('dl')?.textContent).toContain('Law-based government annual report');
  expect(container.querySelector('dl')?.textContent).toContain('label');
  const save = container.querySelector<HTMLButtonElement>('[data-action="save"]');
  expect(save?.ownerDocument.activeElement).toBe(save);
  save?.click();
  expect(on.onsave).toHaveBeenCalledOnce();
});

it('saves once while a save is under way', () => {
  const on = handlers();
  const { container } = render(Popup, { ...quiet, ...on, saving: true, page: { kind: 'ready', preview } });
  container.querySelector<HTMLButtonElement>('[data-action="save"]')?.click();
  expect(on.onsave).not.toHaveBeenCalled();
});

it('says that the page was saved before', () => {
  const saved = { reportId: 'R', savedAt: '2026-11-20T08:00:00Z', versions: 3 };
  const on = handlers();
  const { container } = render(Popup, { ...quiet, ...on, saved, page: { kind: 'ready', preview } });
  expect(container.querySelector('[data-saved]')?.textContent).toContain('versions: 3');
  container.querySelector<HTMLButtonElement>('[data-action="open"]')?.click();
  expect(on.onopen).toHaveBeenCalledWith('R');
});

it('gives a receipt with Undo and Open for each outcome', () => {
  const on = handlers();
  const outcome = {
    kind: 'revised',
    reportId: 'R',
    captureId: 'C',
    savedAt: '2026-11-21T08:00:00Z',
    previousAt: '2026-11-20T08:00:00Z',
    change: { added: 3, removed: 1 },
  } as const;
  const { container } = render(Popup, { ...quiet, ...on, outcome, page: { kind: 'ready', preview } });
  expect(container.querySelector('[data-outcome="revised"]')?.textContent).toContain(
    en.pageRevisedChange.message.replace('$1', '3').replace('$2', '1'),
  );
  expect(container.querySelector('[data-action="save"]')).toBeNull();
  container.querySelector<HTMLButtonElement>('[data-action="undo"]')?.click();
  expect(on.onundo).toHaveBeenCalledWith('C');
});

it('offers no Undo where nothing was saved that could be taken back', () => {
  const outcome = {
    kind: 'unchanged',
    reportId: 'R',
    captureId: 'C',
    savedAt: '2026-11-21T08:00:00Z',
    previousAt: '2026-11-20T08:00:00Z',
  } as const;
  const { container } = render(Popup, {
    ...quiet,
    ...handlers(),
    outcome,
    page: { kind: 'ready', preview },
  });
  expect(container.querySelector('[data-outcome="unchanged"] [data-action="open"]')).not.toBeNull();
  expect(container.querySelector('[data-action="undo"]')).toBeNull();
});

it('counts no lines where only a picture or a link changed', () => {
  const outcome = {
    kind: 'revised',
    reportId: 'R',
    captureId: 'C',
    savedAt: '2026-11-21T08:00:00Z',
    previousAt: '2026-11-20T08:00:00Z',
    change: { added: 0, removed: 0 },
  } as const;
  const { container } = render(Popup, {
    ...quiet,
    ...handlers(),
    outcome,
    page: { kind: 'ready', preview },
  });
  expect(container.querySelector('.receipt .more')?.textContent).toBe(en.pageRevisedKept.message);
});

it.each([
  ['trashed', en.pageUndoneTrashed.message],
  ['earlier-version', en.pageUndoneEarlier.message],
  ['visit-forgotten', en.pageUndoneVisit.message],
] as const)('says what an undo did: %s', (effect, words) => {
  const outcome = { kind: 'undone', effect } as const;
  const { container } = render(Popup, {
    ...quiet,
    ...handlers(),
    outcome,
    page: { kind: 'ready', preview },
  });
  expect(container.querySelector('[data-outcome="undone"] .more')?.textContent).toBe(words);
});

it('names a failed undo as such, and tries to undo again', () => {
  const on = handlers();
  const problem = { kind: 'problem', code: 'storage-failed' } as const;
  const outcome = { kind: 'not-undone', captureId: 'C', problem } as const;
  render(Popup, { ...quiet, ...on, outcome, page: { kind: 'ready', preview } });
  expect(screen.getByRole('alert').textContent).toContain(en.pageNotUndone.message);
  screen.getByText(en.pageRetry.message).click();
  expect(on.onundo).toHaveBeenCalledWith('C');
  expect(on.onsave).not.toHaveBeenCalled();
});

it('says what went wrong and what to do, and offers another try', () => {
  const on = handlers();
  const outcome = { kind: 'problem', code: 'storage-full' } as const;
  render(Popup, { ...quiet, ...on, outcome, page: { kind: 'ready', preview } });
  expect(screen.getByRole('alert').textContent).toContain(en.problemStorageFull.message);
  expect(screen.getByRole('alert').textContent).toContain(en.problemStorageFullNext.message);
  screen.getByText(en.pageRetry.message).click();
  expect(on.onsave).toHaveBeenCalledOnce();
});

it.each([
  ['browser', en.popupPageBrowser.message],
  ['store', en.popupPageStore.message],
  ['file', en.popupPageFile.message],
  ['pdf', en.popupPagePdf.message],
] as const)('explains a page of kind %s and offers no Save', (page, words) => {
  const { container } = render(Popup, { ...quiet, ...handlers(), page: { kind: 'unreadable', page } });
  expect(container.querySelector('main')?.textContent).toContain(words);
  expect(container.querySelector('[data-action="save"]')).toBeNull();
});

it('says that no text was found', () => {
  const { found: _, ...bare } = preview;
  render(Popup, { ...quiet, ...handlers(), page: { kind: 'ready', preview: bare } });
  expect(screen.getByRole('alert').textContent).toContain(en.problemNoBody.message);
});

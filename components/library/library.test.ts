import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Report } from '#lib/report/report';
import { useCatalogue } from '#lib/wording/wording';
import { fullReportOf } from '#test/fixtures/full-report';
import en from '../../public/_locales/en/messages.json';
import Detail from './Detail.svelte';
import ExportPanel from './ExportPanel.svelte';
import Rail from './Rail.svelte';
import ReportList from './ReportList.svelte';

beforeEach(() => useCatalogue(en));
afterEach(() => cleanup());

describe('the list', () => {
  // Nothing is laid out here: the list is told that its window is 800 px high.
  beforeEach(() => {
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800);
  });

  const handlers = () => ({
    onvisible: vi.fn(),
    oncursor: vi.fn(),
    onopen: vi.fn(),
    oncheck: vi.fn(),
    oncheckall: vi.fn(),
    ontrash: vi.fn(),
    onclose: vi.fn(),
  });
  const show = async (count: number, cursor = 0) => {
    const { report } = await fullReportOf();
    const rowAt = (index: number): Report => ({ ...report, id: `ID-${index}` });
    const on = handlers();
    const props = { count, rowAt, rowHeight: 36, cursor, checked: new Set(['ID-1']), openId: undefined };
    const shown = render(ReportList, { ...props, ...on });
    await tick();
    return { on, ...shown };
  };
  const press = (key: string, more: KeyboardEventInit = {}) =>
    fireEvent.keyDown(screen.getByRole('grid'), { key, ...more });

  it('draws only the rows in the window, however many there are', async () => {
    const { container, on } = await show(100_000);
    const drawn = container.querySelectorAll('[data-report]').length;
    expect(drawn).toBeGreaterThan(5);
    expect(drawn).toBeLessThan(80);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('100001');
    expect(on.onvisible).toHaveBeenCalled();
  });

  it('is worked by keyboard', async () => {
    const { on } = await show(10, 3);
    await press('j');
    await press('ArrowUp');
    await press('End');
    expect(on.oncursor.mock.calls).toEqual([[4], [2], [9]]);
    await press('ArrowDown', { shiftKey: true });
    expect(on.oncheck).toHaveBeenLastCalledWith(4, 'extend');
    await press(' ');
    expect(on.oncheck).toHaveBeenLastCalledWith(3, 'toggle');
    await press('Enter');
    expect(on.onopen).toHaveBeenCalledWith(3);
    await press('a', { ctrlKey: true });
    expect(on.oncheckall).toHaveBeenCalledOnce();
    await press('Delete');
    expect(on.ontrash).toHaveBeenCalledOnce();
    await press('Escape');
    expect(on.onclose).toHaveBeenCalledOnce();
  });

  it('opens on a click, checks on the box, extends with Shift', async () => {
    const { container, on } = await show(5);
    const rows = [...container.querySelectorAll('[data-report]')];
    await fireEvent.click(rows[2] as Element);
    expect(on.onopen).toHaveBeenCalledWith(2);
    await fireEvent.click(rows[3]?.querySelector('.check') as Element);
    expect(on.oncheck).toHaveBeenLastCalledWith(3, 'toggle');
    await fireEvent.click(rows[4] as Element, { shiftKey: true });
    expect(on.oncheck).toHaveBeenLastCalledWith(4, 'extend');
    expect(on.onopen).toHaveBeenCalledOnce();
    expect(rows[1]?.getAttribute('aria-selected')).toBe('true');
  });
});

describe('the views', () => {
  const facets = {
    total: 3,
    trashed: 1,
    types: [
      { value: '', count: 2 },
      { value: 'ogi_annual', count: 1 },
    ],
    years: [{ value: 0, count: 3 }],
  };

  it('combine type and year, and let go of what is chosen again', async () => {
    const onview = vi.fn();
    render(Rail, { view: { place: 'library', type: 'ogi_annual' }, facets, onview });
    const labels = screen.getAllByRole('button').map((button) => button.textContent?.trim());
    expect(labels.findIndex((label) => label?.startsWith(en.typeUnknown.message))).toBeGreaterThan(
      labels.findIndex((label) => label?.startsWith(en.typeOgiAnnual.message)),
    );
    await fireEvent.click(screen.getByTitle(en.libraryYearUnknown.message));
    expect(onview).toHaveBeenLastCalledWith({ place: 'library', type: 'ogi_annual', year: 0 });
    await fireEvent.click(screen.getByTitle(en.typeOgiAnnual.message));
    expect(onview).toHaveBeenLastCalledWith({ place: 'library', type: undefined, year: undefined });
  });
});

describe('a report', () => {
  const show = async (html: string) => {
    const full = await fullReportOf({ html, text: '一、主要工作\n全年办理128件。' });
    const { report, capture, content, captures } = full;
    const on = { onversion: vi.fn(), ontrash: vi.fn(), onrestore: vi.fn(), onclose: vi.fn() };
    const loadSnapshot = async () => '<h1>page</h1><script>parent.x = 1</script>';
    return { on, ...render(Detail, { report, capture, content, captures, loadSnapshot, ...on }) };
  };

  it('shows every field with its source', async () => {
    const { container } = await show('<p>一、主要工作</p>');
    await fireEvent.click(screen.getByRole('tab', { name: en.libraryMetadata.message }));
    const row = container.querySelector('[data-field="documentNumber"]');
    expect(row?.textContent).toContain('明政〔2024〕8号');
    expect(row?.textContent).toContain('90%');
    expect(row?.textContent).toContain(en.sourceLabel.message);
  });

  it('opens the page as it was visited, not the key it is filed under', async () => {
    const { report, capture, content, captures } = await fullReportOf();
    const visited = 'http://www.minghe.gov.cn/a.html?id=7#top';
    render(Detail, {
      report,
      capture: { ...capture, url: visited },
      content,
      captures,
      loadSnapshot: async () => '',
      onversion: vi.fn(),
      ontrash: vi.fn(),
      onrestore: vi.fn(),
      onclose: vi.fn(),
    });
    const link = screen.getByRole('link', { name: en.libraryOriginal.message });
    expect(link.getAttribute('href')).toBe(visited);
  });

  it('shows the original only in a frame that can do nothing', async () => {
    const { container } = await show('<p>一、主要工作</p>');
    await fireEvent.click(screen.getByRole('tab', { name: en.librarySnapshot.message }));
    await vi.waitFor(() => expect(container.querySelector('iframe')).not.toBeNull());
    const frame = container.querySelector('iframe');
    expect(frame?.getAttribute('sandbox')).toBe('');
    expect(frame?.getAttribute('srcdoc')).toMatch(
      /^<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'/,
    );
  });
});

describe('the export panel', () => {
  const on = () => ({ onstart: vi.fn(), oncancel: vi.fn(), onshow: vi.fn(), onclose: vi.fn() });

  it('offers what is selected first, and the whole library', async () => {
    const handlers = on();
    const { container } = render(ExportPanel, {
      counts: { checked: 2, all: 9 },
      run: { kind: 'idle' },
      ...handlers,
    });
    await fireEvent.click(container.querySelector('[data-action="export"]') as Element);
    expect(handlers.onstart).toHaveBeenLastCalledWith('checked');
    await fireEvent.click(container.querySelector('input[value="all"]') as Element);
    await fireEvent.click(container.querySelector('[data-action="export"]') as Element);
    expect(handlers.onstart).toHaveBeenLastCalledWith('all');
  });

  it('can be cancelled, and says what the verified file is called and how large it is', async () => {
    const handlers = on();
    const run = { kind: 'running', step: 'write', done: 3, total: 9, fraction: 0.3 } as const;
    const { container, rerender } = render(ExportPanel, { counts: { checked: 0, all: 9 }, run, ...handlers });
    expect(container.textContent).toContain('Writing 3 of 9');
    await fireEvent.click(container.querySelector('[data-action="cancel-export"]') as Element);
    expect(handlers.oncancel).toHaveBeenCalledOnce();
    await rerender({ run: { kind: 'done', filename: 'r.zip', size: 12_345, reports: 8, missing: 1 } });
    expect(container.querySelector('[data-exported="r.zip"]')?.textContent).toMatch(/12\.3 kB.*: 1/s);
  });
});

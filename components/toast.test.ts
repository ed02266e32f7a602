import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useCatalogue } from '#lib/wording/wording';
import en from '../public/_locales/en/messages.json';
import Toast from './Toast.svelte';

beforeEach(() => {
  useCatalogue(en);
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const LONG = 60_000;
const show = () => {
  const onclose = vi.fn();
  const shown = render(Toast, { says: 'Moved to the trash: 1', onundo: vi.fn(), onclose });
  return { onclose, ...shown };
};

it('goes by itself, but not while the keyboard is on Undo', async () => {
  const { onclose } = show();
  const undo = screen.getByRole('button', { name: en.pageUndo.message });
  await vi.advanceTimersByTimeAsync(11_000);
  undo.focus();
  await vi.advanceTimersByTimeAsync(LONG);
  expect(onclose).not.toHaveBeenCalled();
  undo.blur();
  await vi.advanceTimersByTimeAsync(12_000);
  expect(onclose).toHaveBeenCalledOnce();
});

it('stays under the pointer', async () => {
  const { onclose } = show();
  const toast = screen.getByRole('status');
  await fireEvent.mouseEnter(toast);
  await vi.advanceTimersByTimeAsync(LONG);
  expect(onclose).not.toHaveBeenCalled();
  await fireEvent.mouseLeave(toast);
  await vi.advanceTimersByTimeAsync(12_000);
  expect(onclose).toHaveBeenCalledOnce();
});

it('is not held by a focused Undo that went away with its words', async () => {
  const { onclose, rerender } = show();
  screen.getByRole('button', { name: en.pageUndo.message }).focus();
  await rerender({ says: 'Restored: 1', onundo: undefined });
  await vi.advanceTimersByTimeAsync(12_000);
  expect(onclose).toHaveBeenCalledOnce();
});

// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPill } from '../../entrypoints/guest/pill';

const attach = Element.prototype.attachShadow;
let root: ShadowRoot | undefined;
beforeEach(() => {
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    root = attach.call(this, init);
    return root;
  });
});
afterEach(() => {
  for (const pill of document.querySelectorAll('reportory-pill')) pill.remove();
});

const frame = () => new Promise((resolve) => setTimeout(resolve, 50));
const status = () => root?.querySelector('[role="status"]');
const receipt = {
  state: 'saved' as const,
  headline: 'Saved',
  title: '明河市报告',
  lines: ['1,234 characters'],
  actions: [{ label: 'Undo', run: () => {} }],
  closeLabel: 'Close',
};

// jsdom runs animation frames only when it pretends to be visual.
beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => setTimeout(() => run(0), 16));
});
afterEach(() => vi.unstubAllGlobals());

it('speaks the language of its words', () => {
  createPill(document, 'zh-CN').offer({ label: '保存', hideLabel: '隐藏', save: () => {}, hide: () => {} });
  expect(document.querySelector('reportory-pill')?.getAttribute('lang')).toBe('zh-CN');
});

it('tells a screen reader what happened once the region stands, without the buttons', async () => {
  const pill = createPill(document, 'en');
  pill.receipt(receipt);
  expect(document.querySelector('reportory-pill')).not.toBeNull();
  expect(status()?.textContent).toBe('');
  await frame();
  expect(status()?.textContent).toBe('Saved 明河市报告');
  expect(status()?.querySelector('button')).toBeNull();
  const visible = root?.querySelector('.receipt');
  expect(visible?.textContent).toContain('Undo');
  expect(visible?.closest('[role], [aria-live]')).toBeNull();
});

it('says the same words again when the same thing happens again', async () => {
  const pill = createPill(document, 'en');
  pill.receipt(receipt);
  await frame();
  pill.busy('Saving');
  pill.receipt(receipt);
  expect(status()?.textContent).toBe('');
  await frame();
  expect(status()?.textContent).toBe('Saved 明河市报告');
});

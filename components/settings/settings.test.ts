import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useCatalogue } from '#lib/wording/wording';
import en from '../../public/_locales/en/messages.json';
import PageButtons from './PageButtons.svelte';
import Portals from './Portals.svelte';
import { byName, countryName, siteName } from './portal-view';
import SettingsFrame from './SettingsFrame.svelte';
import Shortcuts from './Shortcuts.svelte';
import Storage from './Storage.svelte';

beforeEach(() => useCatalogue(en));
afterEach(() => cleanup());

const pack = (country: string, suffixes: string[], isAllowed = false) => ({ country, suffixes, isAllowed });
const portals = {
  installed: pack('cn', ['gov.cn'], true),
  packs: [pack('nz', ['govt.nz']), pack('gb', ['gov.uk', 'gov.scot']), pack('eu', ['europa.eu'], true)],
  sites: ['*://www.stats.example/*'],
  isEverywhere: false,
};

describe('names', () => {
  it('are those of countries, regions and the Union', () => {
    expect([countryName('nz'), countryName('eu')]).toEqual(['New Zealand', 'European Union']);
    expect(byName(portals.packs).map(({ country }) => country)).toEqual(['eu', 'nz', 'gb']);
  });

  it('of websites are their hosts', () => {
    expect(siteName('*://www.stats.example/*')).toBe('www.stats.example');
    expect(siteName('*://*.stats.example/*')).toBe('*.stats.example');
    expect(siteName('https://www.stats.example/*')).toBe('https://www.stats.example/*');
  });
});

describe('the websites', () => {
  const show = (change: Partial<typeof portals> = {}, refused?: string) => {
    const on = { onallow: vi.fn(), onforbid: vi.fn(), onremove: vi.fn() };
    return { on, ...render(Portals, { portals: { ...portals, ...change }, refused, ...on }) };
  };
  const toggle = (name: RegExp) => screen.getByRole<HTMLButtonElement>('switch', { name });

  it('are asked for in the very turn of the click, and given up again', async () => {
    const { on } = show();
    toggle(/United Kingdom/).click();
    expect(on.onallow).toHaveBeenCalledExactlyOnceWith('gb');
    await fireEvent.click(toggle(/European Union/));
    expect(on.onforbid).toHaveBeenCalledExactlyOnceWith('eu');
    // What holds is shown, not what was clicked.
    expect(toggle(/United Kingdom/).getAttribute('aria-checked')).toBe('false');
    expect(toggle(/European Union/).getAttribute('aria-checked')).toBe('true');
  });

  it('show every suffix, and say at its place that one was refused', () => {
    show({}, 'gb');
    const row = toggle(/United Kingdom/).closest('li') as HTMLElement;
    expect(row.textContent).toContain('*.gov.uk');
    expect(row.textContent).toContain('*.gov.scot');
    expect(within(row).getByRole('status').textContent).toBe(en.settingsRefused.message);
    expect(screen.getAllByText(en.settingsRefused.message)).toHaveLength(1);
  });

  it('of the installation can be allowed again where the browser took them back', async () => {
    const { on, container, rerender } = show();
    expect(container.querySelector('[data-action="allow"]')).toBeNull();
    await rerender({ portals: { ...portals, installed: pack('cn', ['gov.cn']) } });
    expect(container.textContent).toContain(en.settingsInstalledRevoked.message);
    await fireEvent.click(screen.getByRole('button', { name: en.settingsAllow.message }));
    expect(on.onallow).toHaveBeenCalledExactlyOnceWith('cn');
  });

  it('added one by one can be removed', async () => {
    const { on, rerender, container } = show();
    await fireEvent.click(screen.getByRole('button', { name: 'Remove www.stats.example' }));
    expect(on.onremove).toHaveBeenCalledExactlyOnceWith('*://www.stats.example/*');
    await rerender({ portals: { ...portals, sites: [] } });
    expect(container.textContent).toContain(en.settingsSitesNone.message);
  });

  it('are none to switch while all may be read, and that can be removed', async () => {
    const { on } = show({ isEverywhere: true, sites: ['*://*/*'] });
    expect(screen.getAllByRole<HTMLButtonElement>('switch').every(({ disabled }) => disabled)).toBe(true);
    await fireEvent.click(screen.getByRole('button', { name: 'Remove All websites' }));
    expect(on.onremove).toHaveBeenCalledExactlyOnceWith('*://*/*');
  });
});

describe('the button on pages', () => {
  it('is switched for all websites and shown again on one', async () => {
    const on = { onshow: vi.fn(), onshowon: vi.fn() };
    const setting = { hiddenEverywhere: false, hiddenHosts: ['www.b.gov.cn', 'www.a.gov.cn'] };
    const { container, rerender } = render(PageButtons, { setting, ...on });
    await fireEvent.click(screen.getByRole('switch'));
    expect(on.onshow).toHaveBeenLastCalledWith(false);
    const names = [...container.querySelectorAll('li span')].map(({ textContent }) => textContent);
    expect(names).toEqual(['www.a.gov.cn', 'www.b.gov.cn']);
    await fireEvent.click(screen.getByRole('button', { name: 'Show again on www.b.gov.cn' }));
    expect(on.onshowon).toHaveBeenCalledExactlyOnceWith('www.b.gov.cn');
    await rerender({ setting: { ...setting, hiddenEverywhere: true } });
    await fireEvent.click(screen.getByRole('switch'));
    expect(on.onshow).toHaveBeenLastCalledWith(true);
  });
});

describe('the storage', () => {
  const counts = { total: 1_234, trashed: 2 };

  it.each([
    [true, en.settingsKept.message],
    [false, en.settingsNotKept.message],
  ])('says what the browser promises: %s', (isKept, words) => {
    const { container } = render(Storage, {
      counts,
      storage: { bytes: 52_300_000, isKept },
      onexport: vi.fn(),
    });
    expect(container.textContent).toContain('1,234');
    expect(container.textContent).toContain('about 52.3 MB');
    expect(container.textContent).toContain(words);
    expect(screen.queryAllByText(/assurance|not to clear/)).toHaveLength(1);
  });

  it('promises nothing before the browser has answered, and offers to export what is there', async () => {
    const onexport = vi.fn();
    const { container, rerender } = render(Storage, { counts, storage: undefined, onexport });
    expect(container.querySelector('[data-fact="kept"], [data-fact="not-kept"]')).toBeNull();
    await fireEvent.click(screen.getByRole('button', { name: en.exportTitle.message }));
    expect(onexport).toHaveBeenCalledOnce();
    await rerender({ counts: { total: 0, trashed: 0 } });
    expect(screen.queryByRole('button')).toBeNull();
  });
});

it('shortcuts are shown with the place to change them', async () => {
  const onchange = vi.fn();
  const commands = [
    { name: 'save-report', description: 'Save', shortcut: 'Alt+Shift+S' },
    { name: 'open-library', description: 'Library', shortcut: '' },
  ];
  const { container, rerender } = render(Shortcuts, { commands, browser: 'chromium', onchange });
  expect(container.querySelector('[data-fact="save-report"]')?.textContent).toBe('Alt+Shift+S');
  expect(container.querySelector('[data-fact="open-library"]')?.textContent).toBe(
    en.settingsShortcutNone.message,
  );
  expect(container.textContent).toContain('chrome://extensions/shortcuts');
  await rerender({ browser: 'firefox' });
  expect(container.textContent).toContain('about:addons');
  await fireEvent.click(screen.getByRole('button'));
  expect(onchange).toHaveBeenCalledOnce();
});

it('the keyboard comes along into the settings and leaves with Escape', async () => {
  const onback = vi.fn();
  render(SettingsFrame, { onback, children: (() => {}) as never });
  expect(document.activeElement).toBe(screen.getByRole('region', { name: en.settingsTitle.message }));
  await fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(onback).toHaveBeenCalledOnce();
});

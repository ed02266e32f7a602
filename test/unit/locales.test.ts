import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIELD_NAMES } from '#lib/report/terms';
import config from '../../wxt.config';

type Catalogue = Record<string, { message: string }>;
const catalogue = (language: string): Catalogue =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
const en = catalogue('en');
const zh = catalogue('zh_CN');
const placeholders = (message: string) => [...message.matchAll(/\$\d/g)].map(([one]) => one).sort();

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|svelte|html)$/.test(path) && !/\.test\.ts$/.test(path))
    .map((path) => join(folder, path));
const code = [
  ...filesIn('entrypoints'),
  ...filesIn('components'),
  ...filesIn('lib/wording'),
  'wxt.config.ts',
].map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** Keys that are put together from a field's name (fieldLabel). */
const composed = FIELD_NAMES.map((name) => `field${name.charAt(0).toUpperCase()}${name.slice(1)}`);

describe('the two catalogues', () => {
  it('have the same keys', () => {
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
  });

  it.each(Object.keys(en))('%s says something in both languages, with the same placeholders', (key) => {
    const [english, chinese] = [en[key]?.message ?? '', zh[key]?.message ?? ''];
    expect(english.trim()).not.toBe('');
    expect(chinese.trim()).not.toBe('');
    expect(placeholders(chinese)).toEqual(placeholders(english));
  });

  it('are three in the package: browsers in Taiwan and Hong Kong ask for zh', () => {
    const files: { absoluteSrc: string; relativeDest: string }[] = [];
    const hooks = config.hooks as Record<string, (wxt: unknown, found: typeof files) => void>;
    hooks['build:publicAssets']?.(undefined, files);
    expect(files).toEqual([
      {
        absoluteSrc: resolve('public/_locales/zh_CN/messages.json'),
        relativeDest: '_locales/zh/messages.json',
      },
    ]);
  });

  it('leave no English sentence in Chinese and no Chinese in English', () => {
    const untranslated = Object.entries(zh).filter(
      ([key, { message }]) => key !== 'languageTag' && !/\p{Script=Han}/u.test(message),
    );
    expect(untranslated).toEqual([]);
    const chinese = Object.entries(en).filter(([, { message }]) => /\p{Script=Han}/u.test(message));
    expect(chinese).toEqual([]);
  });
});

describe('keys and code', () => {
  const used = new Set(composed);
  for (const { text } of code) {
    for (const [, key] of text.matchAll(/['"]([a-z][A-Za-z0-9]+)['"]/g)) if (key && key in en) used.add(key);
    for (const [, key] of text.matchAll(/__MSG_(\w+)__/g)) if (key) used.add(key);
  }

  it('every key is used', () => {
    expect(Object.keys(en).filter((key) => !used.has(key))).toEqual([]);
  });

  it('every key that is asked for exists', () => {
    const asked = code.flatMap(({ path, text }) =>
      [...text.matchAll(/(?:\bt\(\s*|__MSG_)['"]?([a-z][A-Za-z0-9]+)(?:['"]|__)/g)].map(
        ([, key]) => `${path}: ${key}`,
      ),
    );
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((line) => !((line.split(': ')[1] ?? '') in en))).toEqual([]);
    expect(composed.filter((key) => !(key in en))).toEqual([]);
  });
});

describe('no words of the screen stand in the code', () => {
  const withoutComments = (text: string) =>
    text
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/^\s*\/\/.*$/gm, '');
  const markup = (text: string) =>
    withoutComments(text)
      .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
      // Balanced expressions may hold one level of braces: {t('x', { a })}.
      .replace(/\{(?:[^{}]|\{[^{}]*\})*\}/g, '');
  const shown = /(?:aria-label|title|placeholder|alt)="[^"{]*\p{L}{2,}[^"{]*"/gu;

  it('no Chinese', () => {
    const found = code
      .filter(({ path }) => !path.startsWith('wxt'))
      .filter(({ text }) => /\p{Script=Han}/u.test(withoutComments(text)));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it.each(code.filter(({ path }) => path.endsWith('.svelte')))(
    'no English in the markup of $path',
    ({ text }) => {
      const bare = markup(text);
      const words = [...bare.matchAll(/>([^<>]*\p{L}{2,}[^<>]*)</gu)].map(([, words]) => words?.trim());
      expect(words).toEqual([]);
      expect(bare.match(shown)).toBeNull();
    },
  );
});

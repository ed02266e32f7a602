import { expect, it } from 'vitest';
import { scriptsOf } from './bundle';
import { LIBRARIES, librariesIn } from './libraries';

it('follows a page to all its scripts', () => {
  const files: Record<string, string> = {
    'popup.html':
      '<link rel="modulepreload" crossorigin href="/chunks/a.js"><script type="module" crossorigin src="/chunks/popup.js"></script>',
    'chunks/popup.js': 'import{t as e}from"./a.js";import"./b.js";const x=()=>import(`./late.js`);',
    'chunks/a.js': '',
    'chunks/b.js': 'export*from"./popup.js"',
    'chunks/late.js': 'import"./a.js";import"./later.js"',
    'chunks/later.js': '',
  };
  const read = (path: string) => files[path] ?? expect.unreachable(path);
  const { first, late } = scriptsOf('popup.html', read);
  expect(first.toSorted()).toEqual(['chunks/a.js', 'chunks/b.js', 'chunks/popup.js']);
  expect(late.toSorted()).toEqual(['chunks/late.js', 'chunks/later.js']);
});

it('recognises a library by its words', () => {
  expect(librariesIn(`throw Error(\`${LIBRARIES.Svelte}effect_orphan\`)`)).toEqual(['Svelte']);
  expect(librariesIn('const zodiac = "dexie"')).toEqual([]);
});

// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { snapshotPage } from './snapshot-page';

const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const shown = (html: string) => parsed(snapshotPage(html));

it('puts its policy before anything the captured page brings, and leaves no other', () => {
  const html =
    '<!DOCTYPE html><html><head><meta http-equiv="Content-Security-Policy" content="default-src *"></head><body><p>文</p>';
  const policies = shown(html).querySelectorAll('meta[http-equiv]');
  expect(policies).toHaveLength(1);
  expect(policies[0]?.getAttribute('content')).toMatch(/^default-src 'none'/);
  expect(snapshotPage(html)).toMatch(/^<!doctype html><meta charset="utf-8"><meta http-equiv=/);
});

const OUT = 'https://out.example/a';
const LINKS = [
  'dns-prefetch',
  'preconnect',
  'prefetch',
  'preload',
  'modulepreload',
  'prerender',
  'stylesheet',
  'icon',
];
it.each([
  ...LINKS.map((rel) => `<link rel="${rel}" href="${OUT}">`),
  `<meta http-equiv="Refresh" content="0;url=${OUT}">`,
  `<meta http-equiv="x-dns-prefetch-control" content="on; ${OUT}">`,
  `<meta http-equiv="set-cookie" content="${OUT}">`,
  `<base href="${OUT}">`,
  `<script type="speculationrules">{"prefetch":[{"urls":["${OUT}"]}]}</script>`,
  `<form action="${OUT}"><button formaction="${OUT}">b</button><input type="image" formaction="${OUT}"></form>`,
  `<iframe srcdoc="&lt;link rel=dns-prefetch href=${OUT}>"></iframe>`,
  `<svg><a><set attributeName="href" to="${OUT}"/><animate attributeName="xlink:href" to="${OUT}"/><text>t</text></a></svg>`,
])('%s is gone', (html) => {
  for (const where of [html, `<body>${html}`, `<template shadowrootmode="open">${html}</template>`])
    expect(snapshotPage(where)).not.toContain('out.example');
});

it.each([
  `<a href="${OUT}" ping="${OUT}/ping">x</a>`,
  `<map><area href="${OUT}" ping="${OUT}/ping"></map>`,
  `<svg><a href="${OUT}"><text>x</text></a></svg>`,
  `<svg><a xlink:href="${OUT}"><text>x</text></a></svg>`,
  `<math href="${OUT}"><mi xlink:href="${OUT}">x</mi></math>`,
])('%s keeps its address only as words', (html) => {
  const page = shown(html);
  const attributes = [...page.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
  const naming = attributes.filter(({ value }) => value.includes('out.example'));
  expect(naming.length).toBeGreaterThan(0);
  expect(new Set(naming.map(({ name }) => name))).toEqual(new Set(['title']));
});

it('leaves the picture of the page as it was', () => {
  const page = shown(
    '<head><style>p{color:red}</style><meta name="ArticleTitle" content="报告"></head><body><p style="margin:0">文</p><svg><defs><g id="g"/></defs><use href="#g"/></svg><a href="//x" title="说明">链接</a>',
  );
  expect(page.querySelector('style')?.textContent).toBe('p{color:red}');
  expect(page.querySelector('p')?.getAttribute('style')).toBe('margin:0');
  expect(page.querySelector('use')?.getAttribute('href')).toBe('#g');
  expect(page.querySelector('a')?.title).toBe('说明');
});

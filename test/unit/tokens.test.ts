import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('components/tokens.css', 'utf8');
const rolesIn = (block: string) =>
  Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
const light = rolesIn(css.slice(0, css.indexOf('@media')));
const dark = {
  ...light,
  ...rolesIn(css.slice(css.indexOf('prefers-color-scheme: dark'), css.indexOf('forced-colors'))),
};

function luminance(colour = ''): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string | undefined, b: string | undefined): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** Foreground, background, and the ratio that WCAG 2.2 asks: 7 for reading, 4.5 for words, 3 for edges of controls. */
const PAIRS = [
  ...['surface', 'surface-sunk', 'highlight'].map((ground) => ['text-reading', ground, 7] as const),
  ...[
    'surface',
    'surface-sunk',
    'surface-raised',
    'surface-hover',
    'surface-selected',
    'danger-surface',
    'warning-surface',
    'success-surface',
  ].map((ground) => ['text', ground, 7] as const),
  ...['surface', 'surface-sunk', 'surface-raised', 'surface-hover', 'surface-selected', 'danger-surface'].map(
    (ground) => ['text-muted', ground, 4.5] as const,
  ),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ['accent', 'surface-raised', 4.5],
  ['accent', 'surface-sunk', 3],
  ['link', 'surface', 4.5],
  ['link', 'surface-hover', 4.5],
  ['danger', 'danger-surface', 4.5],
  ['danger', 'surface', 4.5],
  ['warning', 'warning-surface', 4.5],
  ['warning', 'surface', 4.5],
  ['success', 'success-surface', 4.5],
  ['success', 'surface', 4.5],
  ['border-strong', 'surface', 3],
  ['border-strong', 'surface-sunk', 3],
] as const;

describe.each([
  ['light', light],
  ['dark', dark],
])('contrast, %s', (_, roles) => {
  it.each(PAIRS)('%s on %s is at least %f', (front, ground, least) => {
    expect(roles[front]).toBeDefined();
    expect(roles[ground]).toBeDefined();
    expect(contrast(roles[front], roles[ground])).toBeGreaterThanOrEqual(least);
  });
});

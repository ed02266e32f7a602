import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { extract } from '#lib/extract/extract';
import { parsePage } from '#lib/extract/page';
import { survey } from '#lib/extract/survey';
import { COMMON_BODIES, PLATFORMS } from '#lib/portals/platforms';
import { openParser } from '#scripts/extract/parser';
import { ruleSchema } from '#scripts/portals/rule-schema';

const FIXTURES = resolve('test/fixtures/portals');
const fixtures = existsSync(FIXTURES) ? readdirSync(FIXTURES).filter((name) => name.endsWith('.html')) : [];
const squeezed = (text: string) => text.replace(/\s+/g, '');
/** Words of the innermost elements: what must be found again. */
const linesOf = (box: Element): string[] =>
  Array.from(box.querySelectorAll('*'))
    .filter((element) => element.children.length === 0)
    .map((element) => element.textContent ?? '');
const NEUTRAL = 'http://portal.example/page.html';

describe('platform rules', () => {
  it.each(PLATFORMS)('$id fits the schema', (rule) => {
    const { error } = ruleSchema.safeParse(rule);
    expect(error?.issues ?? []).toEqual([]);
  });
  it('have names of their own, and no mark marks two systems', () => {
    const ids = PLATFORMS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const marks = PLATFORMS.flatMap(({ marks }) => marks);
    expect(new Set(marks).size).toBe(marks.length);
  });
  it('common bodies stand once', () => expect(new Set(COMMON_BODIES).size).toBe(COMMON_BODIES.length));
});

describe('bones of real pages', () => {
  const parser = openParser();
  afterAll(() => parser.close());
  it('are there', () => expect(fixtures).not.toEqual([]));

  it.each(fixtures)('%s is known by its rule, and its box is read whole', (name) => {
    const id = name.replace(/\.html$/, '');
    const page = parsePage(readFileSync(resolve(FIXTURES, name), 'utf8'), NEUTRAL, parser.parse);
    const rule = PLATFORMS.find((platform) => platform.id === id);
    expect(rule, `a rule ${id} in lib/portals/platforms.ts`).toBeDefined();
    expect(survey(page)?.platform).toBe(id);
    const box = rule?.body.map((mark) => page.document.querySelector(mark)).find(Boolean);
    const result = extract(page);
    if (!box || !result.ok) throw new Error('the text was not found');
    const kept = squeezed(result.text);
    const lines = linesOf(box).map(squeezed);
    const found = lines.filter((line) => kept.includes(line));
    expect(found.join('').length).toBeGreaterThan(lines.join('').length * 0.9);
  });

  it.each(fixtures)('%s holds placeholders, no words', (name) => {
    const page = parsePage(readFileSync(resolve(FIXTURES, name), 'utf8'), NEUTRAL, parser.parse);
    const text = page.document.documentElement.textContent ?? '';
    expect(
      text.replace(/[甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥]/g, '').match(/\p{Script=Han}/gu),
    ).toBeNull();
    expect(page.document.querySelector('script,style,[src],[onclick]')).toBeNull();
  });
});

import type { Platform } from '#lib/portals/platforms';

const list = (words: readonly string[]): string => `[${words.map((word) => `'${word}'`).join(', ')}]`;

/** A rule as it stands in `lib/portals/platforms.ts`. */
export function ruleSource({ id, marks, tags, address, body }: Platform): string {
  const lines = [
    `id: '${id}',`,
    `marks: ${list(marks)},`,
    ...(tags ? [`tags: ${list(tags)},`] : []),
    ...(address ? [`address: ${address},`] : []),
    `body: ${list(body)},`,
  ];
  return `  {\n${lines.map((line) => `    ${line}`).join('\n')}\n  },\n`;
}

const START = 'export const PLATFORMS: readonly Platform[] = [';
const END = '\n];\n';

/** The source of the table of platforms with a rule at its end; undefined where the table is not found. */
export function withRule(source: string, rule: Platform): string | undefined {
  const start = source.indexOf(START);
  const end = source.indexOf(END, start);
  if (start < 0 || end < 0) return undefined;
  return `${source.slice(0, end + 1)}${ruleSource(rule)}${source.slice(end + 1)}`;
}

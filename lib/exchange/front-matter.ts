export type FrontMatterValue = string | number | undefined | readonly string[];

// Beyond what JSON escapes: line breaks of YAML 1.1, characters YAML forbids, and half surrogates.
const UNSAFE = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF\p{Cs}]/gu;

/** A double-quoted YAML string: every JSON string is one, and so no text can end it or be taken for a number or date. */
function quoted(text: string): string {
  const well = text.replace(/\p{Cs}/gu, '\uFFFD');
  return JSON.stringify(well).replace(UNSAFE, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const lineOf = (key: string, value: Exclude<FrontMatterValue, undefined>): string => {
  if (typeof value === 'number') return `${key}: ${value}`;
  if (typeof value === 'string') return `${key}: ${quoted(value)}`;
  return [`${key}:`, ...value.map((item) => `  - ${quoted(item)}`)].join('\n');
};

/** YAML front matter between `---` lines; absent values and empty lists are left out. */
export function frontMatter(values: Record<string, FrontMatterValue>): string {
  const lines = Object.entries(values).flatMap(([key, value]) =>
    value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [lineOf(key, value)],
  );
  return `---\n${lines.join('\n')}\n---\n`;
}

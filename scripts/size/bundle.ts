/** How scripts of a build are read; paths are relative to the build's folder. */
export type ReadFile = (path: string) => string;

const SCRIPT = /<(?:script|link)\b[^>]*?(?:src|href)="\/?([^"]+\.js)"/g;
const STATIC = /(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g;
const LATE = /import\(\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g;

const found = (pattern: RegExp, words: string): string[] =>
  [...words.matchAll(pattern)].flatMap(([, path]) => (path ? [path] : []));

const besides = (file: string, path: string): string => new URL(path, `file:///${file}`).pathname.slice(1);

/** Paths of the scripts that a page loads: `first` before it stands, `late` when it asks for them afterwards. */
export function scriptsOf(page: string, read: ReadFile): { first: string[]; late: string[] } {
  const first = new Set<string>();
  const late = new Set<string>();
  const visit = (path: string, into: Set<string>) => {
    if (first.has(path) || into.has(path)) return;
    into.add(path);
    for (const next of found(STATIC, read(path))) visit(besides(path, next), into);
  };
  for (const path of found(SCRIPT, read(page))) visit(besides(page, path), first);
  for (const path of [...first, ...late]) {
    for (const next of found(LATE, read(path))) visit(besides(path, next), late);
  }
  return { first: [...first], late: [...late] };
}

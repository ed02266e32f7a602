/** How scripts of a build are read; paths are relative to the build's folder. */
export type ReadFile = (path: string) => string;

const SCRIPT = /<(?:script|link)\b[^>]*?(?:src|href)="\/?([^"]+\.js)"/g;
const IMPORT = /(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g;

const found = (pattern: RegExp, words: string): string[] =>
  [...words.matchAll(pattern)].flatMap(([, path]) => (path ? [path] : []));

const besides = (file: string, path: string): string => new URL(path, `file:///${file}`).pathname.slice(1);

/** Paths of all scripts that a page loads, its chunks included. */
export function scriptsOf(page: string, read: ReadFile): string[] {
  const all = new Set<string>();
  const visit = (path: string) => {
    if (all.has(path)) return;
    all.add(path);
    for (const next of found(IMPORT, read(path))) visit(besides(path, next));
  };
  for (const path of found(SCRIPT, read(page))) visit(besides(page, path));
  return [...all];
}

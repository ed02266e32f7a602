/** Libraries that a portal's page must not pay for, and words of each that no minifier removes. */
export const LIBRARIES: Record<string, string> = {
  zod: '$ZodType',
  Dexie: 'IndexedDB API missing. Please visit',
  Turndown: 'is not a string, or an element/document/fragment node',
  Svelte: 'https://svelte.dev/e/',
  DOMPurify: 'uponSanitizeElement',
};

/** Names of the libraries whose words are in a script. */
export const librariesIn = (script: string): string[] =>
  Object.entries(LIBRARIES).flatMap(([name, words]) => (script.includes(words) ? [name] : []));

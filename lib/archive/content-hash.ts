import type { Content } from '#lib/report/report';
import { sha256 } from './digest';

/** What a reader gets of a page: the words with their markup, sections and tables. */
type ContentParts = Pick<Content, 'text' | 'html' | 'outline' | 'tables'>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sortKeys = (_: string, value: unknown): unknown =>
  isObject(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;

/**
 * SHA-256 of `{text, html, outline, tables}` as canonical JSON in UTF-8: no white space, the keys of every object
 * sorted by code unit, strings and numbers as `JSON.stringify` writes them (RFC 8785). The same four values of a
 * line of `reports.jsonl` give the same hash again.
 */
export function contentHash({ text, html, outline, tables }: ContentParts): Promise<string> {
  return sha256(JSON.stringify({ text, html, outline, tables }, sortKeys));
}

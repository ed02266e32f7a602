import { collapse } from './flow';
import type { Page } from './page';

/** The meta tags of a page by lower-case name, separators unified to a dot; template leftovers are dropped. */
export type MetaTags = ReadonlyMap<string, string[]>;

const LEFTOVER = /^(?:null|undefined|无|-+)?$|<%|\$\{|\{\{|\[!/i;

export function metaTags(page: Page): MetaTags {
  const tags = new Map<string, string[]>();
  for (const element of page.document.getElementsByTagName('meta')) {
    const name =
      element.getAttribute('name') ?? element.getAttribute('property') ?? element.getAttribute('itemprop');
    const value = collapse(element.getAttribute('content') ?? element.getAttribute('resource') ?? '');
    if (!name || LEFTOVER.test(value)) continue;
    const key = name.trim().toLowerCase().replace(/[:_]/g, '.');
    tags.set(key, [...(tags.get(key) ?? []), value]);
  }
  return tags;
}

/** The first value of the first of these tags that has one. */
export function firstOf(tags: MetaTags, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = tags.get(name.toLowerCase())?.[0];
    if (value) return value;
  }
  return undefined;
}

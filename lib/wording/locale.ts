let current: string | undefined;

/** The language tag in which dates and numbers are written; undefined leaves it to the browser. */
export const locale = (): string | undefined => current;

/** Set once by each page of ours, so that dates speak the language of the sentences around them. */
export function useLocale(tag: string | undefined): void {
  current = tag;
}

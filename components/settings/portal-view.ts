import { locale } from '#lib/wording/locale';

/** The government websites of one country or region, and whether they may be read. */
export interface PackView {
  /** ISO 3166-1 alpha-2, lower case; `eu` for the Union. */
  country: string;
  suffixes: readonly string[];
  isAllowed: boolean;
}

/** Everything that may be read, as the browser says. */
export interface PortalsView {
  installed: PackView;
  packs: PackView[];
  /** Match patterns that belong to no pack. */
  sites: string[];
  /** True when a permission for all websites makes the packs pointless. */
  isEverywhere: boolean;
}

/** The name of a pack's country or region in the person's language. */
export const countryName = (country: string): string =>
  new Intl.DisplayNames(locale() ?? [], { type: 'region' }).of(country.toUpperCase()) ?? country;

/** Packs by name, as a person looks them up. */
export const byName = (packs: readonly PackView[]): PackView[] => {
  const { compare } = new Intl.Collator(locale());
  return packs.toSorted((a, b) => compare(countryName(a.country), countryName(b.country)));
};

/** A match pattern as an address: `*://www.a.gov.cn/*` reads as its host, anything less usual stays as it is. */
export const siteName = (pattern: string): string => /^\*:\/\/([^/]+)\/\*$/.exec(pattern)?.[1] ?? pattern;

/** Host suffixes under which governments publish, by country; the first pack is granted at install, the others on request. */
export interface PortalPack {
  /** ISO 3166-1 alpha-2, lower case; `eu` for the Union. */
  country: string;
  /** Host suffixes without a leading dot: `gov.cn` covers `gov.cn` and every host below it. */
  suffixes: readonly string[];
}

export const INSTALLED_PACK: PortalPack = { country: 'cn', suffixes: ['gov.cn'] };

export const OPTIONAL_PACKS: readonly PortalPack[] = [
  { country: 'hk', suffixes: ['gov.hk'] },
  { country: 'mo', suffixes: ['gov.mo'] },
  { country: 'tw', suffixes: ['gov.tw'] },
  { country: 'gb', suffixes: ['gov.uk', 'gov.scot', 'gov.wales'] },
  { country: 'us', suffixes: ['gov', 'mil'] },
  { country: 'ca', suffixes: ['gc.ca', 'canada.ca'] },
  { country: 'au', suffixes: ['gov.au'] },
  { country: 'nz', suffixes: ['govt.nz'] },
  { country: 'sg', suffixes: ['gov.sg'] },
  { country: 'eu', suffixes: ['europa.eu'] },
  { country: 'ie', suffixes: ['gov.ie'] },
  { country: 'in', suffixes: ['gov.in', 'nic.in'] },
  { country: 'jp', suffixes: ['go.jp'] },
  { country: 'kr', suffixes: ['go.kr'] },
  { country: 'de', suffixes: ['bund.de'] },
  { country: 'at', suffixes: ['gv.at'] },
  { country: 'fr', suffixes: ['gouv.fr'] },
];

/** Match patterns (http and https) of a pack, as manifests and `permissions.request` want them. */
export const hostMatches = (pack: PortalPack): string[] => pack.suffixes.map((suffix) => `*://*.${suffix}/*`);

/** The pack whose suffix ends `host`, or undefined where no government suffix does. */
export function packOf(host: string): PortalPack | undefined {
  const name = host.toLowerCase();
  return [INSTALLED_PACK, ...OPTIONAL_PACKS].find((pack) =>
    pack.suffixes.some((suffix) => name === suffix || name.endsWith(`.${suffix}`)),
  );
}

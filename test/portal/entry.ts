import type { BodyStatus, Kind } from '#lib/report/extraction';
import type { FieldName, Metadata } from '#lib/report/terms';
import type { Article } from './article';
import { type Block, filesOf, linesOf } from './blocks';
import type { Page } from './site';

/** What a page of the sample portal is, and what saving it must give. */
export interface Entry {
  id: string;
  /** Where to open it; every page is served over http and https, this is the scheme its portal uses. */
  url: string;
  kind: Kind;
  /** The exact lines of the saved text: one a paragraph, one a table row with its cells joined by TAB. */
  text?: string[];
  /** The lines after `portal.revise(url)`. */
  revisedText?: string[];
  /** Fields that must not be found: the page does not say. */
  absent?: FieldName[];
  /** Numbered headings: those of level 1 without their numbers, and how many of level 2. */
  sections?: { level1: string[]; level2: number };
  /** Values that must be found; what is not named here may be anything. Dates are ISO 8601. */
  fields?: Metadata;
  attachments?: { text: string; url: string }[];
  /** Lines that must be recorded as removed. */
  removedContains?: string[];
  bodyStatus?: BodyStatus;
  /** Addresses of all pages of the article, in order, where there are several. */
  pages?: string[];
  /** Absolute addresses of the items of a listing, in order. */
  items?: string[];
  /** Encoding of the bytes; UTF-8 where absent. */
  charset?: 'gbk' | 'gb2312';
  /** The text is not in the HTML of `url` itself but in a frame or comes by script from here. */
  textFrom?: string;
}

/** An entry together with what the server answers at its paths. */
export interface Sample {
  entry: Entry;
  served: { host: string; path: string; page: Page }[];
}

export type Expected = Pick<Entry, 'id' | 'kind'> & Partial<Entry> & { scheme?: 'http' | 'https' };

export const addressOf = (article: Article, scheme: 'http' | 'https' = 'https'): string =>
  `${scheme}://${article.office.host}${article.path}`;

/** The lines of all blocks. */
export const textOf = (blocks: readonly Block[]): string[] => blocks.flatMap(linesOf);

/** An article in the dress of a CMS; text, attachments and site fields are derived from the same data. */
export function sample(article: Article, dress: (article: Article) => string, expected: Expected): Sample {
  const { scheme, ...rest } = expected;
  const url = addressOf(article, scheme);
  const attachments = filesOf(article.body).map(({ text, href }) => ({ text, url: new URL(href, url).href }));
  return {
    entry: {
      url,
      text: textOf(article.body),
      bodyStatus: 'full',
      ...(attachments.length && { attachments }),
      ...rest,
      fields: { ...siteFields(article), ...rest.fields },
    },
    served: [{ host: article.office.host, path: article.path, page: { body: dress(article) } }],
  };
}

function siteFields({ office, title, issued, crumbs }: Article): Metadata {
  return {
    ...(title && { title }),
    ...(issued && { issued }),
    ...(crumbs.length && { breadcrumb: crumbs }),
    siteName: office.name,
    siteIdentifier: office.code,
    siteSponsor: office.sponsor,
    siteRegistration: office.registration,
  };
}

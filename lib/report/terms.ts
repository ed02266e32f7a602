/**
 * The vocabulary of a report: every field, whether it repeats, and what other vocabularies call it.
 * Everything that lists fields (schemas, exports, codebook, screens) derives from this table.
 */
export interface Term {
  /** True when a report may carry several values. */
  multiple: boolean;
  /** Dublin Core (DCMI Metadata Terms), absent where it has no equivalent. */
  dublinCore?: string;
  /** schema.org property of `Report`. */
  schemaOrg?: string;
  /** Name in the 政府信息公开目录, or in GB/T 9704 for parts of the document itself. */
  official?: string;
}

const one = (dublinCore?: string, schemaOrg?: string, official?: string): Term & { multiple: false } => ({
  multiple: false,
  ...(dublinCore && { dublinCore }),
  ...(schemaOrg && { schemaOrg }),
  ...(official && { official }),
});
const many = (dublinCore?: string, schemaOrg?: string, official?: string): Term & { multiple: true } => ({
  ...one(dublinCore, schemaOrg, official),
  multiple: true,
});

const TERMS = {
  title: one('dcterms:title', 'headline', '标题'),
  type: one('dcterms:type', 'genre'),
  genre: one('dcterms:type', 'genre', '体裁分类'),
  creators: many('dcterms:creator', 'author', '发文机关'),
  publisher: one('dcterms:publisher', 'publisher', '发布机构'),
  documentNumber: one('dcterms:identifier', 'reportNumber', '发文字号'),
  indexNumber: one('dcterms:identifier', 'identifier', '索引号'),
  identifiers: many('dcterms:identifier', 'identifier'),
  period: one('dcterms:temporal', 'temporalCoverage'),
  planPeriod: one('dcterms:temporal'),
  created: one('dcterms:created', 'dateCreated', '成文日期'),
  issued: one('dcterms:issued', 'datePublished', '发布日期'),
  modified: one('dcterms:modified', 'dateModified', '更新日期'),
  effective: one('dcterms:valid', undefined, '施行日期'),
  expires: one('dcterms:valid', 'expires', '废止日期'),
  validity: one(undefined, 'creativeWorkStatus', '有效性'),
  subjects: many('dcterms:subject', 'about', '主题分类'),
  keywords: many('dcterms:subject', 'keywords', '关键词'),
  accessMethod: one('dcterms:accessRights', 'conditionsOfAccess', '公开方式'),
  abstract: one('dcterms:abstract', 'abstract', '内容概述'),
  source: one('dcterms:source', 'isBasedOn', '来源'),
  language: one('dcterms:language', 'inLanguage'),
  region: one('dcterms:spatial', 'spatialCoverage'),
  regionName: one('dcterms:spatial', 'spatialCoverage'),
  regionPath: many('dcterms:spatial'),
  addressee: one('dcterms:audience', 'recipient', '主送机关'),
  signature: many(undefined, undefined, '发文机关署名'),
  citedDocuments: many('dcterms:references', 'citation'),
  breadcrumb: many(undefined, 'breadcrumb'),
  siteName: one('dcterms:isPartOf', 'isPartOf', '网站名称'),
  siteIdentifier: one(undefined, undefined, '网站标识码'),
  siteSponsor: one('dcterms:publisher', 'sponsor', '主办单位'),
  siteRegistration: one(undefined, undefined, 'ICP备案号'),
  platform: one(),
} as const satisfies Record<string, Term>;

export type FieldName = keyof typeof TERMS;
export const FIELD_NAMES = Object.keys(TERMS) as FieldName[];
export const isMultiple = (name: FieldName): boolean => TERMS[name].multiple;

/** What a field of this name holds: one string, or several. Dates are ISO 8601, periods ISO 8601 years or intervals. */
export type ValueOf<N extends FieldName> = (typeof TERMS)[N]['multiple'] extends true ? string[] : string;

/** The effective plain values of a report. Absent means that the page does not say. */
export type Metadata = { [N in FieldName]?: ValueOf<N> };

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FieldName, Metadata } from '#lib/report/terms';
import type { Article, Office } from './article';
import type { Block } from './blocks';
import { gkmlptPage } from './cms/gkmlpt';
import { jpaasPage } from './cms/jpaas';
import { siteServerPage } from './cms/siteserver';
import { trsPage } from './cms/trs';
import { ucapPage } from './cms/ucap';
import { vsbPage } from './cms/vsb';
import type { Entry } from './entry';
import type { Site } from './site';

/** One line of the seeds' `expected.json`. */
interface Seed {
  file: string;
  type: string;
  language: string;
  title: string | null;
  creator: string | null;
  publisher?: string;
  period: string;
  region: string | null;
  regionName?: string;
  documentNumber: string | null;
  indexNumber: string | null;
  subjects?: string[];
  validity?: string;
  created: string | null;
  issued: string | null;
  addressee: string | null;
  removed: string[];
  metadataLines?: number;
  breadcrumb: string[] | null;
  citedDocuments?: string[];
  signature?: string[];
  sections: { level1: string[]; level2: number };
}

/** A CMS by name with its page maker. */
export interface Template {
  name: string;
  dress(article: Article): string;
}
export const TEMPLATES: readonly Template[] = [
  { name: 'trs', dress: trsPage },
  { name: 'jpaas', dress: jpaasPage },
  { name: 'gkmlpt', dress: gkmlptPage },
  { name: 'ucap', dress: ucapPage },
  { name: 'siteserver', dress: siteServerPage },
  { name: 'vsb', dress: vsbPage },
];

/** A site that says nothing of its own about who publishes, so that only the seed speaks. */
const NEUTRAL: Office = {
  host: 'seeds.linjiang-demo.gov.cn',
  name: '政府信息公开平台',
  sponsor: '',
  code: '',
  registration: '',
  police: '',
  phone: '',
};

/** The seed texts as pages of the portal; the n-th seed wears the n-th template. Null where the folder is absent. */
export function pourSeeds(
  directory: string,
  templates: readonly Template[] = TEMPLATES,
): { sites: Site[]; entries: Entry[] } | null {
  const list = join(directory, 'expected.json');
  if (!existsSync(list)) return null;
  const seeds = JSON.parse(readFileSync(list, 'utf8')) as Seed[];
  const poured = seeds.map((seed, index) => {
    const lines = readFileSync(join(directory, seed.file), 'utf8').split(/\r?\n/);
    const template = templates[index % templates.length] ?? { name: 'trs', dress: trsPage };
    return pour(seed, lines.filter(Boolean), template);
  });
  return { sites: poured.map(({ site }) => site), entries: poured.map(({ entry }) => entry) };
}

function pour(seed: Seed, lines: string[], template: Template): { site: Site; entry: Entry } {
  const labels = lines.slice(0, seed.metadataLines ?? 0);
  const rest = lines.slice(labels.length);
  const items = labels.map((line) => line.replace(/^-\s*/, ''));
  const body: Block[] = items.length ? [{ items }, ...rest] : rest;
  const name = seed.file.slice(0, 3);
  const path = `/${template.name}/${name}.html`;
  const article: Article = {
    office: NEUTRAL,
    path,
    crumbs: [],
    body,
    ...(seed.title && { title: seed.title }),
  };
  const entry: Entry = {
    id: `seed-${name}-${template.name}`,
    url: `https://${NEUTRAL.host}${path}`,
    kind: 'report',
    bodyStatus: 'full',
    text: rest.filter((line) => !seed.removed.includes(line)),
    removedContains: seed.removed,
    sections: seed.sections,
    ...fieldsOf(seed),
  };
  const pages = new Map([[path, { body: template.dress(article) }]]);
  return { site: { host: NEUTRAL.host, pages }, entry };
}

/** Null in `expected.json` means that the page does not say. */
function fieldsOf(seed: Seed): { fields: Metadata; absent: FieldName[] } {
  const { creator, breadcrumb } = seed;
  const all: { [N in FieldName]?: Metadata[N] | null } = {
    type: seed.type,
    language: seed.language,
    title: seed.title,
    creators: creator === null ? null : [creator],
    period: seed.period,
    region: seed.region,
    documentNumber: seed.documentNumber,
    indexNumber: seed.indexNumber,
    created: seed.created,
    issued: seed.issued,
    addressee: seed.addressee,
    breadcrumb,
    ...(seed.publisher && { publisher: seed.publisher }),
    ...(seed.regionName && { regionName: seed.regionName }),
    ...(seed.subjects && { subjects: seed.subjects }),
    ...(seed.validity && { validity: seed.validity }),
    ...(seed.citedDocuments && { citedDocuments: seed.citedDocuments }),
    ...(seed.signature && { signature: seed.signature }),
  };
  const entries = Object.entries(all);
  return {
    fields: Object.fromEntries(entries.filter(([, value]) => value !== null)) as Metadata,
    absent: entries.flatMap(([field, value]) => (value === null ? [field as FieldName] : [])),
  };
}

import { folded, squeeze } from '#lib/text/fold';
import { outline } from '../numbering';
import { REPORT_TYPES, type ReportType, type ReportTypeName } from './table';

/** The id of a report type, e.g. `rule_of_law_annual`. */
export type ReportTypeId = ReportTypeName;

/** A type and where in a title it is named. */
export interface TypeInTitle {
  type: ReportType<ReportTypeId>;
  span: [number, number];
}

/** The type of a squeezed title. */
export function typeOfTitle(squeezedTitle: string): TypeInTitle | null {
  for (const candidate of REPORT_TYPES) {
    const match = candidate.pattern.exec(squeezedTitle);
    if (match) return { type: candidate, span: [match.index, match.index + match[0].length] };
  }
  return null;
}

/** What a page shows besides its title. */
export interface BodyEvidence {
  lines: string[];
  breadcrumb: string;
  url: string;
  /** The page's `ColumnName`, if it has one. */
  columnName?: string;
  title?: string;
}
export interface TypeReading {
  type: ReportTypeId;
  confidence: number;
  raw: string;
}

const GENERAL = new Set<ReportTypeId>([
  'work_summary',
  'other_report',
  'annual_report',
  'statistical_release',
]);

function fromWords(words: string, confidence: number): TypeReading | null {
  const found = typeOfTitle(words);
  if (!found || GENERAL.has(found.type.id)) return null;
  return { type: found.type.id, confidence, raw: words.slice(...found.span) };
}

function fromBreadcrumb(breadcrumb: string): TypeReading | null {
  const crumbs = folded(breadcrumb)
    .split(/[>›»→/\\|\n]+/u)
    .map(squeeze)
    .filter(Boolean);
  for (const crumb of crumbs.reverse()) {
    const reading = fromWords(crumb, 0.85);
    if (reading) return reading;
  }
  return null;
}

function fromHeadings(lines: string[]): TypeReading | null {
  const headings = outline(lines).map(({ heading }) => squeeze(heading));
  for (const { id, headings: mandated } of REPORT_TYPES) {
    const present = mandated?.parts.filter((part) => headings.some((line) => part.test(line))) ?? [];
    if (!mandated || present.length < mandated.enough) continue;
    const raw = headings.filter((line) => mandated.parts.some((part) => part.test(line))).join(' ');
    return { type: id, confidence: present.length > mandated.enough ? 0.9 : 0.8, raw: raw.slice(0, 400) };
  }
  return null;
}

const ANNOUNCED =
  /将.{0,40}?(?:报告|汇报|公布|公开|通报)如下|(?:按照|根据).{0,40}?报送.{0,30}?(?:通知|要求)/u;

function fromOpening(paragraph: string): TypeReading | null {
  for (const { id, opening } of REPORT_TYPES) {
    const match = opening?.exec(paragraph);
    if (match) return { type: id, confidence: 0.75, raw: match[0] };
  }
  const sentence = ANNOUNCED.exec(paragraph)?.[0];
  return sentence ? fromWords(sentence, 0.7) : null;
}

function fromFirstParagraphs(lines: string[]): TypeReading | null {
  const paragraphs = lines.map(squeeze).filter((line) => line.length > 25);
  for (const paragraph of paragraphs.slice(0, 3)) {
    const reading = fromOpening(paragraph);
    if (reading) return reading;
  }
  return null;
}

function fromUrl(url: string): TypeReading | null {
  const parts = url.toLowerCase().split(/[^a-z]+/u);
  for (const { id, urlTokens } of REPORT_TYPES) {
    const token = urlTokens?.find((candidate) => parts.includes(candidate));
    if (token) return { type: id, confidence: 0.6, raw: token };
  }
  return null;
}

/** The type of a page whose title does not say it: breadcrumb, mandated parts, first paragraphs, address, in this order. */
export function typeFromBody(evidence: BodyEvidence): TypeReading | null {
  const { lines, breadcrumb, url, columnName, title } = evidence;
  return (
    fromBreadcrumb(breadcrumb) ??
    (columnName ? fromWords(squeeze(columnName), 0.8) : null) ??
    fromHeadings(lines) ??
    fromFirstParagraphs(lines) ??
    fromUrl(url) ??
    (title ? fromWords(squeeze(title), 0.5) : null)
  );
}

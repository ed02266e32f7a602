import type { ReportQuery } from '#lib/archive/list';
import { typeLabel } from '#lib/wording/labels';
import { t } from '#lib/wording/wording';

/** A query in words, for the manifest of a package: a colleague must be able to tell what was chosen. */
export function describeQuery({ text, type, year }: ReportQuery): string {
  const parts = [
    type !== undefined && `${t('fieldType')}: ${typeLabel(type)}`,
    year !== undefined && `${t('libraryYear')}: ${year || t('libraryYearUnknown')}`,
    text && `${t('librarySearchWords')}: ${text}`,
  ];
  return parts.filter(Boolean).join('; ');
}

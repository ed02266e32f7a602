/** A table that only arranges things on the page: one column, one row, tables inside, or whole articles in its cells. */
function isLayoutTable(table: Element): boolean {
  if (table.getAttribute('role') === 'presentation') return true;
  // Collections by name are many times cheaper than selectors on tables of ten thousand rows.
  if (table.getElementsByTagName('table').length > 0) return true;
  const rows = table.getElementsByTagName('tr');
  const widest = Array.from(
    { length: Math.min(50, rows.length) },
    (_, index) => rows[index]?.children.length ?? 0,
  );
  const columns = Math.max(0, ...widest);
  if (rows.length < 2 && table.getElementsByTagName('th').length === 0) return columns < 3;
  return columns < 2 || (rows.length < 6 && holdsArticle(table));
}

function holdsArticle(table: Element): boolean {
  const cells = [...table.getElementsByTagName('td')].slice(0, 40);
  return cells.some(
    (cell) => cell.querySelectorAll('p,br').length > 12 && (cell.textContent?.length ?? 0) > 1200,
  );
}

/** Knows of each table of a page whether it holds data; looks at each only once. */
export class Grids {
  private readonly known = new Map<Element, boolean>();

  /** True for a table that holds data, and for anything inside it. */
  hold(element: Element): boolean {
    let table: Element | null = element;
    while (table && table.localName !== 'table') table = table.parentElement;
    if (!table) return false;
    const known = this.known.get(table) ?? !isLayoutTable(table);
    this.known.set(table, known);
    return known;
  }
}

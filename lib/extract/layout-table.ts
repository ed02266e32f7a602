/** A table that only arranges things on the page: one column, one row, tables inside, or whole articles in its cells. */
function isLayoutTable(table: Element): boolean {
  if (table.getAttribute('role') === 'presentation') return true;
  if (table.querySelector('table')) return true;
  const rows = [...table.querySelectorAll('tr')];
  const widest = rows.slice(0, 50).reduce((most, row) => Math.max(most, row.children.length), 0);
  if (rows.length < 2 && !table.querySelector('th')) return widest < 3;
  if (widest < 2) return true;
  const cells = [...table.querySelectorAll('td')].slice(0, 40);
  return (
    rows.length < 6 &&
    cells.some((cell) => cell.querySelectorAll('p,br').length > 12 && (cell.textContent?.length ?? 0) > 1200)
  );
}

/** Knows of each table of a page whether it holds data; looks at each only once. */
export class Grids {
  private readonly known = new Map<Element, boolean>();

  /** True for a table that holds data, and for anything inside it. */
  hold(element: Element): boolean {
    const table = element.closest('table');
    if (!table) return false;
    const known = this.known.get(table) ?? !isLayoutTable(table);
    this.known.set(table, known);
    return known;
  }
}

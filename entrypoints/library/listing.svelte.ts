import { countReports, listReports, type ReportQuery, reportIds } from '#lib/archive/list';
import { watch } from '#lib/archive/watch';
import type { Problem } from '#lib/report/problem';
import type { Report } from '#lib/report/report';

const PAGE = 100;

/** The rows a query finds, of which only those around the window are held; followed live. */
export class Listing {
  query = $state.raw<ReportQuery>({});
  /** Undefined until the archive has answered once. */
  count = $state<number>();
  problem = $state.raw<Problem>();
  #rows = $state.raw<{ from: number; rows: Report[] }>({ from: 0, rows: [] });
  #wanted = { from: 0, to: PAGE };
  #stop = () => {};

  /** Asks anew, from the top. */
  ask(query: ReportQuery): void {
    this.query = query;
    this.#wanted = { from: 0, to: PAGE };
    this.#follow();
  }

  rowAt = (index: number): Report | undefined => this.#rows.rows[index - this.#rows.from];

  /** The place of a report among the rows held, or -1. */
  indexOf(id: string): number {
    const at = this.#rows.rows.findIndex((row) => row.id === id);
    return at < 0 ? -1 : at + this.#rows.from;
  }

  /** Loads the rows around those in the window, if they are not there yet. */
  show(first: number, last: number): void {
    const { from, to } = this.#wanted;
    if (first >= from && last < to) return;
    this.#wanted = {
      from: Math.max(0, Math.floor(first / PAGE) - 1) * PAGE,
      to: (Math.floor(last / PAGE) + 2) * PAGE,
    };
    this.#follow();
  }

  /** The ids of the rows between two places, ends included, whether held or not. */
  async idsBetween(a: number, b: number): Promise<string[]> {
    const [first, last] = a < b ? [a, b] : [b, a];
    const held = Array.from({ length: last - first + 1 }, (_, step) => this.rowAt(first + step)?.id);
    if (held.every((id) => id !== undefined)) return held;
    return (await this.allIds()).slice(first, last + 1);
  }

  allIds = (): Promise<string[]> => reportIds(this.query);

  stop(): void {
    this.#stop();
  }

  #follow(): void {
    this.#stop();
    const { query } = this;
    const { from, to } = this.#wanted;
    const read = async () => {
      const [count, rows] = await Promise.all([countReports(query), listReports(query, from, to - from)]);
      return { count, rows };
    };
    this.#stop = watch(read).subscribe(
      ({ count, rows }) => {
        this.count = count;
        this.#rows = { from, rows };
        this.problem = undefined;
      },
      (problem) => {
        this.problem = problem;
      },
    );
  }
}

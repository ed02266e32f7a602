import type { ExportScope } from '#components/library/export-run';
import { type Facets, facets as readFacets } from '#lib/archive/facets';
import { type ReportQuery, reportIds } from '#lib/archive/list';
import { describeProblem } from '#lib/archive/problems';
import { restoreReports, trashReports } from '#lib/archive/trash';
import { watch } from '#lib/archive/watch';
import { isProblem, type Problem } from '#lib/report/problem';
import { t } from '#lib/wording/wording';
import { readAddress, writeAddress } from './address';
import { Exporting } from './exporting.svelte';
import { Listing } from './listing.svelte';
import { Opened } from './opened.svelte';
import { describeQuery } from './query-words';
import { Selection } from './selection';

const SEARCH_MS = 150;
const OPEN_MS = 120;

/** Everything that lies on the library's desk: the list and what is asked of it, the report that is read, what is checked. */
export class Desk {
  readonly listing = new Listing();
  readonly opened = new Opened();
  readonly selection = new Selection();
  readonly exporting = new Exporting();
  facets = $state.raw<Facets>();
  /** The settings lie on top of everything else, which stays as it was beneath them. */
  inSettings = $state(false);
  /** The row in front. */
  cursor = $state(0);
  /** What stands in the search box; the list follows a moment later. */
  words = $state('');
  toast = $state.raw<{ says: string; undo?: () => void }>();
  failure = $state.raw<Problem>();
  #searching: ReturnType<typeof setTimeout> | undefined;
  #opening: ReturnType<typeof setTimeout> | undefined;

  get inTrash(): boolean {
    return this.listing.query.place === 'trash';
  }
  get isFiltered(): boolean {
    const { text, type, year } = this.listing.query;
    return Boolean(text) || type !== undefined || year !== undefined;
  }
  get isEmpty(): boolean {
    return this.facets?.total === 0 && !this.inTrash && !this.isFiltered;
  }
  get address(): string {
    const view = this.inSettings ? ('settings' as const) : undefined;
    return writeAddress({ view, report: this.opened.id, query: this.listing.query });
  }

  /** Follows the archive until the returned function is called. */
  start(): () => void {
    const stop = watch(readFacets).subscribe(
      (found) => {
        this.facets = found;
      },
      (problem) => {
        this.failure = problem;
      },
    );
    return () => {
      stop();
      this.listing.stop();
      this.opened.close();
    };
  }

  /** Takes over what the address says: at the start, and when another page of ours points here. */
  follow(hash: string): void {
    const { query, report, view } = readAddress(hash);
    this.inSettings = view === 'settings';
    this.words = query.text ?? '';
    this.ask(query);
    if (report) this.opened.open(report);
    else this.opened.close();
  }

  ask(query: ReportQuery): void {
    this.selection.clear();
    this.selection.startAt(0);
    this.cursor = 0;
    this.listing.ask(query);
  }

  search(words: string): void {
    this.words = words;
    clearTimeout(this.#searching);
    this.#searching = setTimeout(() => {
      const { text: _, ...rest } = this.listing.query;
      this.ask(words.trim() ? { ...rest, text: words } : rest);
    }, SEARCH_MS);
  }

  /** Another view, with the same words searched. */
  choose({ place, type, year }: { [K in 'place' | 'type' | 'year']?: ReportQuery[K] | undefined }): void {
    const { text } = this.listing.query;
    this.inSettings = false;
    this.ask({
      ...(text && { text }),
      ...(place === 'trash' && { place }),
      ...(type !== undefined && { type }),
      ...(year !== undefined && { year }),
    });
  }

  showAll(): void {
    this.words = '';
    this.ask({});
  }

  /** Another row in front; a report that is being read gives way to it, unless the person moves on at once. */
  moveTo(index: number): void {
    this.cursor = index;
    this.selection.startAt(index);
    if (!this.opened.id) return;
    clearTimeout(this.#opening);
    this.#opening = setTimeout(() => this.openRow(index), OPEN_MS);
  }

  /** Checks a row; what is being read stays open. */
  check(index: number, how: 'toggle' | 'extend'): Promise<void> {
    this.cursor = index;
    return this.#orFailure(async () => this.selection[how](this.listing, index));
  }

  checkAll(): Promise<void> {
    return this.#orFailure(() => this.selection.all(this.listing));
  }

  async #orFailure(work: () => Promise<void>): Promise<void> {
    await work().catch((error) => {
      this.failure = describeProblem(error);
    });
  }

  openRow(index: number): void {
    this.cursor = index;
    this.selection.startAt(index);
    const report = this.listing.rowAt(index);
    if (report) this.opened.open(report.id);
  }

  /** Escape: from the report to the list, then from the selection to none. */
  close(): void {
    clearTimeout(this.#opening);
    if (this.opened.id) this.opened.close();
    else this.selection.clear();
  }

  /** What Delete is about: the checked reports, or the one in front. */
  get inFront(): string[] {
    const id = this.listing.rowAt(this.cursor)?.id;
    if (this.selection.ids.size > 0) return [...this.selection.ids];
    return id ? [id] : [];
  }

  async trash(ids: string[]): Promise<void> {
    if (ids.length === 0 || this.inTrash) return;
    const done = await trashReports(ids, new Date().toISOString());
    if (isProblem(done)) {
      this.failure = done;
      return;
    }
    if (this.opened.id && ids.includes(this.opened.id)) this.opened.close();
    this.selection.clear();
    this.cursor = Math.max(0, Math.min(this.cursor, (this.listing.count ?? 1) - ids.length - 1));
    this.#say(t('libraryTrashed', done.count), () => void this.restore(ids));
  }

  async restore(ids: string[]): Promise<void> {
    const done = await restoreReports(ids);
    if (isProblem(done)) {
      this.failure = done;
      return;
    }
    this.selection.clear();
    this.#say(t('libraryRestored', done.count));
  }

  #say(says: string, undo?: () => void): void {
    this.toast = { says, ...(undo && { undo }) };
  }

  /** From the settings to the export panel. */
  goExport(): void {
    this.inSettings = false;
    if (!this.exporting.open) this.exporting.toggle();
  }

  async export(scope: ExportScope): Promise<void> {
    if (scope === 'checked')
      return this.exporting.start([...this.selection.ids], t('exportSelectionChecked'));
    const query = scope === 'listed' ? this.listing.query : {};
    const ids = await reportIds(query).catch(describeProblem);
    if (isProblem(ids)) return this.exporting.fail(ids);
    return this.exporting.start(ids, scope === 'listed' ? describeQuery(query) : undefined);
  }
}

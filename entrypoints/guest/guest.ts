import { browser } from 'wxt/browser';
import { type SavedState, sendMessage } from '#lib/messaging/messages';
import { isProblem, problem } from '#lib/report/problem';
import type { SaveOutcome } from '#lib/report/report';
import { hideButtonOn, isButtonShown, showButtonOn } from '#lib/settings/page-button';
import { settleLocale } from '#lib/wording/locale';
import { t } from '#lib/wording/wording';
import { createPill, type Pill, type Receipt } from './pill';
import {
  day,
  noticeReceipt,
  outdatedUndoReceipt,
  problemReceipt,
  reloadReceipt,
  savedReceipt,
  undoneReceipt,
} from './receipts';
import { type Saved, saveDocument } from './save';

/** A frame or two, so that the person sees the click arrive before a large page is read. */
const BREATH_MS = 40;

/** What Reportory does on one page: offers, saves, and says what happened. */
export class Guest {
  readonly #pill: Pill;
  readonly #host: string;
  /** An orphaned script cannot ask the browser for words any more. */
  readonly #words = {
    save: t('pageSave'),
    saving: t('pageSaving'),
    hide: t('pageHideHere'),
    reload: reloadReceipt(),
    outdatedUndo: outdatedUndoReceipt(),
  };
  #underWay: Promise<SaveOutcome> | undefined;
  /** Address whose receipt stands in the pill: an offer does not wipe it away. */
  #receiptFor: string | undefined;

  constructor(
    private readonly document: Document,
    private readonly isConnected: () => boolean,
  ) {
    this.#pill = createPill(document, settleLocale(browser.i18n.getUILanguage()));
    this.#host = document.location.hostname;
  }

  /** Offers to save a recognised report, unless the person wants no button here. */
  async offer(saved: SavedState | null): Promise<void> {
    if (!(await isButtonShown(this.#host))) return;
    if (this.#underWay || this.#receiptFor === this.document.location.href) return;
    this.#offer(saved ? t('pageSavedOn', day(saved.savedAt)) : this.#words.save);
  }

  /** The page is no report any more: its content was exchanged without a load. */
  withdraw(): void {
    if (!this.#underWay && this.#receiptFor !== this.document.location.href) this.#pill.remove();
  }

  /** Saves the page as it stands now; a second click while one save is under way joins it. */
  save(): Promise<SaveOutcome> {
    this.#underWay ??= this.#save().finally(() => {
      this.#underWay = undefined;
    });
    return this.#underWay;
  }

  #offer(label: string): void {
    this.#receiptFor = undefined;
    const hideLabel = this.#words.hide;
    this.#pill.offer({ label, hideLabel, save: () => void this.save(), hide: () => void this.#hide() });
  }

  #show(receipt: Receipt): void {
    this.#receiptFor = this.document.location.href;
    this.#pill.receipt(receipt);
  }

  async #save(): Promise<SaveOutcome> {
    this.#pill.busy(this.#words.saving);
    await new Promise((resolve) => setTimeout(resolve, BREATH_MS));
    const result = await saveDocument(this.document, this.isConnected);
    if (!isProblem(result)) this.#show(this.#receiptOf(result));
    else if (result.code === 'extension-reloaded') this.#show(this.#words.reload);
    else this.#show(problemReceipt(result, 'pageNotSaved', () => void this.save()));
    return isProblem(result) ? result : result.outcome;
  }

  #receiptOf({ outcome, submission }: Saved): Receipt {
    const facts = { extracted: submission.extraction, pages: submission.pages.length };
    return savedReceipt(outcome, facts, {
      undo: (captureId) => void this.#undo(captureId),
      open: (reportId) => void this.#open(reportId),
    });
  }

  async #open(reportId: string): Promise<void> {
    if (!this.isConnected()) return this.#show(this.#words.reload);
    await sendMessage('openLibrary', { reportId }).catch(() => this.#show(this.#words.reload));
  }

  async #undo(captureId: string): Promise<void> {
    if (!this.isConnected()) return this.#show(this.#words.outdatedUndo);
    const result = await sendMessage('undoSave', { captureId }).catch((error: unknown) =>
      problem('background-lost', String(error)),
    );
    // The extension may have been updated while the answer was awaited.
    if (!this.isConnected()) return this.#show(this.#words.outdatedUndo);
    if (isProblem(result))
      return this.#show(problemReceipt(result, 'pageNotUndone', () => void this.#undo(captureId)));
    this.#show(undoneReceipt(result.effect, { label: this.#words.save, run: () => void this.save() }));
  }

  async #hide(): Promise<void> {
    if (!this.isConnected()) return this.#pill.remove();
    await hideButtonOn(this.#host);
    const showAgain = async (): Promise<void> => {
      await showButtonOn(this.#host);
      this.#offer(this.#words.save);
    };
    const undo = { label: t('pageUndo'), run: () => void showAgain() };
    this.#show(noticeReceipt('pageHidden', 'pageHiddenHere', undo));
  }
}

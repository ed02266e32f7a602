import { browser } from 'wxt/browser';
import { type SavedState, sendMessage } from '#lib/messaging/messages';
import { isProblem, type Problem } from '#lib/report/problem';
import type { SaveOutcome } from '#lib/report/report';
import { hideButtonOn, isButtonShown, showButtonOn } from '#lib/settings/page-button';
import { t } from '#lib/wording/wording';
import type { Judgement } from './judge';
import { createPill, type Pill } from './pill';
import { day, noticeReceipt, problemReceipt, reloadReceipt, savedReceipt } from './receipts';
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
  };
  #isOffered = false;
  #underWay: Promise<SaveOutcome> | undefined;

  constructor(
    private readonly document: Document,
    private readonly isConnected: () => boolean,
  ) {
    this.#pill = createPill(document, browser.i18n.getUILanguage());
    this.#host = document.location.hostname;
  }

  /** Tells the background, and offers to save where the page is a report. */
  async judged({ url, verdict, items }: Judgement): Promise<void> {
    if (!this.isConnected()) return;
    const { saved } = await sendMessage('pageJudged', { url, kind: verdict.kind, items });
    if (this.#underWay || this.document.location.href !== url) return;
    if (verdict.kind === 'report' && (await isButtonShown(this.#host))) return this.#offer(saved);
    if (this.#isOffered) this.#pill.remove();
    this.#isOffered = false;
  }

  /** Saves the page as it stands now; a second click while one save is under way joins it. */
  save(): Promise<SaveOutcome> {
    this.#underWay ??= this.#save().finally(() => {
      this.#underWay = undefined;
    });
    return this.#underWay;
  }

  leave(): void {
    this.#pill.remove();
  }

  #offer(saved: SavedState | null): void {
    this.#isOffered = true;
    this.#pill.offer({
      label: saved ? t('pageSavedOn', day(saved.savedAt)) : this.#words.save,
      hideLabel: this.#words.hide,
      save: () => void this.save(),
      hide: () => void this.#hide(),
    });
  }

  async #save(): Promise<SaveOutcome> {
    const { saving, hide } = this.#words;
    this.#pill.offer({ label: saving, hideLabel: hide, busy: true, save: () => {}, hide: () => {} });
    await new Promise((resolve) => setTimeout(resolve, BREATH_MS));
    const result = await saveDocument(this.document, this.isConnected);
    if (isProblem(result)) this.#failed(result);
    else this.#succeeded(result);
    return isProblem(result) ? result : result.outcome;
  }

  #succeeded({ outcome, submission }: Saved): void {
    const facts = { extracted: submission.extraction, pages: submission.pages.length };
    this.#pill.receipt(
      savedReceipt(outcome, facts, {
        undo: (captureId) => void this.#undo(captureId),
        open: (reportId) => void sendMessage('openLibrary', { reportId }),
      }),
    );
  }

  #failed(problem: Problem): void {
    const isOrphan = problem.code === 'extension-reloaded';
    this.#pill.receipt(isOrphan ? this.#words.reload : problemReceipt(problem, () => void this.save()));
  }

  async #undo(captureId: string): Promise<void> {
    const result = await sendMessage('undoSave', { captureId });
    if (isProblem(result))
      return this.#pill.receipt(problemReceipt(result, () => void this.#undo(captureId)));
    const saveAgain = { label: t('pageSave'), run: () => void this.save() };
    this.#pill.receipt(noticeReceipt('pageUndone', 'pageUndoneText', saveAgain));
  }

  async #hide(): Promise<void> {
    if (!this.isConnected()) return this.leave();
    await hideButtonOn(this.#host);
    this.#isOffered = false;
    const show = async (): Promise<void> => {
      await showButtonOn(this.#host);
      this.#offer(null);
    };
    this.#pill.receipt(
      noticeReceipt('pageHidden', 'pageHiddenHere', { label: t('pageUndo'), run: () => void show() }),
    );
  }
}

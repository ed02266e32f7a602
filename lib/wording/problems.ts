import type { Problem, ProblemCode } from '#lib/report/problem';
import { type MessageKey, t } from './wording';

/** Exhaustive on purpose: a new code does not compile until it has a sentence and a next step. */
const SENTENCES: Record<ProblemCode, readonly [says: MessageKey, next: MessageKey]> = {
  'no-body': ['problemNoBody', 'problemNoBodyNext'],
  'page-too-large': ['problemPageTooLarge', 'problemPageTooLargeNext'],
  'page-gone': ['problemPageGone', 'problemPageGoneNext'],
  'page-unsupported': ['problemPageUnsupported', 'problemPageUnsupportedNext'],
  'page-not-allowed': ['problemPageNotAllowed', 'problemPageNotAllowedNext'],
  'page-pdf': ['problemPagePdf', 'problemPagePdfNext'],
  'page-failed': ['problemPageFailed', 'problemPageFailedNext'],
  'extension-reloaded': ['problemExtensionReloaded', 'problemExtensionReloadedNext'],
  'background-lost': ['problemBackgroundLost', 'problemBackgroundLostNext'],
  'storage-refused': ['problemStorageRefused', 'problemStorageRefusedNext'],
  'storage-full': ['problemStorageFull', 'problemStorageFullNext'],
  'storage-failed': ['problemStorageFailed', 'problemStorageFailedNext'],
  'archive-newer': ['problemArchiveNewer', 'problemArchiveNewerNext'],
  'archive-blocked': ['problemArchiveBlocked', 'problemArchiveBlockedNext'],
  'record-invalid': ['problemRecordInvalid', 'problemRecordInvalidNext'],
  'report-missing': ['problemReportMissing', 'problemReportMissingNext'],
  'snapshot-damaged': ['problemSnapshotDamaged', 'problemSnapshotDamagedNext'],
  'export-empty': ['problemExportEmpty', 'problemExportEmptyNext'],
  'export-cancelled': ['problemExportCancelled', 'problemExportCancelledNext'],
  'export-unverified': ['problemExportUnverified', 'problemExportUnverifiedNext'],
  'export-failed': ['problemExportFailed', 'problemExportFailedNext'],
};

/** What happened and what can be done, in the person's language. */
export function sentenceOf({ code }: Pick<Problem, 'code'>): { says: string; next: string } {
  const [says, next] = SENTENCES[code];
  return { says: t(says), next: t(next) };
}

import type { ReportTypeId } from './types';

/** Day of the year after the reporting period (`MM-DD`) by which a report must be public. */
const DEADLINES: Partial<Record<ReportTypeId, string>> = {
  // 政府信息公开条例, 49 and 50, for governments; departments report to them by 31 January.
  ogi_annual: '03-31',
  // 厅字〔2019〕28号, 24: before 1 April.
  rule_of_law_annual: '03-31',
  // 国办函〔2018〕12号
  website_annual_form: '01-31',
};

/** The last lawful day of publication, as an ISO date; null where no law sets one or the period is no year. */
export function deadlineOf(type: ReportTypeId, period: string): string | null {
  const day = DEADLINES[type];
  return day && /^\d{4}$/.test(period) ? `${Number(period) + 1}-${day}` : null;
}

/** Whether a report was published in time; null where the law sets no day. */
export function isOnTime(type: ReportTypeId, period: string, issued: string): boolean | null {
  const deadline = deadlineOf(type, period);
  return deadline === null ? null : issued.slice(0, 10) <= deadline;
}

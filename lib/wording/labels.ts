import type { BodyStatus, Kind, Source } from '#lib/report/extraction';
import type { FieldName } from '#lib/report/terms';
import type { ReportTypeId } from '#lib/report/types/types';
import { type MessageKey, t } from './wording';

/** Exhaustive on purpose: a new type does not compile until it has a name. */
const TYPES: Record<ReportTypeId, MessageKey> = {
  rule_of_law_annual: 'typeRuleOfLawAnnual',
  ogi_annual: 'typeOgiAnnual',
  gov_work_report: 'typeGovWorkReport',
  budget_execution_draft: 'typeBudgetExecutionDraft',
  budget: 'typeBudget',
  final_accounts: 'typeFinalAccounts',
  audit_report: 'typeAuditReport',
  audit_rectification: 'typeAuditRectification',
  stat_communique: 'typeStatCommunique',
  plan_execution: 'typePlanExecution',
  website_annual_form: 'typeWebsiteAnnualForm',
  performance_eval: 'typePerformanceEval',
  law_enforcement_stats: 'typeLawEnforcementStats',
  env_bulletin: 'typeEnvBulletin',
  admin_review_report: 'typeAdminReviewReport',
  state_assets_report: 'typeStateAssetsReport',
  proposal_handling: 'typeProposalHandling',
  incident_investigation: 'typeIncidentInvestigation',
  work_summary: 'typeWorkSummary',
  annual_report: 'typeAnnualReport',
  statistical_release: 'typeStatisticalRelease',
  evaluation: 'typeEvaluation',
  committee_report: 'typeCommitteeReport',
  proceedings: 'typeProceedings',
  research_report: 'typeResearchReport',
  other_report: 'typeOtherReport',
};

const SOURCES: Record<Source, MessageKey> = {
  'meta-tag': 'sourceMetaTag',
  'structured-data': 'sourceStructuredData',
  label: 'sourceLabel',
  marker: 'sourceMarker',
  'title-element': 'sourceTitleElement',
  heading: 'sourceHeading',
  breadcrumb: 'sourceBreadcrumb',
  byline: 'sourceByline',
  body: 'sourceBody',
  'first-paragraph': 'sourceFirstParagraph',
  signature: 'sourceSignature',
  footer: 'sourceFooter',
  url: 'sourceUrl',
  document: 'sourceDocument',
  division: 'sourceDivision',
  user: 'sourceUser',
};

const KINDS: Record<Kind, MessageKey> = {
  report: 'kindReport',
  document: 'kindDocument',
  listing: 'kindListing',
  other: 'kindOther',
};

const BODY_STATUSES: Record<BodyStatus, MessageKey> = {
  full: 'bodyFull',
  partial: 'bodyPartial',
  attachment_only: 'bodyAttachmentOnly',
  image_only: 'bodyImageOnly',
};

/** Values of the field `validity`. */
const VALIDITIES: Partial<Record<string, MessageKey>> = {
  valid: 'validityValid',
  expired: 'validityExpired',
  repealed: 'validityRepealed',
  amended: 'validityAmended',
};

/** Whether a document is in force; a word that is not ours stays as it is. */
export function validityLabel(value: string): string {
  const key = VALIDITIES[value];
  return key ? t(key) : value;
}
/** Name of a report type by its id; unknown ids and none at all read as not recognised. */
export const typeLabel = (id: string | undefined): string =>
  t((TYPES as Partial<Record<string, MessageKey>>)[id ?? ''] ?? 'typeUnknown');
/** Where on the page a value was read. */
export const sourceLabel = (source: Source): string => t(SOURCES[source]);
export const kindLabel = (kind: Kind): string => t(KINDS[kind]);
export const bodyStatusLabel = (status: BodyStatus): string => t(BODY_STATUSES[status]);
/** Name of a metadata field; a field without a name does not compile. */
export const fieldLabel = (name: FieldName): string =>
  t(`field${name.charAt(0).toUpperCase()}${name.slice(1)}` as `field${Capitalize<FieldName>}`);

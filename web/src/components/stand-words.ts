import type { TFunction } from 'i18next';
import type { DraftStand } from '../../../contract/draft.ts';

/** After these nobody can approve or publish it any more. */
const ENDED: readonly string[] = [
  'draft-withdrawn',
  'draft-outdated',
  'rules-outdated',
  'notice-unlawful',
  'rules-not-ahead',
];

/** How far a draft has come, in one line. */
export function standWords(t: TFunction, stand: DraftStand): string {
  const { approvals, approvalsNeeded, published, closed } = stand;
  if (published !== null) return t('drafts:stand.published', { version: published.version });
  const end = closed.find(({ code }) => ENDED.includes(code));
  if (end !== undefined) return t(`drafts:stand.${end.code}`);
  const missing = approvalsNeeded - approvals.length;
  return missing > 0
    ? t('drafts:stand.missing', { done: approvals.length, needed: approvalsNeeded, count: missing })
    : t('drafts:stand.ready');
}

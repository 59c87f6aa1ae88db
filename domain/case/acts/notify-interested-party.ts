/**
 * 利害关系人告知: who the permit directly affects is told and may state their case; no limit stops for it.
 * @source 行政许可法 第36条 (told, statements are heard); rule P07
 */
import { allow } from '../../verdict.ts';
import type { ActRule } from './act-rule.ts';

export const notifyInterestedParty: ActRule<'notifyInterestedParty'> = {
  actor: 'staff',
  article: '行政许可法 第36条',
  decide: (_state, { at, with: { document, partyId } }) =>
    allow({ type: 'interestedPartyNotified', at, document, partyId: partyId ?? null }),
};

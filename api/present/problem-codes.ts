import type { AuthorityRefusalCode } from '../../domain/case/actor.ts';
import type { CaseRefusalCode } from '../../domain/case/refusal.ts';
import type { AbsenceRefusal } from '../../domain/organisation/absence.ts';
import type { MatterAuthorityRefusal } from '../../domain/supervision/matter-authority.ts';
import type { MatterRefusalCode } from '../../domain/supervision/matter.ts';
import type { RuleDraftRefusal } from '../../domain/supervision/rule-draft.ts';
import type { DraftRefusal } from '../../domain/time/calendar-draft.ts';

/** What the door itself says no to. */
export type DoorCode =
  | 'bad-request'
  | 'bad-query'
  | 'malformed-json'
  | 'body-too-large'
  | 'not-found'
  | 'method-not-allowed'
  | 'sign-in-needed'
  | 'wrong-name-or-password'
  | 'login-taken'
  | 'no-right'
  | 'foreign-origin'
  | 'too-many-tries'
  | 'track-not-found'
  | 'track-locked'
  | 'key-missing'
  | 'key-reused'
  | 'file-missing'
  | 'upload-broken'
  | 'file-too-large'
  | 'file-type'
  | 'file-unknown'
  | 'item-unknown'
  | 'item-stopped'
  | 'practice-off'
  | 'nothing-due'
  | 'not-finished'
  | 'already-rated'
  | 'no-host'
  | 'case-starting'
  | 'database-away'
  | 'engine-away'
  | 'fault';

export type ProblemCode =
  | DoorCode
  | CaseRefusalCode
  | AuthorityRefusalCode
  | MatterRefusalCode
  | MatterAuthorityRefusal['code']
  | AbsenceRefusal['code']
  | DraftRefusal['code']
  | RuleDraftRefusal['code'];

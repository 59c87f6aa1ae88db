import type { LoggedMatterEvent, MatterOpening, MatterState } from '../domain/supervision/matter.ts';
import type { Day } from '../domain/time/day.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { CaseRead, IssuedCard } from './case-view.ts';
import type { Content } from './content-store.ts';
import type { Database } from './database.ts';
import type { Person } from './organisation-store.ts';

export interface Recipient {
  readonly role: string;
  readonly rung: string;
  readonly personId: string;
  readonly name: string;
  readonly at: Instant;
}

/** Who held the case when: `attribute` counts their days. */
export interface TaskHolding {
  readonly seq: number;
  readonly stepId: string;
  readonly postId: string;
  readonly unitId: string;
  readonly fromAt: Instant;
  readonly toAt: Instant | null;
  readonly holderPersonId: string | null;
  readonly doneByPersonId: string | null;
}

export interface MatterRead {
  readonly opening: MatterOpening;
  /** Fold of the matter's log. */
  readonly state: MatterState;
  readonly log: readonly LoggedMatterEvent[];
  readonly addressee: Person | null;
  /** The card of a card matter, all joined cards of a record. */
  readonly cards: readonly IssuedCard[];
  readonly recipients: readonly Recipient[];
  readonly contents: ReadonlyMap<string, Content>;
  readonly mainPerson: Person | null;
  /** The record this card belongs to; null for a record itself and for a yellow card. */
  readonly accountabilityId: string | null;
  readonly holdings: readonly TaskHolding[];
  readonly case: CaseRead;
}

export interface MatterRow {
  readonly matterId: string;
  readonly kind: 'card' | 'accountability';
  readonly caseNo: string;
  readonly serialNo: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly level: 'yellow' | 'red' | null;
  readonly state: string;
  readonly openedAt: Instant;
  readonly answerDueOn: Day | null;
  readonly addresseePersonId: string | null;
  readonly practice: boolean;
  readonly over: boolean;
  /** Must this person answer it now? */
  readonly waiting: boolean;
}

export async function readMatter(_db: Database, _matterId: string): Promise<MatterRead | undefined> {
  return await Promise.reject(new Error('readMatter: body follows'));
}

/** Only what judging an act needs: opening, state of the fold. */
export async function readMatterState(
  _db: Database,
  _matterId: string,
): Promise<{ readonly opening: MatterOpening; readonly state: MatterState } | undefined> {
  return await Promise.reject(new Error('readMatterState: body follows'));
}

/**
 * Matters a person was told of or answers for; a supervisor (`all`) sees every one. What waits for this person first,
 * then newest first.
 */
export async function readMatters(
  _db: Database,
  _query: {
    readonly personId: string;
    readonly all: boolean;
    readonly waitingOnly: boolean;
    readonly caseNo?: string;
    readonly cursor: string | null;
    readonly limit: number;
  },
): Promise<{
  readonly matters: readonly MatterRow[];
  readonly waiting: number;
  readonly next: string | null;
}> {
  return await Promise.reject(new Error('readMatters: body follows'));
}

/** Open matters of a case, for the practice clock. */
export async function openMattersOf(_db: Database, _caseNo: string): Promise<readonly MatterOpening[]> {
  return await Promise.reject(new Error('openMattersOf: body follows'));
}

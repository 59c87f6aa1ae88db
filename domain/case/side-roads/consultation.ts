/**
 * 征求意见: another unit is asked and has a period of its own (K16). Asking stops no limit of the agency, for it is not
 * among the procedures of 45, unless a law or regulation itself takes the time out; then at most that unit's own period.
 * @source 行政许可法 第45条; 取水许可和水资源费征收管理条例 第19条第2, 3款 (five working days, not counted); settled.md 20
 */
import type { PlannedConsultation, Plan } from '../../catalogue/plan.ts';
import type { Day } from '../../time/day.ts';
import type { Limit } from '../../time/limit.ts';
import type { WrittenAct } from '../written-act.ts';

export interface ConsultationActs {
  startConsultation: {
    readonly unitId: string;
    readonly document: WrittenAct;
    /** What is asked, an id of `content`. */
    readonly questionId?: string;
  };
  endConsultation: { readonly unitId: string; readonly opinionId: string };
}

export type ConsultationEvent =
  | {
      readonly type: 'consultationStarted';
      readonly unitId: string;
      readonly limit: Limit;
      readonly document: WrittenAct;
      readonly questionId?: string;
    }
  | { readonly type: 'consultationEnded'; readonly unitId: string; readonly opinionId: string };

export type ConsultationRefusal =
  | { readonly code: 'no-consultation' }
  | {
      readonly code: 'consultation-not-listed';
      readonly unitId: string;
      readonly possible: readonly string[];
    }
  | { readonly code: 'consulted-already'; readonly possible: readonly string[] }
  | { readonly code: 'not-consulted'; readonly possible: readonly string[] };

export interface Consultation {
  readonly unitId: string;
  readonly clockId: string;
  /** The letter that asked. */
  readonly documentNo: string;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
}
export interface ConsultationState {
  readonly consultations: readonly Consultation[];
}

export const noConsultation: ConsultationState = { consultations: [] };

export function plannedConsultations({ consultations = null }: Plan): readonly PlannedConsultation[] {
  return consultations ?? [];
}

/** Units that the item names and that nobody has asked yet: each is asked once. */
export function unitsToConsult({
  plan,
  consultations,
}: ConsultationState & { readonly plan: Plan }): readonly string[] {
  const asked = consultations.map(({ unitId }) => unitId);
  return plannedConsultations(plan)
    .map(({ unitId }) => unitId)
    .filter((unitId) => !asked.includes(unitId));
}

/** Units that were asked and have not answered. */
export function openConsultations({ consultations }: ConsultationState): readonly string[] {
  return consultations.filter(({ endedOn }) => endedOn === null).map(({ unitId }) => unitId);
}

/** Who must answer while this clock runs. */
export function consultedBy(
  { plan, consultations }: ConsultationState & { readonly plan: Plan },
  clockId: string,
): PlannedConsultation | null {
  const asked = consultations.find((consultation) => consultation.clockId === clockId);
  return plannedConsultations(plan).find(({ unitId }) => unitId === asked?.unitId) ?? null;
}

/**
 * Who may do what with a matter. The unit concerned answers and explains; the supervision body closes, attributes
 * and decides; leaders instruct. Nobody in the supervised unit can delete or edit.
 * @source domain/4-supervision §4.2, §4.4, §4.8; brief.md (who uses it)
 */
import { allow, refuse } from '../verdict.ts';
import type { Verdict } from '../verdict.ts';
import type { MatterActName } from './matter.ts';

/** What is known of a person with regard to one matter, at one instant. */
export interface MatterActor {
  readonly personId: string;
  /** Holds, as A or B, the post at which the limit ran out. */
  readonly holdsPost: boolean;
  /** Section head or leader of the unit that answers. */
  readonly leadsUnit: boolean;
  /** Current first responsible person (第一责任人) of the unit. */
  readonly firstResponsible: boolean;
  /** Government leader whose sectors contain the unit. */
  readonly governmentLeader: boolean;
  /** Holds a supervising post of the body in the role SUPERVISION_ORG. */
  readonly supervisor: boolean;
}

export type MatterDuty = 'unit' | 'leader' | 'supervision';
export interface MatterAuthorityRefusal {
  readonly code: 'not-your-matter';
  readonly act: MatterActName;
  readonly duty: MatterDuty;
}

const DUTY_OF: Readonly<Record<MatterActName, MatterDuty>> = {
  acknowledge: 'unit',
  answer: 'unit',
  explain: 'unit',
  instruct: 'leader',
  close: 'supervision',
  freezeFacts: 'supervision',
  attribute: 'supervision',
  decide: 'supervision',
  findNotLiable: 'supervision',
};

export function mayPerformOnMatter(
  act: MatterActName,
  actor: MatterActor,
): Verdict<MatterDuty, MatterAuthorityRefusal> {
  const duty = DUTY_OF[act];
  return hasDuty(duty, actor) ? allow(duty) : refuse({ code: 'not-your-matter', act, duty });
}

function hasDuty(duty: MatterDuty, actor: MatterActor): boolean {
  const leads = actor.leadsUnit || actor.firstResponsible;
  switch (duty) {
    case 'unit':
      return actor.holdsPost || leads;
    case 'leader':
      return leads || actor.governmentLeader;
    case 'supervision':
      return actor.supervisor;
  }
}

/**
 * Who may do what with a matter, by the row of its kind. The unit concerned answers, appeals and explains; the
 * supervision body closes, attributes and decides; leaders instruct. Nobody in the supervised unit can delete or edit,
 * whoever appealed does not decide the appeal, and whom a matter is about never handles it. Of a matter of the supervision
 * body itself the government leader above it does what that body does of any other.
 * @source domain/4-supervision §4.2, §4.4, §4.8; 3-service-rules §3.2; brief.md (who uses it)
 */
import { allow, refuse } from '../verdict.ts';
import type { Verdict } from '../verdict.ts';
import type { MatterActName } from './matter-act.ts';
import { KINDS } from './matter-kinds/kinds.ts';
import type { MatterDuty } from './matter-kinds/kind-row.ts';
import type { MatterKind } from './matter-names.ts';

/** The leader of the government above the supervision body, by the organisation as it is now. */
export type Superior = 'held' | 'vacant';

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
  /** The unit that answers is the supervision body itself: is there a government leader above it? Null: it is another. */
  readonly superior?: Superior | null;
  /** Belongs to the unit that answers, or is who appealed. */
  readonly concerned?: boolean;
  /** Named in the opening: whom the matter is about. */
  readonly barred?: boolean;
}

export type MatterAuthorityRefusal =
  | { readonly code: 'not-your-matter'; readonly act: MatterActName; readonly duty: MatterDuty }
  | { readonly code: 'superior-vacant'; readonly act: MatterActName }
  | { readonly code: 'own-unit'; readonly act: string }
  | { readonly code: 'about-yourself'; readonly act: MatterActName };

export function mayPerformOnMatter(
  act: MatterActName,
  actor: MatterActor,
  kind: MatterKind,
): Verdict<MatterDuty, MatterAuthorityRefusal> {
  const { apart } = KINDS[kind];
  const duty = dutyOf(act, kind, actor);
  if (actor.barred === true) return refuse({ code: 'about-yourself', act });
  if (duty === 'superior' && actor.superior === 'vacant') return refuse({ code: 'superior-vacant', act });
  if (!hasDuty(duty, actor)) return refuse({ code: 'not-your-matter', act, duty });
  if (apart.includes(act) && actor.concerned === true) return refuse({ code: 'own-unit', act });
  return allow(duty);
}

/** Nobody supervises himself. */
function dutyOf(act: MatterActName, kind: MatterKind, { superior = null }: MatterActor): MatterDuty {
  const duty = KINDS[kind].who[act] ?? 'supervision';
  return superior !== null && (duty === 'supervision' || duty === 'above') ? 'superior' : duty;
}

function hasDuty(duty: MatterDuty, actor: MatterActor): boolean {
  const leads = actor.leadsUnit || actor.firstResponsible;
  switch (duty) {
    case 'unit':
      return actor.holdsPost || leads;
    case 'unit-head':
      return leads;
    case 'leader':
      return leads || actor.governmentLeader;
    case 'above':
      return actor.governmentLeader || actor.supervisor;
    case 'supervision':
      return actor.supervisor;
    case 'superior':
      return actor.governmentLeader;
  }
}

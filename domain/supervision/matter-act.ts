import type { Permit } from '../case/permit.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';
import type { Measure, Responsibility, Severity } from './liability.ts';
import type { NotLiableGround, OrderKind, TransferBody } from './matter-names.ts';

/** What a person wrote lies in `content`; the act carries its id (settled.md 32). */
interface Written {
  readonly contentId: string;
}

export interface MatterActPayloads {
  acknowledge: Record<string, never>;
  answer: Written;
  returnAnswer: Written & { readonly dueOn: Day };
  appeal: Written & { readonly evidenceId: string };
  uphold: Written;
  revoke: Written;
  instruct: Written & { readonly dueOn?: Day };
  extend: Written & { readonly dueOn: Day };
  takeOver: Written;
  escalate: Written & { readonly order: OrderKind; readonly dueOn: Day };
  /** 征求第三方意见: which unit is asked, and until when. */
  seekOpinion: Written & { readonly unitId: string; readonly dueOn: Day };
  close: { readonly contentId?: string };
  freezeFacts: Record<string, never>;
  explain: Written;
  /** 申辩: who was heard, and what they said. */
  hear: Written & { readonly personId: string };
  attribute: Written & { readonly mainPersonId: string };
  /** `leadersId`: which leader answers as what, or why none does. */
  propose: Written & {
    readonly severity: Severity;
    readonly responsibility: Responsibility;
    readonly measure: Measure;
    readonly leadersId?: string;
  };
  decide: Written & { readonly documentNo: string };
  execute: Written;
  publish: Written;
  findNotLiable: Written & { readonly ground: NotLiableGround };
  transfer: Written & { readonly to: TransferBody };
  accept: Record<string, never>;
  refuseAcceptance: Written;
  contact: Written;
}
export type MatterActName = keyof MatterActPayloads;

/** In the order in which a page offers them: what moves the matter on comes first. */
export const MATTER_ACT_NAMES = [
  'acknowledge',
  'answer',
  'returnAnswer',
  'appeal',
  'uphold',
  'revoke',
  'freezeFacts',
  'explain',
  'hear',
  'attribute',
  'propose',
  'decide',
  'execute',
  'publish',
  'findNotLiable',
  'transfer',
  'accept',
  'refuseAcceptance',
  'contact',
  'close',
  'instruct',
  'extend',
  'takeOver',
  'escalate',
  'seekOpinion',
] as const satisfies readonly MatterActName[];

export type MatterAct = {
  [Name in MatterActName]: { readonly act: Name; readonly by: Permit; readonly at: Instant } & {
    readonly with: MatterActPayloads[Name];
  };
}[MatterActName];

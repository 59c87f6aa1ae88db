/**
 * Under which law and which rules (规则版本) a case goes, as its log says. A rule version is told before its date comes;
 * the case keeps those before it, so that every threshold is judged by the version of its own instant.
 * @source settled.md 13, 28
 */
import type { ProfileName } from '../catalogue/profile-name.ts';
import type { Day } from '../time/day.ts';
import type { RuleId } from './card.ts';

/** A published rule version, as far as it concerns this case. */
export interface CaseRules {
  readonly version: number;
  /** Applies from 00:00 of this day, in the legal time of the case. */
  readonly from: Day;
  readonly off: readonly RuleId[];
  /** 预警方案 of the case's item under this version. */
  readonly profile: ProfileName;
}

export interface HeldVersions {
  readonly law: number;
  /** In the order in which the case was told; none: the rules that came with the program. */
  readonly rules: readonly CaseRules[];
}

/** What `submitted` says where a case begins under later ones than the first. */
export interface FirstVersions {
  readonly law?: number;
  readonly rules?: readonly CaseRules[];
}

export type VersionEvent =
  | { readonly type: 'rulesAdopted'; readonly rules: CaseRules }
  | { readonly type: 'lawAdopted'; readonly fromVersion: number; readonly toVersion: number };

export const firstVersions: HeldVersions = { law: 1, rules: [] };

/** The newest rule version the case was told of; 1 came with the program. */
export const rulesHeld = ({ rules }: HeldVersions): number => rules.at(-1)?.version ?? 1;

export function evolveVersions<State extends HeldVersions>(state: State, event: VersionEvent): State {
  return event.type === 'rulesAdopted'
    ? { ...state, rules: [...state.rules, event.rules] }
    : { ...state, law: event.toVersion };
}

export function beginUnder<State extends HeldVersions>(state: State, { law, rules }: FirstVersions): State {
  return { ...state, law: law ?? state.law, rules: rules ?? state.rules };
}

import type { RulesAnswer, RulesBody } from '../../../../contract/rules.ts';
import { addDays, parseDay } from '../../../../domain/time/day.ts';

type Profile = RulesBody['profile'];
export type RuleId = RulesBody['off'][number];

/** A unit or an item with a profile of its own. */
export interface Exception {
  /** Stays when lines are added or taken away. */
  readonly id: number;
  readonly of: 'units' | 'items';
  /** Its id; empty until one is chosen. */
  readonly key: string;
  readonly profile: NonNullable<Profile>;
}

/** What shall be in force, as it is filled in. */
export interface RulesDraft {
  readonly from: string;
  readonly off: readonly RuleId[];
  readonly profile: Profile;
  readonly exceptions: readonly Exception[];
}

/** It begins as what was published last, from tomorrow on: a version says everything, not only what changes. */
export function draftOfNewest({ newest, today }: RulesAnswer): RulesDraft {
  const from = addDays(parseDay(today), 1);
  if (newest === null) return { from, off: [], profile: null, exceptions: [] };
  const { off, profile, units, items, from: begins } = newest.settings;
  const lines = [
    ...Object.entries(units).map(([key, own]) => ({ of: 'units' as const, key, profile: own })),
    ...Object.entries(items).map(([key, own]) => ({ of: 'items' as const, key, profile: own })),
  ];
  return {
    ...{ off, profile, from: begins > from ? begins : from },
    exceptions: lines.map((line, id) => ({ id, ...line })),
  };
}

export function bodyOfRules({ from, off, profile, exceptions }: RulesDraft): RulesBody {
  const chosen = exceptions.filter(({ key }) => key !== '');
  const of = (what: Exception['of']) =>
    Object.fromEntries(chosen.filter((line) => line.of === what).map(({ key, profile: own }) => [key, own]));
  return { from, off: [...off], profile, units: of('units'), items: of('items') };
}

export interface SettingsChange {
  readonly switchedOff: readonly RuleId[];
  readonly switchedOn: readonly RuleId[];
  readonly profile: { readonly from: Profile; readonly to: Profile } | null;
  /** Units and items by id; null: none of its own. */
  readonly own: readonly {
    readonly of: Exception['of'];
    readonly key: string;
    readonly from: Profile;
    readonly to: Profile;
  }[];
}

const NOTHING: Omit<RulesBody, 'from'> = { off: [], profile: null, units: {}, items: {} };

/** What a version changes in the one before it; null: the program's own. */
export function changesOf(before: Omit<RulesBody, 'from'> | null, after: RulesBody): SettingsChange {
  const base = before ?? NOTHING;
  const own = (['units', 'items'] as const).flatMap((of) =>
    [...new Set([...Object.keys(base[of]), ...Object.keys(after[of])])].map((key) => ({
      ...{ of, key, from: base[of][key] ?? null, to: after[of][key] ?? null },
    })),
  );
  return {
    switchedOff: after.off.filter((rule) => !base.off.includes(rule)),
    switchedOn: base.off.filter((rule) => !after.off.includes(rule)),
    profile: base.profile === after.profile ? null : { from: base.profile, to: after.profile },
    own: own.filter(({ from, to }) => from !== to),
  };
}

export const isNothing = ({ switchedOff, switchedOn, profile, own }: SettingsChange): boolean =>
  switchedOff.length + switchedOn.length + own.length === 0 && profile === null;

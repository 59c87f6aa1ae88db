import type { DoorAct } from '../../contract/door-acts.ts';
import { limitOfStep } from '../../domain/case/side-roads/step-limit.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { PlanStep } from '../../domain/catalogue/plan.ts';
import type { CaseRead } from '../../prisma/case-view.ts';
import { TITLES } from '../written-acts/titles.ts';
import type { Language } from './sentence.ts';

interface Reading {
  readonly read: CaseRead;
  readonly state: CaseState;
  readonly language: Language;
}

/** What goes to another body: the report to the one that decides, the children of a joint case. */
export function betweenBodies(act: DoorAct, reading: Reading): string[] {
  if (act === 'reportUp') return reportSentences(reading);
  const children = reading.state.plan.joint?.children ?? [];
  if (act !== 'accept' || children.length === 0) return [];
  const count = String(children.length);
  return [
    reading.language === 'zh'
      ? `同时开 ${count} 个子项，各部门分别办理，都按各自的时限计时`
      : `${count} parts are opened, each with its own agency and its own limits`,
  ];
}

function reportSentences({ read, state, language }: Reading): string[] {
  const upper = read.names.units.get(state.plan.unitId) ?? '';
  return language === 'zh'
    ? [`《${TITLES.reportUp}》编号、盖章，意见和全部材料报${upper}`]
    : [`“${TITLES.reportUp}” is numbered and sealed; opinion and all materials go to ${upper}`];
}

/** As much of the payload as a date or a refusal hangs on. */
export function likelyInOffice(act: DoorAct, state: CaseState, step: PlanStep | undefined): Likely {
  return LIKELY[act]?.(state, step) ?? {};
}

type Likely = Readonly<Record<string, unknown>>;

const LIKELY: Readonly<Partial<Record<DoorAct, (state: CaseState, step: PlanStep | undefined) => Likely>>> = {
  addSigner: () => ({ personId: '-' }),
  recuse: () => ({ personId: '-' }),
  transferTask: () => ({ to: '-' }),
  terminate: () => ({ ground: 'law-changed' }),
  void: () => ({ confirmedBy: '-' }),
  fixOnSpot: () => ({ materials: [] }),
  makeUp: ({ plan }) => ({ materials: plan.materials.map(({ code }) => code) }),
  supplyTolerated: ({ toleratedOpen }) => ({ materials: toleratedOpen }),
  raiseStepLimit: longerLimit,
};

/** One more of the unit that the first step to come is counted in. */
function longerLimit(state: CaseState, ahead: PlanStep | undefined): Likely {
  const limit = ahead === undefined ? null : limitOfStep(state, ahead);
  if (ahead === undefined || limit === null) return {};
  return { step: ahead.stepId, limit: { value: limit.value + 1, unit: limit.unit } };
}

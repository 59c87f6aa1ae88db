import type { DocumentView } from '../../../contract/case.ts';
import type { CaseRead } from '../../../prisma/case-view.ts';
import type { Audience } from '../audience.ts';
import type { EventNames } from './event-row.ts';

export interface EventReading {
  readonly read: CaseRead;
  /** Staff see who and every opinion; the applicant sees posts and reasons; the public sees posts only. */
  readonly audience: Audience;
  readonly documents: ReadonlyMap<string, DocumentView>;
}

export function eventNames({ read, audience }: EventReading): EventNames {
  const { item, opening, names, family } = read;
  const step = (stepId: string | null) =>
    opening.plan.steps.find((each) => each.stepId === stepId)?.name ?? '';
  const material = (code: string) => item.guide.materials.find((each) => each.code === code)?.name ?? code;
  return {
    step,
    isNext: (from, to) =>
      opening.plan.steps.find(({ stepId }) => stepId === from)?.next?.some((way) => way.to === to) ?? true,
    stepOfClock: (clockId) => step(clockId.startsWith('step/') ? clockId.slice('step/'.length) : null),
    person: (personId) => (audience === 'staff' ? (names.people.get(personId)?.name ?? '') : ''),
    post: (postId) => names.posts.get(postId)?.name,
    unit: (unitId) => names.units.get(unitId),
    part: (caseNo) => family.find((relative) => relative.caseNo === caseNo)?.itemName ?? caseNo,
    materials: (codes) => codes.map(material).join('、'),
    fee: (feeCode) => item.guide.fees?.items.find((fee) => fee.feeCode === feeCode)?.name ?? feeCode,
  };
}

import { namesOf } from '../present/case-names.ts';
import { isHandedIn } from '../present/handed-in.ts';
import type { WrittenActOf } from '../written-acts/written-act-input.ts';
import { acceptance, limitLine } from './acceptance-on-paper.ts';
import { agencyOf, findClock, frameOf } from './written-act-frame.ts';
import type { Judged } from './written-act-frame.ts';

/** 初审意见报送书: to the deciding body, with all that was handed in. */
export function reportOf(judged: Judged): WrittenActOf<'reportUp'> {
  const { read, after } = judged;
  const { plan } = read.opening;
  const decision = findClock(after, 'statutory', read);
  const { material } = namesOf(read);
  return {
    kind: 'reportUp',
    ...frameOf('reportUp', judged, [decision]),
    acceptedOn: acceptance(judged).acceptedOn,
    upperName: agencyOf(read),
    materials: plan.materials.filter(({ code }) => isHandedIn(read, code)).map(({ code }) => material(code)),
    decision: decision === undefined ? null : limitLine(decision),
  };
}

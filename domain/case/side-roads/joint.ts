/**
 * 联办: several agencies examine as one. The parent counts 45 days in all (K5, its plan's statutory limit) and has no review
 * of its own: its children do, each as a case with its own limits. It is granted only if every required child is.
 * @source 行政许可法 第26条第2款, 第42条第2款 (45 days, 15 more by the head of the government); settled.md 19
 */
import type { Plan } from '../../catalogue/plan.ts';
import type { Instant } from '../../time/instant.ts';
import type { Interval } from '../../time/limit.ts';
import { allow, refuse } from '../../verdict.ts';
import type { Verdict } from '../../verdict.ts';

/** `ended`: without a decision, by withdrawal, lapse, termination or the like. */
export type ChildResult = 'granted' | 'refused' | 'ended';

/** What a child tells its parent. Told twice, it changes nothing. */
export type ChildMessage = { readonly childNo: string; readonly itemId: string } & (
  | { readonly kind: 'decided'; readonly result: ChildResult }
  /** Every pause of the child as it stands now: the last word holds. */
  | { readonly kind: 'paused'; readonly pauses: readonly Interval[] }
);

export type JointEvent = { readonly childNo: string; readonly itemId: string } & (
  | { readonly type: 'childDecided'; readonly result: ChildResult }
  | { readonly type: 'childPaused'; readonly pauses: readonly Interval[] }
);

export interface JointRefusal {
  readonly code: 'children-not-granted';
  readonly itemIds: readonly string[];
}

export interface JointChild {
  readonly itemId: string;
  readonly childNo: string;
  readonly result: ChildResult | null;
  readonly decidedAt: Instant | null;
  readonly pauses: readonly Interval[];
}

export interface JointState {
  readonly jointExtended: boolean;
  /** Children that have been heard of. */
  readonly children: readonly JointChild[];
}

export const noJoint: JointState = { jointExtended: false, children: [] };

type Parent = JointState & { readonly plan: Plan };

export function isJoint({ joint = null }: Plan): boolean {
  return joint !== null;
}

export function childResult({ children }: JointState, itemId: string): ChildResult | null {
  return children.find((child) => child.itemId === itemId)?.result ?? null;
}

/** Required children that have not come to an end. */
export function awaitedChildren(parent: Parent): readonly string[] {
  return requiredChildren(parent.plan).filter((itemId) => childResult(parent, itemId) === null);
}

/** Required children that have not been granted: as long as there is one, the parent is not. */
export function ungrantedChildren(parent: Parent): readonly string[] {
  return requiredChildren(parent.plan).filter((itemId) => childResult(parent, itemId) !== 'granted');
}

export interface NotAChild {
  readonly code: 'not-a-child';
  readonly itemId: string;
  readonly possible: readonly string[];
}

/** What the parent writes down of a message; null: nothing new. A child's first result stands. */
export function hearFromChild(
  parent: Parent,
  message: ChildMessage,
  at: Instant,
): Verdict<(JointEvent & { readonly at: Instant }) | null, NotAChild> {
  const { childNo, itemId } = message;
  const possible = plannedChildren(parent.plan).map((child) => child.itemId);
  const known = parent.children.find((child) => child.itemId === itemId);
  if (!possible.includes(itemId) || (known !== undefined && known.childNo !== childNo))
    return refuse({ code: 'not-a-child', itemId, possible });
  if (message.kind === 'decided')
    return allow(
      known !== undefined && known.result !== null
        ? null
        : { type: 'childDecided', at, childNo, itemId, result: message.result },
    );
  const { pauses } = message;
  return allow(
    samePauses(known?.pauses ?? [], pauses) ? null : { type: 'childPaused', at, childNo, itemId, pauses },
  );
}

/** Days on which a required child stands still by law do not count for the whole. */
export function childrensPauses({ plan, children }: Parent): readonly Interval[] {
  const required = requiredChildren(plan);
  return children.filter(({ itemId }) => required.includes(itemId)).flatMap(({ pauses }) => pauses);
}

export interface UnfinishedChild {
  readonly itemId: string;
  /** Null: it has never been heard of. */
  readonly childNo: string | null;
  readonly required: boolean;
}

/** Whose delay it was that the whole was late (联办超期, T11): children without a result at this instant. */
export function unfinishedAt({ plan, children }: Parent, at: Instant): readonly UnfinishedChild[] {
  return plannedChildren(plan).flatMap(({ itemId, required }) => {
    const child = children.find((candidate) => candidate.itemId === itemId);
    const decidedAt = child?.decidedAt ?? null;
    if (decidedAt !== null && decidedAt < at) return [];
    return [{ itemId, childNo: child?.childNo ?? null, required }];
  });
}

function plannedChildren({ joint = null }: Plan): NonNullable<Plan['joint']>['children'] {
  return joint === null ? [] : joint.children;
}

function requiredChildren(plan: Plan): readonly string[] {
  return plannedChildren(plan)
    .filter(({ required }) => required)
    .map(({ itemId }) => itemId);
}

function samePauses(before: readonly Interval[], now: readonly Interval[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ after, through }, nth) => after === now[nth]?.after && through === now[nth].through)
  );
}

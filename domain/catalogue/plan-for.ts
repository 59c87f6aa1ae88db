/**
 * The plan as an application fixes it (settled.md 13): the township that it names acts where the flow is drawn for all of
 * them, whoever makes no promise (告知承诺) goes the ordinary way, and of the children of a joint item those are opened
 * that the answers ask for.
 */
import { promises } from './promise-in-form.ts';
import { isForAnyTown, planInTown } from './in-township.ts';
import type { Form } from './form-rules.ts';
import type { Plan } from './plan.ts';
import type { PostToBind } from './post-to-bind.ts';

export interface TownOfCase {
  readonly unitId: string;
  readonly posts: readonly PostToBind[];
}

/** Null: the application changes nothing, the item's own plan holds. */
export function planFor(plan: Plan, form: Form, town: TownOfCase | null): Plan | null {
  const way = wayOf(plan, form);
  const placed = isForAnyTown(way) && town !== null ? planInTown(way, town) : way;
  const joint = childrenFor(placed, form);
  if (placed === plan && joint === plan.joint) return null;
  return { ...placed, ...(joint === undefined ? {} : { joint }) };
}

/** 告知承诺 or 一般程序: exactly one of the two is the plan of the case. */
function wayOf(plan: Plan, form: Form): Plan {
  const { withoutPromise, ...promised } = plan;
  if (withoutPromise === undefined) return plan;
  return promises(form) ? promised : withoutPromise;
}

/** A child that only some cases need is required where the answers say so, else it is no part of the case. */
function childrenFor({ joint }: Plan, form: Form): Plan['joint'] {
  if (joint === undefined || joint === null) return joint;
  if (joint.children.every(({ neededWhen }) => neededWhen === undefined)) return joint;
  const children = joint.children.flatMap(({ neededWhen, ...child }) => {
    if (neededWhen === undefined) return [child];
    return form[neededWhen.field] === neededWhen.is ? [{ ...child, required: true }] : [];
  });
  return { ...joint, children };
}

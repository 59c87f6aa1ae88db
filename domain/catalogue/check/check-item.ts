/**
 * 合法性检查 of one item version: every check, each from its own article. Numbers are checked first, for nothing can be
 * counted with a limit that is none.
 * @source 行政许可法 第16, 30条 (nothing beyond the law; what is published); domain/1-licensing-law §1.5
 */
import type { CatalogueItem } from '../item.ts';
import { checkAcceptance } from './acceptance.ts';
import { checkConduct } from './conduct.ts';
import type { CheckContext } from './context.ts';
import { checkExtension } from './extension.ts';
import { checkFacts } from './facts.ts';
import { checkFees } from './fees.ts';
import type { Finding } from './finding.ts';
import { checkFlow } from './flow.ts';
import { checkHearing } from './hearing.ts';
import { checkIdentity } from './identity.ts';
import { checkJoint } from './joint.ts';
import { checkMaterials } from './materials.ts';
import { checkNumbers } from './numbers.ts';
import { checkPosts } from './posts.ts';
import { checkPromise } from './promise.ts';
import { checkRenewal } from './renewal.ts';
import { checkSetBy } from './set-by.ts';
import { checkSettledBefore } from './settled-before.ts';
import { checkSpecialProcedures } from './special.ts';
import { checkStaff } from './staff.ts';
import { checkStatutory } from './statutory.ts';
import { checkStepLimits } from './step-limits.ts';

type Check = (item: CatalogueItem, context: CheckContext) => readonly Finding[];

/** Checks that count days. */
const COUNTING: readonly Check[] = [checkStatutory, checkPromise, checkStepLimits, checkRenewal];

const CHECKS: readonly Check[] = [
  checkIdentity,
  checkSetBy,
  checkAcceptance,
  checkExtension,
  checkSpecialProcedures,
  checkHearing,
  checkStaff,
  checkFees,
  checkMaterials,
  checkJoint,
  checkConduct,
  checkFacts,
  checkFlows,
  checkSettledBefore,
  checkPosts,
];

export function checkItem(item: CatalogueItem, context: CheckContext): readonly Finding[] {
  const numbers = checkNumbers(item);
  const counting = numbers.length > 0 ? [] : COUNTING;
  return [...numbers, ...[...counting, ...CHECKS].flatMap((check) => check(item, context))];
}

function checkFlows(item: CatalogueItem): readonly Finding[] {
  const others = item.alternatives ?? [];
  return [
    ...checkFlow(item, item.flow),
    ...others.flatMap(({ flow }, n) => checkFlow(item, flow, `alternatives.${n}.flow`)),
  ];
}

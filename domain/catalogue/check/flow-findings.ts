/** What is wrong with a drawn flow, in words. */
import type { FactValues } from '../condition.ts';
import { doubtful, unlawful } from './finding.ts';
import type { Finding } from './finding.ts';
import type { Ratio } from '../plan.ts';

interface Named {
  readonly stepId: string;
  readonly name: string;
}

export function stepUnreachable({ name }: Named, field: string): Finding {
  return unlawful('HOUSE', '流程', {
    code: 'step-unreachable',
    field,
    zh: `从受理出发，走不到“${name}”`,
    en: `no way leads from acceptance to "${name}"`,
  });
}

export function deadEnd({ name }: Named, facts: FactValues, field: string): Finding {
  const known = JSON.stringify(facts);
  return unlawful('HOUSE', '流程', {
    code: 'dead-end',
    field,
    zh: `当 ${known} 时，“${name}”办结后没有去处；加一条 otherwise 分支`,
    en: `with ${known} nothing follows "${name}"; give it a branch "otherwise"`,
  });
}

export function branchNever({ name }: Named, { to }: { readonly to: string }, field: string): Finding {
  return doubtful('HOUSE', '流程', {
    code: 'branch-never',
    field,
    zh: `“${name}”到“${to}”的分支，无论事实如何都不会走`,
    en: `the branch from "${name}" to "${to}" is never taken, whatever the facts`,
  });
}

export function tooManyCases({ name }: Named, field: string): Finding {
  return doubtful('HOUSE', '流程', {
    code: 'too-many-cases',
    field,
    zh: `“${name}”的分支条件组合太多，无法逐一检查；请拆成两个环节`,
    en: `the branches of "${name}" have too many combinations of facts to be checked; divide the step`,
  });
}

export function loopWithoutExit({ name }: Named, field: string): Finding {
  return unlawful('HOUSE', '流程', {
    code: 'loop-without-exit',
    field,
    zh: `无论事实如何，“${name}”办结后都退回，案件走不出这个循环`,
    en: `whatever the facts, "${name}" leads back; no case gets out of this loop`,
  });
}

export function backToUnpassed({ name }: Named, { to }: { readonly to: string }, field: string): Finding {
  return unlawful('HOUSE', '流程', {
    code: 'back-to-unpassed',
    field,
    zh: `“${name}”退回到“${to}”，但案件不一定经过“${to}”；只能退回到必经的环节`,
    en: `"${name}" leads back to "${to}", which not every case has passed; lead back to a step that all pass`,
  });
}

export function joinNever({ name }: Named, field: string): Finding {
  return unlawful('HOUSE', '流程', {
    code: 'join-never-fires',
    field,
    zh: `汇合“${name}”永远等不到任何分支`,
    en: `no branch can ever arrive at the join "${name}"`,
  });
}

export function ratioImpossible({ name }: Named, [part, whole]: Ratio, field: string): Finding {
  return unlawful('HOUSE', '流程', {
    code: 'join-never-fires',
    field,
    zh: `“${name}”的比例 ${part}/${whole} 永远达不到；应为 1 到全部之间的整数比`,
    en: `the ratio ${part}/${whole} of "${name}" can never be reached; it must lie between one and all`,
  });
}

/**
 * 委托、数量限制、告知承诺: only to another administrative organ and by law; by order of acceptance; on a promise that is
 * checked afterwards.
 * @source 行政许可法 第24条第1款, 第24条第3款, 第57条; 优化营商环境条例 第40条第3款
 */
import type { CatalogueItem } from '../item.ts';
import { isStatute } from '../articles.ts';
import { doubtful, unlawful } from './finding.ts';
import type { Finding } from './finding.ts';

export function checkConduct(item: CatalogueItem): readonly Finding[] {
  return [...checkDelegation(item), ...checkQuota(item), ...checkCommitment(item), ...checkLapse(item)];
}

function checkDelegation({ delegation }: CatalogueItem): readonly Finding[] {
  if (delegation === null || delegation === undefined) return [];
  const type = delegation.basis?.type;
  if (isStatute(type) || type === '部门规章' || type === '地方政府规章' || type === '省级政府规章') return [];
  return [
    unlawful('LIC', '第二十四条第一款', {
      ...{ code: 'delegation-without-basis', field: 'delegation.basis' },
      zh: '委托实施许可须依照法律、法规、规章的规定',
      en: 'a licence is delegated only as law, regulation or rule provides',
    }),
  ];
}

function checkQuota({ quota }: CatalogueItem): readonly Finding[] {
  if (quota?.orderBasis !== null) return [];
  return [
    doubtful('LIC', '第五十七条', {
      ...{ code: 'quota-without-order', field: 'quota.orderBasis' },
      zh: '有数量限制而没有写明顺序；应按受理先后作出决定，法律、行政法规另有规定的除外',
      en: 'there is a quota, and no order is named; cases are decided in the order of acceptance',
    }),
  ];
}

function checkCommitment({ commitment }: CatalogueItem): readonly Finding[] {
  if (commitment === null || commitment === undefined) return [];
  const found: Finding[] = [];
  if (commitment.basis === null)
    found.push(
      unlawful('BIZ', '第四十条第三款', {
        ...{ code: 'commitment-without-basis', field: 'commitment.basis' },
        zh: '告知承诺没有依据',
        en: 'nothing says that the item may be decided on a promise',
      }),
    );
  if (commitment.postCheck === null)
    found.push(
      unlawful('BIZ', '第四十条第三款', {
        ...{ code: 'commitment-without-check', field: 'commitment.postCheck' },
        zh: '告知承诺没有事后核查的期限',
        en: 'a promise is checked afterwards, and no limit is set for it',
      }),
    );
  return found;
}

/** 逾期未补正视为撤回 cuts off the applicant: it needs a law of its own. */
function checkLapse({ lapseBasis }: CatalogueItem): readonly Finding[] {
  if (lapseBasis === null) return [];
  return [
    doubtful('LIC', '第三十二条第一款第（四）项', {
      ...{ code: 'lapse-by-local-basis', field: 'lapseBasis' },
      zh: `逾期未补正视为撤回，行政许可法没有规定；依据为“${lapseBasis}”，请确认`,
      en: `the act does not say that an application lapses; confirm the basis "${lapseBasis}"`,
    }),
  ];
}

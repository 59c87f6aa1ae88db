/**
 * 听证: where a hearing must or may be held, the item has the procedure, a basis and a host who does not review.
 * @source 行政许可法 第36条, 第46条, 第47条, 第48条第1款第3项
 */
import type { CatalogueItem } from '../item.ts';
import type { CheckContext } from './context.ts';
import { doubtful, unlawful } from './finding.ts';
import type { Finding } from './finding.ts';

const REVIEWING: readonly string[] = ['ACCEPT', 'REVIEW', 'SITE', 'AUDIT'];

export function checkHearing(item: CatalogueItem, { posts }: CheckContext): readonly Finding[] {
  const { hearing, specialProcedures = [], unitId } = item;
  if (hearing === undefined) return [];
  if (hearing.mode === 'none') return hearing.interestedParties ? [notOffered()] : [];
  const host = hearing.hostPostType ?? 'HEARING';
  const found: Finding[] = [];
  if (!specialProcedures.some(({ kind }) => kind === 'hearing')) found.push(withoutProcedure());
  if (REVIEWING.includes(host)) found.push(hostReviews(host));
  if (posts !== undefined && !posts.some((post) => post.unitId === unitId && post.type === host))
    found.push(withoutHost(host));
  if (hearing.mode === 'mandatory' && hearing.basis === null) found.push(withoutBasis());
  return found;
}

function notOffered(): Finding {
  return unlawful('LIC', '第四十七条', {
    ...{ code: 'hearing-not-offered', field: 'hearing.mode' },
    zh: '涉及利害关系人的重大利益，须告知听证权利',
    en: 'where others are interested, the right to a hearing must be told',
  });
}

function withoutProcedure(): Finding {
  return unlawful('LIC', '第四十五条、第四十六条', {
    ...{ code: 'hearing-without-procedure', field: 'specialProcedures' },
    zh: '事项有听证，特别程序中却没有“听证”，听证时间无法依法扣除',
    en: 'the item has a hearing, but its procedures do not: the time of the hearing could not be taken out',
  });
}

function hostReviews(host: string): Finding {
  return unlawful('LIC', '第四十八条第一款第（三）项', {
    ...{ code: 'hearing-host-reviews', field: 'hearing.hostPostType' },
    zh: `听证主持人不得是审查该申请的工作人员（现为 ${host}）`,
    en: `whoever hosts the hearing does not review the case (now ${host})`,
  });
}

function withoutHost(host: string): Finding {
  return unlawful('LIC', '第四十八条第一款第（三）项', {
    ...{ code: 'hearing-without-host', field: 'hearing.hostPostType' },
    zh: `本部门没有听证主持岗（${host}）`,
    en: `the unit has no post that could host the hearing (${host})`,
  });
}

function withoutBasis(): Finding {
  return doubtful('LIC', '第四十六条', {
    ...{ code: 'hearing-without-basis', field: 'hearing.basis' },
    zh: '应当听证，但没有写明法律、法规、规章的依据或者公共利益的理由',
    en: 'a hearing is mandatory, but no law or public interest is named',
  });
}

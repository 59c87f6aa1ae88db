/**
 * 材料: nothing is asked for that the law and the catalogue do not name. A material without a basis needs a reason; what
 * agencies hold is not asked of the applicant.
 * @source 行政许可法 第16条第4款, 第30条, 第31条第1款; 优化营商环境条例 第35条
 */
import type { CatalogueItem, ItemMaterial } from '../item.ts';
import { doubtful, unlawful } from './finding.ts';
import type { Finding } from './finding.ts';

export function checkMaterials({ materials, tolerance }: CatalogueItem): readonly Finding[] {
  const codes = materials.map(({ code }) => code);
  const twice = codes.filter((code, n) => codes.indexOf(code) < n);
  return [
    ...[...new Set(twice)].map((code) =>
      unlawful(
        'LIC',
        '第三十条第一款',
        named(
          'material-twice',
          `materials.${code}`,
          `材料编号“${code}”重复`,
          `two materials have the code "${code}"`,
        ),
      ),
    ),
    ...withoutBasis(materials),
    ...materials.flatMap(checkTrust),
    ...checkTolerance(materials, tolerance),
  ];
}

/** One finding for all: the reason is one, too. Application forms and mandates need no article of their own. */
function withoutBasis(materials: readonly ItemMaterial[]): readonly Finding[] {
  const open = materials.filter(({ basis, onlyIfAgent }) => basis === null && !onlyIfAgent);
  if (open.length === 0) return [];
  const names = open.map(({ code, name }) => `${code}${name}`).join('、');
  return [
    doubtful(
      'LIC',
      '第三十一条第一款',
      named(
        'material-without-basis',
        'materials',
        `材料没有写明依据：${names}`,
        `no basis is named for the materials ${open.map(({ code }) => code).join(', ')}`,
      ),
    ),
  ];
}

/** A: an agency's own certificate, so nobody need bring it. D: made by the applicant, so nobody else holds it. */
function checkTrust({ code, name, trust, shareable }: ItemMaterial): readonly Finding[] {
  const field = `materials.${code}`;
  if (trust === 'A' && shareable === false)
    return [
      unlawful(
        'BIZ',
        '第三十五条',
        named(
          'material-held-by-agency',
          field,
          `“${name}”可信等级为A（机关电子证照），应当共享、免提交`,
          `"${name}" is of grade A: an agency holds it, and the applicant need not hand it in`,
        ),
      ),
    ];
  if (trust === 'D' && shareable === true)
    return [
      unlawful(
        'BIZ',
        '第三十五条',
        named(
          'material-cannot-be-shared',
          field,
          `“${name}”由申请人自制（D级），不可能共享取得`,
          `"${name}" is made by the applicant (grade D); no agency can share it`,
        ),
      ),
    ];
  return [];
}

/** 容缺: only what is marked may come later. */
function checkTolerance(
  materials: readonly ItemMaterial[],
  tolerance: CatalogueItem['tolerance'],
): readonly Finding[] {
  const strange = (tolerance?.materialCodes ?? []).filter(
    (code) => materials.find((material) => material.code === code)?.tolerated !== true,
  );
  return strange.map((code) =>
    unlawful(
      'LIC',
      '第三十二条第一款第（四）项',
      named(
        'tolerance-unmarked',
        'tolerance.materialCodes',
        `“${code}”可以容缺，但材料清单没有这样标明`,
        `"${code}" may come later, but the list of materials does not say so`,
      ),
    ),
  );
}

function named(code: string, field: string, zh: string, en: string) {
  return { code, field, zh, en };
}

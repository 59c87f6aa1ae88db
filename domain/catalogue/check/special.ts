/**
 * 特别程序: only the eight kinds of article 45 stop the clock, or what a law or regulation itself takes out of the limit.
 * 现场踏勘, 内部会签, 征求部门意见, 公示 and the absence of a leader are none.
 * @source 行政许可法 第45条
 */
import { isStatute } from '../articles.ts';
import type { CatalogueItem } from '../item.ts';
import { SPECIAL_KINDS } from '../item-rules.ts';
import type { ConsultationRule, SpecialProcedureRule } from '../item-rules.ts';
import { doubtful, unlawful } from './finding.ts';
import type { Finding } from './finding.ts';

const EIGHT = Object.values(SPECIAL_KINDS).join('、');

export function checkSpecialProcedures({
  specialProcedures = [],
  consultations = [],
}: CatalogueItem): readonly Finding[] {
  return [...specialProcedures.flatMap(checkProcedure), ...consultations.flatMap(checkConsultation)];
}

function checkProcedure(procedure: SpecialProcedureRule, n: number): readonly Finding[] {
  const { kind, basis, excludedBy, enabled, maxWorkingDays } = procedure;
  const field = `specialProcedures.${n}`;
  const name = nameOf(kind);
  const words = (code: string, zh: string, en: string) => ({ code, field, zh, en });
  const listed = typeof kind === 'string' && Object.hasOwn(SPECIAL_KINDS, kind);
  const other =
    !listed && !(excludedBy !== null && isStatute(excludedBy.type) && excludedBy.source !== 'LIC');
  return [
    ...(other
      ? [
          unlawful(
            'LIC',
            '第四十五条',
            words(
              'not-in-article-45',
              `“${name}”不在行政许可法第四十五条所列（${EIGHT}），也没有法律、法规规定其时间不计入，不能停表`,
              `"${name}" is none of the eight kinds of article 45, and no law or regulation takes its time out; it may not stop the clock`,
            ),
          ),
        ]
      : []),
    ...(basis === null || basis.article === ''
      ? [
          unlawful(
            'LIC',
            '第四十五条',
            words(
              'special-without-basis',
              `“${name}”没有“依法需要”的依据`,
              `nothing says that "${name}" is needed by law`,
            ),
          ),
        ]
      : []),
    ...(enabled && basis?.verified === false
      ? [
          unlawful(
            'LIC',
            '第四十五条',
            words(
              'special-unverified',
              `“${name}”的依据“${basis.title} ${basis.article}”未核实，不能启用`,
              `"${name}" is enabled on a basis that nobody has opened: ${basis.title} ${basis.article}`,
            ),
          ),
        ]
      : []),
    ...(Number.isSafeInteger(maxWorkingDays) && maxWorkingDays > 0
      ? []
      : [
          unlawful(
            'LIC',
            '第四十五条',
            words(
              'special-without-maximum',
              `“${name}”没有最长天数，应为正整数个工作日`,
              `"${name}" needs a greatest number of working days`,
            ),
          ),
        ]),
  ];
}

function checkConsultation({ unitId, excludedBy, basis }: ConsultationRule, n: number): readonly Finding[] {
  const field = `consultations.${n}`;
  if (excludedBy !== null && !isStatute(excludedBy.type))
    return [
      unlawful('LIC', '第四十五条', {
        ...{ code: 'consultation-excluded', field },
        zh: `向 ${unitId} 征求意见的时间不计入，依据须为法律、法规`,
        en: `only a law or regulation can take out the time for asking ${unitId}`,
      }),
    ];
  if (basis !== null) return [];
  return [
    doubtful('BIZ', '第三十五条', {
      ...{ code: 'consultation-without-basis', field },
      zh: `向 ${unitId} 征求意见没有依据`,
      en: `nothing says why ${unitId} is asked`,
    }),
  ];
}

function nameOf(kind: SpecialProcedureRule['kind']): string {
  if (typeof kind !== 'string') return kind.other;
  return Object.hasOwn(SPECIAL_KINDS, kind) ? SPECIAL_KINDS[kind] : kind;
}

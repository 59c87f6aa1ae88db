/**
 * 延期: once, by the head of the agency ten working days, where agencies act jointly by the head of the government
 * fifteen. A special law that sets its own limit and gives no extension has none; a renewal is decided before the
 * permit ends, so nothing can be added to it.
 * @source 行政许可法 第42条第1款, 第42条第2款, 第50条第2款
 */
import type { CatalogueItem } from '../item.ts';
import { doubtful, unlawful } from './finding.ts';
import type { Finding } from './finding.ts';

const field = 'limits.extension';

export function checkExtension({ limits, renewal, children = [] }: CatalogueItem): readonly Finding[] {
  const { extension, statutory, joint } = limits;
  if (extension === null) return withoutReason(limits);
  const isJoint = children.length > 0 || (joint !== null && joint !== undefined);
  const most = isJoint ? 15 : 10;
  const article = isJoint ? '第四十二条第二款' : '第四十二条第一款';
  const approver = isJoint ? 'government-head' : 'agency-head';
  const ofTheAct = isOfTheAct(extension.basis);
  const found = [
    extension.basis.article === ''
      ? words('extension-without-basis', '延期没有依据', 'the extension has no basis')
      : null,
    extension.unit !== statutory.unit
      ? words(
          'extension-unit',
          `延期的单位与法定期限不同，无法连续计算`,
          'the extension has another unit than the limit and cannot be one count with it',
        )
      : null,
    ofTheAct && extension.value > most
      ? words(
          'extension-too-long',
          `延期至多${most}个工作日，现为${extension.value}`,
          `an extension is at most ${most} working days, not ${extension.value}`,
        )
      : null,
    (extension.times ?? 1) !== 1
      ? words('extension-more-than-once', '延期只能一次', 'a limit is extended once')
      : null,
    extension.approver !== undefined && extension.approver !== approver
      ? words(
          'extension-approver',
          `延期应由${isJoint ? '本级人民政府' : '本行政机关'}负责人批准`,
          `an extension is approved by the head of the ${isJoint ? 'government' : 'agency'}`,
        )
      : null,
  ].flatMap((part) => (part === null ? [] : [unlawful('LIC', article, part)]));
  return [...found, ...ofRenewal(renewal), ...ofSpecialLaw(ofTheAct, statutory)];
}

function ofRenewal(renewal: CatalogueItem['renewal']): readonly Finding[] {
  if (renewal?.ofItemId === undefined || renewal.ofItemId === null) return [];
  return [
    unlawful(
      'LIC',
      '第五十条第二款',
      words(
        'extension-of-renewal',
        '延续须在有效期届满前决定，不能延期越过届满日',
        'a renewal is decided before the permit ends; it cannot be extended',
      ),
    ),
  ];
}

/** 法律、法规另有规定: whoever sets his own number and is silent about extensions gives none. */
function ofSpecialLaw(
  ofTheAct: boolean,
  statutory: CatalogueItem['limits']['statutory'],
): readonly Finding[] {
  if (!ofTheAct || isOfTheAct(statutory.basis)) return [];
  return [
    doubtful(
      'LIC',
      '第四十二条第一款',
      words(
        'extension-beside-special-law',
        `法定期限出自“${statutory.basis.title}”，延期却引用行政许可法；特别法自定期限又未规定延长的，谨慎理解为不能延期`,
        `the limit is of "${statutory.basis.title}", the extension of the licensing act; a special law that is silent gives none`,
      ),
    ),
  ];
}

/** The act gives an extension; an item that has none says why. */
function withoutReason({ statutory, noExtensionBecause }: CatalogueItem['limits']): readonly Finding[] {
  if (!isOfTheAct(statutory.basis) || noExtensionBecause !== undefined) return [];
  return [
    doubtful(
      'LIC',
      '第四十二条第一款',
      words(
        'no-extension-no-reason',
        '行政许可法允许延期，本事项没有，也没有说明理由',
        'the act allows an extension; the item has none and does not say why',
      ),
    ),
  ];
}

function words(code: string, zh: string, en: string) {
  return { code, field, zh, en };
}

function isOfTheAct({ source, title }: { readonly source?: string; readonly title: string }): boolean {
  return source === 'LIC' || title.endsWith('行政许可法');
}

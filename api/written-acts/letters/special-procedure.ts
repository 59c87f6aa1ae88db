import { facts, paragraphs } from '../letter.ts';
import type { Letter } from '../letter.ts';
import type { WrittenActOf } from '../written-act-input.ts';
import { dateText, LICENSING_LAW, provisionalNote } from '../wording.ts';
import { foot } from './foot.ts';

/** The kind, why the law wants it, and the time it needs. @source 行政许可法 第45条 */
export function specialProcedureLetter(act: WrittenActOf<'startSpecialProcedure'>, heading: string): Letter {
  const { procedure, workingDays, statutoryLastDayOn, promisedLastDayOn } = act;
  return {
    heading,
    salutation: act.applicantName,
    parts: [
      ...paragraphs(
        `您提交的“${act.itemName}”申请，已于${dateText(act.acceptedOn)}受理。作出决定依法需要${procedure}。` +
          `根据${LICENSING_LAW}第四十五条，所需时间不计算在办理期限内，现将所需时间书面告知您：`,
      ),
      facts(
        ['特别程序', procedure],
        ['理由和依据', act.reason],
        ['所需时间', `${String(workingDays)} 个工作日`],
        ['预计最后一日', dateText(act.announcedThrough)],
        ...dayRow('法定时限改到', statutoryLastDayOn),
        ...dayRow('承诺时限改到', promisedLastDayOn),
      ),
      ...paragraphs(
        ...provisionalNote(act.provisional),
        '提前结束的，从结束的次日起恢复计算期限；超过上述所需时间的部分，计入办理期限。',
      ),
      foot(act),
    ],
  };
}

function dayRow(label: string, day: WrittenActOf<'startSpecialProcedure'>['statutoryLastDayOn']) {
  return day === null ? [] : [[label, dateText(day)] as const];
}

import { dayOf } from '../../../domain/time/instant.ts';
import { facts, paragraphs, table } from '../letter.ts';
import type { Letter } from '../letter.ts';
import type { WrittenActOf } from '../written-act-input.ts';
import { dateText, LICENSING_LAW, provisionalNote } from '../wording.ts';
import { foot } from './foot.ts';

/** The right to a hearing, until when, and that it costs nothing. @source 行政许可法 第47条 */
export function hearingOfferLetter(act: WrittenActOf<'offerHearing'>, heading: string): Letter {
  return {
    heading,
    salutation: act.applicantName,
    parts: [
      ...paragraphs(
        `您提交的“${act.itemName}”申请，已于${dateText(act.acceptedOn)}受理。该许可直接涉及申请人与他人之间的下列重大利益关系，` +
          `根据${LICENSING_LAW}第四十七条第一款，本机关在作出决定前告知您享有要求听证的权利：`,
      ),
      facts(['重大利益关系', act.interest], ['告知日期', dateText(dayOf(act.at))]),
      ...paragraphs(
        `您要求听证的，请在被告知之日起五个工作日内，即${dateText(act.requestDueOn)}以前（含当日）提出。` +
          '提出后，本机关在二十个工作日内组织听证，听证所需时间不计算在办理期限内。逾期没有提出的，本机关继续办理。',
        ...provisionalNote(act.provisional),
        '申请人、利害关系人不承担组织听证的费用。',
      ),
      foot(act),
    ],
  };
}

/** Time, place, host, seven working days before. @source 行政许可法 第48条第1款 */
export function hearingNoticeLetter(act: WrittenActOf<'scheduleHearing'>, heading: string): Letter {
  return {
    heading,
    salutation: act.applicantName,
    parts: [
      ...paragraphs(
        `关于“${act.itemName}”申请，本机关定于下列时间、地点举行听证。根据${LICENSING_LAW}第四十八条第一款第（一）项，现通知您：`,
      ),
      facts(
        ['听证时间', `${dateText(act.on)} ${act.time}`],
        ['听证地点', act.place],
        ['听证主持人', act.host],
      ),
      ...paragraphs(
        '主持人不是审查本申请的工作人员。您认为主持人与本许可事项有直接利害关系的，有权申请回避。',
        '听证公开举行。举行听证时，审查本申请的工作人员提供审查意见的证据、理由，申请人、利害关系人可以提出证据，并进行申辩和质证。',
        '听证制作笔录，交听证参加人确认无误后签字或者盖章；本机关根据听证笔录作出决定。',
      ),
      foot(act),
    ],
  };
}

/** What was said, and who confirmed it: the decision follows it. @source 行政许可法 第48条第1款第(五)项, 第2款 */
export function transcriptLetter(act: WrittenActOf<'holdHearing'>, heading: string): Letter {
  const said = act.transcript.split(/\n+/).filter((line) => line.trim() !== '');
  return {
    heading,
    salutation: null,
    parts: [
      facts(
        ['听证事项', act.itemName],
        ['申请人', act.applicantName],
        ['听证日期', dateText(act.on)],
        ['主持人', act.host],
        ['参加人', act.attendees],
      ),
      ...paragraphs(...said),
      ...paragraphs('以上笔录交听证参加人确认无误后签字或者盖章：'),
      table(
        [
          { head: '申请人', width: '*' },
          { head: '利害关系人', width: '*' },
          { head: '审查人员', width: '*' },
          { head: '主持人', width: '*' },
        ],
        [['\n\n', '', '', '']],
      ),
      ...paragraphs(`根据${LICENSING_LAW}第四十八条第二款，本机关根据本笔录作出行政许可决定。`),
      foot(act),
    ],
  };
}

import { facts, paragraphs, table } from '../letter.ts';
import type { Letter } from '../letter.ts';
import type { WrittenActOf } from '../written-act-input.ts';
import { dateText, LICENSING_LAW, provisionalNote } from '../wording.ts';
import { foot } from './foot.ts';

/**
 * To the deciding body, with everything that was handed in. The opinion itself is kept in the case, where those who decide
 * read it; nothing is asked of the applicant again. @source 行政许可法 第35条, 第43条
 */
export function reportUpLetter(act: WrittenActOf<'reportUp'>, heading: string): Letter {
  const { upperName, materials } = act;
  return {
    heading,
    salutation: upperName,
    parts: [
      ...paragraphs(
        `${act.applicantName}提出的“${act.itemName}”申请，本机关自${dateText(act.acceptedOn)}起受理，已经审查完毕。` +
          `根据${LICENSING_LAW}第三十五条、第四十三条，现将初审意见和全部申请材料共 ${String(materials.length)} 项直接报送，` +
          '请依法审查。初审意见记入办件记录，不要求申请人重复提供申请材料。',
      ),
      table(
        [
          { head: '序号', width: 32 },
          { head: '材料', width: '*' },
        ],
        materials.map((name, index) => [String(index + 1), name]),
      ),
      ...decision(act),
      ...paragraphs(...provisionalNote(act.provisional)),
      foot(act),
    ],
  };
}

function decision({ decision: due }: WrittenActOf<'reportUp'>) {
  if (due === null) return [];
  return [facts(['决定时限', `自报送之日起 ${due.limit}`], ['最后一日', dateText(due.lastDayOn)])];
}

import { paragraphs, table } from '../letter.ts';
import type { Letter } from '../letter.ts';
import type { LimitAndDay, NamedLimit, WrittenActOf } from '../written-act-input.ts';
import { dateText, instantText, LICENSING_LAW, provisionalNote } from '../wording.ts';
import { foot } from './foot.ts';

/** Both limits, the statute's and the promise. @source 行政许可法 第32条第2款, 第42条, 第45条 */
export function acceptanceLetter(act: WrittenActOf<'accept'>, heading: string): Letter {
  const { limits, promised } = act;
  return {
    heading,
    salutation: act.applicantName,
    parts: [
      ...paragraphs(
        `您提交的“${act.itemName}”申请，本机关于${instantText(act.receivedAt)} 收到。经核对，申请事项属于本机关职权范围，` +
          `${completeness(act)}根据${LICENSING_LAW}第三十二条第一款第（五）项、第二款，` +
          `本机关决定自${dateText(act.acceptedOn)}起受理，并在下列期限内作出决定：`,
      ),
      table(
        [
          { head: '时限', width: 96 },
          { head: '长度', width: '*' },
          { head: '最后一日（当日 24:00 前）', width: 170 },
        ],
        [...limits.map(limitRow), promiseRow(promised)],
      ),
      ...paragraphs(
        ...provisionalNote(act.provisional),
        ...promise(act),
        '期限从次日起计算；以工作日计算的，不含法定节假日。依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，' +
          '所需时间不计入上述期限，本机关将另行书面告知。',
      ),
      foot(act),
    ],
  };
}

/** @source 优化营商环境条例 第40条第3款 */
function promise({ checkedWithin }: WrittenActOf<'accept'>): readonly string[] {
  if (checkedWithin === null) return [];
  return [
    `您已书面承诺符合许可条件，本机关按告知承诺办理：作出准予决定后 ${checkedWithin}内进行核查；` +
      '承诺不实的，责令限期整改，逾期不整改或者整改后仍达不到条件的，依法撤销许可。',
  ];
}

/** 容缺: the list and the day stand in the notice itself. */
function completeness({ tolerated }: WrittenActOf<'accept'>): string {
  if (tolerated === null) return '申请材料齐全、符合法定形式。';
  return (
    `主要申请材料齐全、符合法定形式；${tolerated.materials.join('、')}可以在` +
    `${dateText(tolerated.dueOn)}以前（含当日）补交，补齐前不作出准予决定。`
  );
}

function limitRow({ name, limit, lastDayOn }: NamedLimit): readonly string[] {
  return [name, limit, lastDayOn === null ? '自上报之日起算' : dateText(lastDayOn)];
}

function promiseRow(promised: LimitAndDay | null): readonly string[] {
  return promised === null
    ? ['承诺时限', '本事项没有另外承诺', '同法定时限']
    : ['承诺时限', ...cells(promised)];
}

function cells({ limit, lastDayOn }: LimitAndDay): readonly string[] {
  return [limit, dateText(lastDayOn)];
}

import type { Plan } from '../../../domain/catalogue/plan.ts';
import { nationalCalendar } from '../../../domain/time/calendars/cn-2024-2026.ts';
import { parseDay } from '../../../domain/time/day.ts';
import type { Calendar } from '../../../domain/time/calendar.ts';
import { act, at, foodPlan, paper, wd } from '../builders.ts';
import { story } from './story.ts';
import type { Story } from './story.ts';

/** An edge of the law: a story told to it, and the log it must leave. Printed as docs/edges.md. */
export interface Edge {
  readonly title: string;
  /** What it shows, for an official. */
  readonly says: string;
  readonly tell: () => Story;
  readonly log: readonly string[];
}

/** Only the clocks of the law, no step limits: short logs. */
const withoutSteps = (overrides: Partial<Plan> = {}): Plan =>
  foodPlan({
    steps: foodPlan().steps.map((step) => ({ ...step, limit: null })),
    promised: null,
    ...overrides,
  });

const accept = (when: string) => act('accept', at(when), { document: paper });
const startReview = (when: string) => act('startReview', at(when), {});
const completed = (when: string, step: string) =>
  act('completeStep', at(when), { step, ...(step === 'material-review' ? { siteVisit: false } : {}) });
const stamped = <Value extends { at: number }>(acting: Value, at: number): Value => ({ ...acting, at });
const grantAt = (when: string, seconds = 0) =>
  stamped(act('grant', at(when), { document: paper }), at(when) + seconds * 1000);

/** Reviewed and waiting for the decision since 2026-03-04; twenty working days end on 2026-03-30. */
const waiting = (plan = withoutSteps()) =>
  story('2026-03-02 09:00', plan)
    .act(accept('2026-03-02 10:00'))
    .act(startReview('2026-03-02 11:00'))
    .act(completed('2026-03-03 10:00', 'material-review'))
    .act(completed('2026-03-04 10:00', 'audit'));
const WAITING = [
  '2026-03-02 10:00:00 承办 受理',
  '2026-03-02 11:00:00 承办 开始审查',
  '2026-03-03 10:00:00 承办 环节办结',
  '2026-03-04 10:00:00 承办 环节办结',
];
const NEAR = [
  '2026-03-27 09:00:00 时间 预警：法定期限，最后一日 2026-03-30',
  '2026-03-27 09:00:00 时间 发牌：T03 黄牌（将到期）',
];

/** A made-up revision that makes Monday 2026-03-30 a day off. */
const revised: Calendar = {
  ...nationalCalendar,
  version: nationalCalendar.version + 1,
  years: {
    ...nationalCalendar.years,
    '2026': revisedYear(),
  },
};
function revisedYear(): Calendar['years'][string] {
  const year = nationalCalendar.years['2026'];
  if (year === undefined) throw new Error('2026 is published');
  const extra = [parseDay('2026-03-30'), parseDay('2026-03-30')] as const;
  const off = [...year.off, extra].sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...year, source: `${year.source}（修订，虚构）`, off };
}

export const EDGES: readonly Edge[] = [
  {
    title: '最后一秒作出的决定',
    says: '最后一日 23:59:59 作出的决定按期；将到期的黄牌随之取消。',
    tell: () => waiting().act(grantAt('2026-03-30 23:59', 59)),
    log: [
      ...WAITING,
      ...NEAR,
      '2026-03-30 23:59:59 承办 准予',
      '2026-03-30 23:59:59 时间 取消：T03，按期办理在先',
    ],
  },
  {
    title: '零点整作出的决定',
    says: '次日 00:00:00 已超时：先记超时和红牌，再记决定。决定有效，红牌不撤。',
    tell: () => waiting().act(grantAt('2026-03-31 00:00')),
    log: [
      ...WAITING,
      ...NEAR,
      '2026-03-31 00:00:00 时间 超时：法定期限，最后一日 2026-03-30',
      '2026-03-31 00:00:00 时间 发牌：T03 红牌（已超时）',
      '2026-03-31 00:00:00 时间 取消：T03，期限已变或另有更重的牌',
      '2026-03-31 00:00:00 承办 准予',
    ],
  },
  {
    title: '按期提交、迟到入账的决定',
    says: '以平台收到请求的时刻为准：23:59:58 收到、零点后才到达办件的决定仍是按期，已记的超时和红牌随即撤销。',
    tell: () => waiting().lateAct(grantAt('2026-03-30 23:59', 58), '2026-03-31 00:10'),
    log: [
      ...WAITING,
      ...NEAR,
      '2026-03-31 00:00:00 时间 超时：法定期限，最后一日 2026-03-30',
      '2026-03-31 00:00:00 时间 发牌：T03 红牌（已超时）',
      '2026-03-31 00:00:00 时间 取消：T03，期限已变或另有更重的牌',
      '2026-03-30 23:59:58 承办 准予',
      '2026-03-30 23:59:58 时间 撤销超时：按期办理在先',
      '2026-03-30 23:59:58 时间 取消：T03，按期办理在先',
    ],
  },
  {
    title: '视为受理之后到达的受理',
    says: '视为受理一经记入不可撤回：按期发出而迟到的受理被拒绝，但红牌取消。',
    tell: () =>
      story('2026-03-02 09:00', withoutSteps()).lateAct(accept('2026-03-09 23:59'), '2026-03-10 00:02'),
    log: [
      '2026-03-10 00:00:00 时间 超时：受理期限，最后一日 2026-03-09',
      '2026-03-10 00:00:00 时间 发牌：T01 红牌（已超时）',
      '2026-03-10 00:00:00 时间 视为受理，受理日 2026-03-02',
      'accept 被拒绝：deemed-already',
      '2026-03-10 00:02:00 时间 撤销超时：按期办理在先',
      '2026-03-10 00:02:00 时间 取消：T01，按期办理在先',
    ],
  },
  {
    title: '同一时刻两个期限届满',
    says: '承诺与环节同在 03-12 届满：先记承诺，后记环节，各一张牌。',
    tell: () =>
      story('2026-03-02 09:00', {
        ...withoutSteps({ promised: { ...wd(8), start: 'acceptance' } }),
        steps: foodPlan().steps.map((step) => ({
          ...step,
          limit: step.stepId === 'material-review' ? wd(8) : null,
        })),
      })
        .act(accept('2026-03-02 10:00'))
        .until('2026-03-13 00:00'),
    log: [
      '2026-03-02 10:00:00 承办 受理',
      '2026-03-10 09:00:00 时间 预警：环节期限，最后一日 2026-03-12',
      '2026-03-11 09:00:00 时间 预警：承诺期限，最后一日 2026-03-12',
      '2026-03-13 00:00:00 时间 超时：承诺期限，最后一日 2026-03-12',
      '2026-03-13 00:00:00 时间 发牌：T02 黄牌（已超时）',
      '2026-03-13 00:00:00 时间 超时：环节期限，最后一日 2026-03-12',
      '2026-03-13 00:00:00 时间 发牌：T04 黄牌（已超时）',
    ],
  },
  {
    title: '生来已过的期限',
    says: '视为受理日是收件日：三日承诺在视为受理时早已届满，按其法定时刻记入，排在视为受理之后。',
    tell: () =>
      story('2026-03-02 09:00', withoutSteps({ promised: { ...wd(3), start: 'acceptance' } })).until(
        '2026-03-10 00:00',
      ),
    log: [
      '2026-03-10 00:00:00 时间 超时：受理期限，最后一日 2026-03-09',
      '2026-03-10 00:00:00 时间 发牌：T01 红牌（已超时）',
      '2026-03-10 00:00:00 时间 视为受理，受理日 2026-03-02',
      '2026-03-06 00:00:00 时间 超时：承诺期限，最后一日 2026-03-05',
      '2026-03-06 00:00:00 时间 发牌：T02 黄牌（已超时）',
    ],
  },
  {
    title: '放假安排尚未公布的年度',
    says: '2027 年安排未公布：显示日期为 2027-01-08（暂定），提醒按显示日期，超时和红牌等到任何安排下都已届满的次日。',
    tell: () =>
      story('2026-12-10 09:00', withoutSteps()).act(accept('2026-12-10 10:00')).until('2027-01-31 00:00'),
    log: [
      '2026-12-10 10:00:00 承办 受理',
      '2027-01-07 09:00:00 时间 预警：法定期限，最后一日 2027-01-08',
      '2027-01-07 09:00:00 时间 发牌：T03 黄牌（将到期）',
      '2027-01-14 00:00:00 时间 超时：法定期限，最后一日 2027-01-08',
      '2027-01-14 00:00:00 时间 发牌：T03 红牌（已超时）',
      '2027-01-14 00:00:00 时间 取消：T03，期限已变或另有更重的牌',
    ],
  },
  {
    title: '日历改变了已过的期限',
    says: '届满之后公布的修订使最后一日后移：旧日历下的超时和红牌撤销，新旧日期和版本都留在记录里。',
    tell: () => waiting().until('2026-03-31 00:00').calendar(revised, '2026-03-31 09:00'),
    log: [
      ...WAITING,
      ...NEAR,
      '2026-03-31 00:00:00 时间 超时：法定期限，最后一日 2026-03-30',
      '2026-03-31 00:00:00 时间 发牌：T03 红牌（已超时）',
      '2026-03-31 00:00:00 时间 取消：T03，期限已变或另有更重的牌',
      '2026-03-31 09:00:00 时间 重算：日历第 1 版 → 第 2 版，2026-03-30 → 2026-03-31',
      '2026-03-31 09:00:00 时间 撤销超时：日历已变',
      '2026-03-31 09:00:00 时间 取消：T03，日历已变',
    ],
  },
  {
    title: '届满前最后一刻的延期',
    says: '二十日加十日一并连续计算；将到期的黄牌随延期取消，新的最后一日另行提醒。',
    tell: () =>
      waiting()
        .act(
          stamped(
            act('extend', at('2026-03-30 23:59'), { document: paper, reasonId: 'r' }),
            at('2026-03-30 23:59'),
          ),
        )
        .until('2026-04-10 09:00'),
    log: [
      ...WAITING,
      ...NEAR,
      '2026-03-30 23:59:00 承办 延期',
      '2026-03-30 23:59:00 时间 取消：T03，期限已变或另有更重的牌',
    ],
  },
  {
    title: '即办件',
    says: '周一受理、当日未办：17:00 黄牌；次一工作日结束仍未决定，零点升级为红牌。',
    tell: () =>
      story(
        '2026-03-02 09:00',
        withoutSteps({ kind: 'instant', promised: { ...wd(0), start: 'acceptance' } }),
      )
        .act(accept('2026-03-02 10:00'))
        .until('2026-03-04 00:00'),
    log: [
      '2026-03-02 10:00:00 承办 受理',
      '2026-03-02 17:00:00 时间 超时：承诺期限，最后一日 2026-03-02',
      '2026-03-02 17:00:00 时间 发牌：T02 黄牌（已超时）',
      '2026-03-04 00:00:00 时间 升级：T02 变红牌',
    ],
  },
  {
    title: '超过告知时间的特别程序',
    says: '告知检测三个工作日：03-13 零点起期限恢复计算并发黄牌，超过一半（五个工作日）仍未结束的另发红牌；之后再结束，不再多扣一天。',
    tell: () =>
      waiting(withoutSteps({ specialProcedures: [{ kind: 'testing', maxWorkingDays: 5 }] }))
        .act(
          act('startSpecialProcedure', at('2026-03-09 10:00'), {
            ...{ kind: 'testing', announcedWorkingDays: 3, document: paper },
          }),
        )
        .until('2026-03-17 00:00')
        .act(act('endSpecialProcedure', at('2026-03-20 10:00'), { kind: 'testing' }))
        .until('2026-04-01 09:00'),
    log: [
      ...WAITING,
      '2026-03-09 10:00:00 承办 开始特别程序',
      '2026-03-13 00:00:00 时间 超时：特别程序时间，最后一日 2026-03-12',
      '2026-03-13 00:00:00 时间 特别程序超过告知的时间，期限恢复计算',
      '2026-03-13 00:00:00 时间 发牌：T06 黄牌（已超时）',
      '2026-03-17 00:00:00 时间 发牌：T06 红牌（超时过半）',
      '2026-03-17 00:00:00 时间 取消：T06，期限已变或另有更重的牌',
      '2026-03-20 10:00:00 承办 结束特别程序',
      '2026-04-01 09:00:00 时间 预警：法定期限，最后一日 2026-04-02',
      '2026-04-01 09:00:00 时间 发牌：T03 黄牌（将到期）',
    ],
  },
  {
    title: '告知了听证权利而无人要求',
    says: '告知期间先不计；五个工作日内无人要求，告知期间照常计算：已过的法定期限立即记入，用它本来的时刻。',
    tell: () =>
      waiting()
        .until('2026-03-27 09:00')
        .act(act('offerHearing', at('2026-03-27 10:00'), { document: paper }))
        .until('2026-04-04 00:00'),
    log: [
      ...WAITING,
      ...NEAR,
      '2026-03-27 10:00:00 承办 告知听证权利',
      '2026-03-27 10:00:00 时间 取消：T03，期限已变或另有更重的牌',
      '2026-04-04 00:00:00 时间 期满无人要求听证，告知期间照常计算',
      '2026-03-31 00:00:00 时间 超时：法定期限，最后一日 2026-03-30',
      '2026-03-31 00:00:00 时间 发牌：T03 红牌（已超时）',
    ],
  },
];

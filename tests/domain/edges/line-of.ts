import type { CaseEvent } from '../../../domain/case/events.ts';
import type { ClockName } from '../../../domain/case/clock.ts';
import { formatInstant } from '../../../domain/time/instant.ts';

type Who = 'time' | 'staff' | 'applicant';
const WHO: Readonly<Record<Who, string>> = { time: '时间', staff: '承办', applicant: '申请人' };
const CLOCKS: Readonly<Partial<Record<ClockName, string>>> = {
  acceptance: '受理期限',
  statutory: '法定期限',
  promised: '承诺期限',
  step: '环节期限',
  delivery: '送达期限',
  correction: '补正期限',
  'special-procedure': '特别程序时间',
  hearing: '听证期限',
};

/** `2026-03-10 00:00:00 时间 超时：受理期限，最后一日 2026-03-09` */
export function lineOf(event: CaseEvent, who: Who): string {
  const when = formatInstant(event.at).slice(0, 19).replace('T', ' ');
  return `${when} ${WHO[who]} ${wordsOf(event)}`;
}

function wordsOf(event: CaseEvent): string {
  if (event.type === 'clockBreached') return `超时：${clock(event.clock)}，最后一日 ${event.lastDayOn}`;
  if (event.type === 'clockWarned') return `预警：${clock(event.clock)}，最后一日 ${event.lastDayOn}`;
  if (event.type === 'cardIssued')
    return `发牌：${event.card.rule} ${LEVELS[event.card.level]}（${THRESHOLDS[event.card.threshold]}）`;
  if (event.type === 'cardCancelled') return `取消：${ruleOf(event.cardKey)}，${REASONS[event.reason]}`;
  if (event.type === 'breachCancelled') return `撤销超时：${REASONS[event.reason]}`;
  if (event.type === 'cardRaised') return `升级：${ruleOf(event.cardKey)} 变红牌`;
  if (event.type === 'acceptanceDeemed') return `视为受理，受理日 ${event.acceptedOn}`;
  if (event.type === 'deadlinesRecomputed')
    return `重算：日历第 ${event.fromVersion} 版 → 第 ${event.toVersion} 版${event.moves.map(({ from, to }) => `，${from} → ${to}`).join('')}`;
  return PLAIN[event.type] ?? event.type;
}

const LEVELS = { yellow: '黄牌', red: '红牌' } as const;
const THRESHOLDS = { near: '将到期', passed: '已超时', 'passed-half': '超时过半' } as const;
const REASONS = {
  'acted-in-time': '按期办理在先',
  superseded: '期限已变或另有更重的牌',
  'calendar-changed': '日历已变',
} as const;
const PLAIN: Readonly<Partial<Record<CaseEvent['type'], string>>> = {
  accepted: '受理',
  reviewStarted: '开始审查',
  stepCompleted: '环节办结',
  extended: '延期',
  specialProcedureStarted: '开始特别程序',
  specialProcedureEnded: '结束特别程序',
  specialProcedureOverran: '特别程序超过告知的时间，期限恢复计算',
  hearingOffered: '告知听证权利',
  hearingOfferExpired: '期满无人要求听证，告知期间照常计算',
  granted: '准予',
  refused: '不予许可',
};

function clock(name: ClockName): string {
  return CLOCKS[name] ?? name;
}

function ruleOf(cardKey: string): string {
  return cardKey.split('/')[1] ?? cardKey;
}

/**
 * 责任划分: who answers as what, proposed from the situation; a person decides, with reasons (settled.md 25).
 * @source domain/4-supervision §4.8: attribution matrix of 170309 第14–21条, grades of 168323, measures of 170309 第23条
 */

/** Who actually exercised the power counts, not who was meant to. */
export const LIABLE_ROLES = ['handler', 'reviewer', 'approver', 'interferer'] as const;
/** 承办人 · 审核人 · 批准人 · 指使、干预的人 */
export type LiableRole = (typeof LIABLE_ROLES)[number];

/** 直接责任 · 主要领导责任 · 重要领导责任 */
export const RESPONSIBILITIES = ['direct', 'main-leader', 'important-leader'] as const;
export type Responsibility = (typeof RESPONSIBILITIES)[number];

export const SITUATIONS = [
  'handler-misleads',
  'handler-wrong-unnoticed',
  'reviewer-overrides',
  'reviewer-decides-unreported',
  'approver-overrides',
  'ordered-by-a-third',
  'collective-decision',
  'overtime-only',
] as const;
export type Situation = (typeof SITUATIONS)[number];

/** Pre-fills the record; whoever decides may change it and says why. Absent: none. */
export const ATTRIBUTION_MATRIX: Readonly<
  Record<Situation, Readonly<Partial<Record<LiableRole, Responsibility>>>>
> = {
  /** Falsifies, hides or misleads: alone. */
  'handler-misleads': { handler: 'direct' },
  /** The handler was wrong and those above should have seen it. */
  'handler-wrong-unnoticed': { handler: 'direct', reviewer: 'main-leader', approver: 'important-leader' },
  'reviewer-overrides': { reviewer: 'direct', approver: 'main-leader' },
  'reviewer-decides-unreported': { reviewer: 'direct' },
  /** Overrides, decides alone, or does not act. */
  'approver-overrides': { approver: 'direct' },
  'ordered-by-a-third': { interferer: 'direct' },
  /** Who was of the right opinion answers for nothing: see `answersFor`. */
  'collective-decision': { approver: 'main-leader', reviewer: 'important-leader' },
  /** Only late: the posts by their days (`attribution.ts`), no role by itself. */
  'overtime-only': {},
};

/** 集体决策: the right opinion, on record, frees its holder; every other role answers as the matrix says. */
export function answersFor(
  situation: Situation,
  role: LiableRole,
  { opinion = 'wrong' }: { opinion?: 'right' | 'wrong' } = {},
): Responsibility | null {
  if (situation === 'collective-decision' && opinion === 'right') return null;
  return ATTRIBUTION_MATRIX[situation][role] ?? null;
}

/** 一般 · 严重 · 特别严重 */
export const SEVERITIES = ['ordinary', 'serious', 'very-serious'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Codes of measures (处理措施); their Chinese names are in the words of the pages. */
export const MEASURES = [
  'order-to-correct',
  'apology',
  'self-criticism',
  'criticism-circulated',
  'talk',
  'transfer-or-suspend',
  'warning',
  'demerit',
  'serious-demerit',
  'demotion',
  'dismissal',
  'expulsion',
] as const;
export type Measure = (typeof MEASURES)[number];

const GRADES: Readonly<Record<Severity, Readonly<Record<Responsibility, readonly Measure[]>>>> = {
  ordinary: {
    direct: ['order-to-correct', 'apology', 'criticism-circulated', 'talk'],
    'main-leader': ['self-criticism'],
    'important-leader': ['self-criticism'],
  },
  serious: {
    direct: ['warning', 'demerit', 'serious-demerit', 'demotion', 'transfer-or-suspend'],
    'main-leader': ['serious-demerit'],
    'important-leader': ['warning'],
  },
  'very-serious': {
    direct: ['dismissal', 'expulsion'],
    'main-leader': ['demotion', 'dismissal', 'expulsion'],
    'important-leader': ['serious-demerit'],
  },
};

/** From which the body that is competent may choose; it proposes nothing heavier than the grade allows. */
export function measuresFor(severity: Severity, responsibility: Responsibility): readonly Measure[] {
  return GRADES[severity][responsibility];
}

/** 造成严重后果的追究部门领导或主要领导: from `serious` on a record without a leader's role cannot be decided. */
export function mustNameLeaders(severity: Severity): boolean {
  return severity !== 'ordinary';
}

export type Aggravation = 'repeated' | 'obstruction' | 'retaliation';

interface Conduct {
  /** Findings of the same person and rule in the twelve months before (A03 屡犯). */
  readonly sameInTwelveMonths: number;
  readonly obstructed: boolean;
  readonly retaliated: boolean;
}

/** @source 168323 第18条; rule A03: twice in twelve months */
export function aggravations({
  sameInTwelveMonths,
  obstructed,
  retaliated,
}: Conduct): readonly Aggravation[] {
  return [
    ...(sameInTwelveMonths >= 2 ? (['repeated'] as const) : []),
    ...(obstructed ? (['obstruction'] as const) : []),
    ...(retaliated ? (['retaliation'] as const) : []),
  ];
}

import type { Instant } from '../time/instant.ts';
import type { Interval } from '../time/limit.ts';
import type { SpecialProcedureKind } from '../catalogue/special-procedure-kind.ts';

/** What a pause is called in the lines and the sentence of a clock. */
export interface PauseName {
  readonly zh: string;
  readonly en: string;
}

export interface Pause extends Interval {
  readonly name: PauseName;
  /** The letter (告知书, 通知书) that told the applicant. */
  readonly documentNo: string;
  /** While it lasts nothing falls due before this instant; null: it is over. */
  readonly until: Instant | 'unknown' | null;
}

export const NAMES_OF_KINDS: Readonly<Record<SpecialProcedureKind | 'hearing', PauseName>> = {
  tender: { zh: '招标', en: 'tender' },
  auction: { zh: '拍卖', en: 'auction' },
  inspection: { zh: '检验', en: 'inspection' },
  testing: { zh: '检测', en: 'testing' },
  quarantine: { zh: '检疫', en: 'quarantine' },
  appraisal: { zh: '鉴定', en: 'appraisal' },
  'expert-review': { zh: '专家评审', en: 'expert review' },
  hearing: { zh: '听证', en: 'hearing' },
};

export const CONSULTATION: PauseName = { zh: '征求意见', en: 'consultation' };
export const CHILD: PauseName = { zh: '子项暂停', en: 'pause of a part' };

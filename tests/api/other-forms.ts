import type { SubmitBody } from '../../contract/acts.ts';

/** What an applicant of the demonstration answers and hands in. */
export interface Application {
  readonly itemId: string;
  readonly form: SubmitBody['form'];
  readonly materials: readonly string[];
}

const applicant = {
  applicantName: '测试餐饮有限公司',
  uscc: '91350100M000100Y43',
  legalRep: '王测试',
  legalRepId: '11010519491231002X',
  contactName: '李测试',
  mobile: '13800005678',
} as const;

/** 取水许可（新申请）: a hearing for whoever it affects, and another unit to ask. */
export const WATER: Application = {
  itemId: 'I06',
  form: {
    ...applicant,
    purpose: '工业',
    annualVolume: '12000',
    source: '地下水',
    inUrbanPlan: true,
    intakePlace: '测试路 1 号厂区内',
    method: '深井泵，远传水表',
    period: '2026-04-01 至 2031-03-31',
    dischargePlace: '市政污水管网',
  },
  materials: ['M01', 'M02', 'M05'],
};

/** 动物及动物产品检疫合格证核发: tests that take time, and two who are sent. */
export const QUARANTINE: Application = {
  itemId: 'I17',
  form: {
    applicantName: '测试申请人01',
    idNo: applicant.legalRepId,
    mobile: applicant.mobile,
    kind: '猪',
    quantity: '40',
    purpose: '屠宰',
    origin: '测试养殖场',
    destination: '测试屠宰场',
    inspectAt: '2026-03-03 09:00',
  },
  materials: ['M01', 'M02', 'M03'],
};

/** 公共场所卫生许可: on a promise (告知承诺), or the ordinary way. */
export const HYGIENE: Application = {
  itemId: 'I04',
  form: {
    ...applicant,
    placeType: '美容美发',
    placeName: '测试美发店',
    premises: '测试路 1 号',
    area: '60',
    centralAir: false,
    hygieneManager: '赵测试',
    commit: true,
  },
  materials: ['M01', 'M02', 'M03', 'M04', 'M05', 'M06', 'M07'],
};

/** 占用、挖掘城市道路审批: two departments, a fee, and emergency work that is made good afterwards. */
export const ROAD: Application = {
  itemId: 'I12',
  form: {
    ...applicant,
    kind: '抢修补办',
    road: '测试路 1 号门前',
    surface: '人行道砖',
    area: '12.5',
    days: '2',
    period: '2026-03-01 至 2026-03-03',
  },
  materials: ['M01', 'M04'],
};

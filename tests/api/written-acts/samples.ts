import { parseDay } from '../../../domain/time/day.ts';
import { parseInstant } from '../../../domain/time/instant.ts';
import type {
  WrittenActFrame,
  WrittenActInput,
  WrittenActOf,
} from '../../../api/written-acts/written-act-input.ts';
import type { DocumentKind } from '../../../prisma/file-store.ts';

export const FRAME: WrittenActFrame = {
  agencyName: '仁怀市市场监督管理局',
  itemName: '食品经营许可（新办）',
  caseNo: '11529999FAKE0025964999520382002202609140008',
  serialNo: '20260914-0008',
  applicantName: '测试餐饮管理有限公司',
  receivedAt: parseInstant('2026-09-14T10:05:07+08:00'),
  at: parseInstant('2026-09-15T15:30:00+08:00'),
  practice: false,
  ordinal: 1,
  bases: [{ title: '中华人民共和国食品安全法', article: '第三十五条' }],
  windowName: '市场监管综合窗口 12 号',
  provisional: false,
};

const MATERIALS = [
  '食品经营许可申请书',
  '主体资格证明',
  '与食品经营相适应的主要设备设施布局、操作流程图',
  '食品安全管理制度',
];

/** One of each kind, as the running case of pages.md has them. */
export const SAMPLES: { readonly [Kind in DocumentKind]: WrittenActOf<Kind> } = {
  receipt: {
    ...FRAME,
    kind: 'receipt',
    at: FRAME.receivedAt,
    materials: MATERIALS.map((name) => ({ name, files: 1 })),
    acceptanceLimit: '5 个工作日',
    answerDueOn: parseDay('2026-09-21'),
    deemedAcceptance: true,
  },
  accept: {
    ...FRAME,
    kind: 'accept',
    acceptedOn: parseDay('2026-09-15'),
    limits: [{ name: '法定时限', limit: '20 个工作日', lastDayOn: parseDay('2026-10-20') }],
    promised: { limit: '12 个工作日', lastDayOn: parseDay('2026-10-09') },
    tolerated: null,
  },
  requestCorrection: {
    ...FRAME,
    kind: 'requestCorrection',
    defects: [
      {
        material: '主体资格证明',
        problem: '照片看不清统一社会信用代码。',
        fix: '请在光线充足处重新拍摄，或者上传扫描件。',
      },
      {
        material: '食品安全管理制度',
        problem: '缺少进货查验记录制度。',
        fix: '请补充进货查验记录制度，与其他制度合并为一份文件上传。',
      },
      { material: '布局、操作流程图', problem: '没有标注面积。', fix: '请标注各功能区面积，单位为平方米。' },
    ],
    correctionDueOn: parseDay('2026-09-30'),
    acceptanceLimit: '5 个工作日',
    deemedAcceptance: true,
    lapseBasis: null,
  },
  refuseAcceptance: {
    ...FRAME,
    kind: 'refuseAcceptance',
    reason:
      '经营场所位于遵义市播州区，申请事项不属于本机关职权范围，请向遵义市播州区市场监督管理局提出申请。',
    basis: '《中华人民共和国行政许可法》第三十二条第一款第（二）项',
  },
  extend: {
    ...FRAME,
    kind: 'extend',
    at: parseInstant('2026-10-19T09:12:00+08:00'),
    acceptedOn: parseDay('2026-09-15'),
    reason: '现场核查发现的问题需要复查，复查安排在 10 月 26 日。',
    approver: '仁怀市市场监督管理局负责人岗',
    joint: false,
    extension: '10 个工作日',
    oldLastDayOn: parseDay('2026-10-20'),
    newLastDayOn: parseDay('2026-11-03'),
    promisedLastDayOn: parseDay('2026-10-09'),
  },
  grant: {
    ...FRAME,
    kind: 'grant',
    at: parseInstant('2026-10-09T11:00:00+08:00'),
    acceptedOn: parseDay('2026-09-15'),
    deemedAccepted: false,
    reason: null,
    validityYears: 5,
    delivery: { limit: '10 个工作日', lastDayOn: parseDay('2026-10-23') },
  },
  refuse: {
    ...FRAME,
    kind: 'refuse',
    at: parseInstant('2026-10-09T11:00:00+08:00'),
    acceptedOn: parseDay('2026-09-21'),
    deemedAccepted: true,
    reason: '食品处理区与卫生间直接相通，不能防止食品交叉污染；整改通知后复查仍未改变。',
    basis: '《中华人民共和国食品安全法》第三十三条第一款第（一）项、第（四）项',
  },
  certificate: {
    ...FRAME,
    kind: 'certificate',
    at: parseInstant('2026-10-12T10:00:00+08:00'),
    certificateNo: '仁食经证字〔2026〕20260914-0008号',
    validFrom: parseDay('2026-10-12'),
    validTo: parseDay('2031-10-11'),
  },
  reportUp: {
    ...FRAME,
    kind: 'reportUp',
    at: parseInstant('2026-09-22T10:00:00+08:00'),
    acceptedOn: parseDay('2026-09-15'),
    upperName: '仁怀市自然资源局',
    materials: MATERIALS,
    decision: { limit: '20 个工作日', lastDayOn: parseDay('2026-10-27') },
  },
  declareNotNeeded: {
    ...FRAME,
    kind: 'declareNotNeeded',
    reason: '只在自家院内搭建临时棚架，不属于许可范围。',
    basis: '《中华人民共和国城乡规划法》第四十一条',
  },
  terminate: {
    ...FRAME,
    kind: 'terminate',
    at: parseInstant('2026-09-28T10:00:00+08:00'),
    ground: '许可对象灭失',
    reason: '经营场所所在的楼房已经拆除。',
  },
  startSpecialProcedure: {
    ...FRAME,
    kind: 'startSpecialProcedure',
    acceptedOn: parseDay('2026-09-15'),
    procedure: '检验',
    workingDays: 5,
    reason: '样品要送检，依据《食品安全法》第三十五条。',
    announcedThrough: parseDay('2026-09-22'),
    statutoryLastDayOn: parseDay('2026-10-29'),
    promisedLastDayOn: parseDay('2026-10-19'),
  },
  offerHearing: {
    ...FRAME,
    kind: 'offerHearing',
    acceptedOn: parseDay('2026-09-15'),
    interest: '取水影响下游三户农田灌溉。',
    requestDueOn: parseDay('2026-09-22'),
  },
  scheduleHearing: {
    ...FRAME,
    kind: 'scheduleHearing',
    on: parseDay('2026-10-13'),
    time: '09:30',
    place: '市政务服务中心三楼听证室',
    host: '测试丁53',
  },
  holdHearing: {
    ...FRAME,
    kind: 'holdHearing',
    on: parseDay('2026-10-13'),
    host: '测试丁53',
    attendees: '申请人、下游农户代表二人、审查人员',
    transcript: '主持人：宣布听证开始。\n农户代表：担心枯水期水量。\n申请人：枯水期减半取水。',
  },
  notifyInterestedParty: {
    ...FRAME,
    kind: 'notifyInterestedParty',
    party: '测试村民小组',
    interest: '排烟口朝向贵组住宅。',
  },
  startConsultation: {
    ...FRAME,
    kind: 'startConsultation',
    unitName: '仁怀市住房和城乡建设局',
    question: '取水点是否在城市规划区地下水禁采范围内。',
    answerDueOn: parseDay('2026-09-22'),
  },
};

export const ACTS: readonly WrittenActInput[] = Object.values(SAMPLES);

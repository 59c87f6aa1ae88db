import type { DemoAccount } from './demo-account.ts';

/** People of a township and of the body that it reports to (初审上报, 乡村建设规划许可). */
const REPORTING: readonly DemoAccount[] = [
  { login: 'town-clerk', personId: 'P0312', what: '长岗镇便民服务受理岗' },
  { login: 'town-reviewer', personId: 'P0310', what: '长岗镇审查岗' },
  { login: 'town-site', personId: 'P0309', what: '长岗镇实地核查岗' },
  { login: 'town-auditor', personId: 'P0308', what: '长岗镇审核岗' },
  { login: 'town-approver', personId: 'P0307', what: '长岗镇决定（上报）岗' },
  { login: 'land-reviewer', personId: 'P0104', what: '自然资源局审查岗' },
  { login: 'land-auditor', personId: 'P0103', what: '自然资源局审核岗' },
  { login: 'land-approver', personId: 'P0102', what: '自然资源局决定岗' },
];

/** People of the second department of the joint case (联办, 开餐馆一件事). */
const JOINT: readonly DemoAccount[] = [
  { login: 'drain-reviewer', personId: 'P0116', what: '住建局审查岗（排水许可）' },
  { login: 'drain-auditor', personId: 'P0115', what: '住建局审核岗（排水许可）' },
  { login: 'drain-approver', personId: 'P0114', what: '住建局决定岗（排水许可）' },
];

/** People of a permit on a promise (告知承诺, 公共场所卫生许可), who check it afterwards. */
const PROMISE: readonly DemoAccount[] = [
  { login: 'health', personId: 'P0180', what: '卫生健康局审查岗' },
  { login: 'healthapprover', personId: 'P0178', what: '卫生健康局决定岗' },
  { login: 'healthissuer', personId: 'P0183', what: '卫生健康局制证岗' },
  { login: 'healthsite', personId: 'P0185', what: '卫生健康局现场核查岗（事后核查）' },
];

/** People of a permit against a fee (占用、挖掘城市道路审批): two departments, and the cashier of the hall. */
const ROAD: readonly DemoAccount[] = [
  { login: 'roadclerk', personId: 'P0018', what: '综合窗口受理岗（城管）' },
  { login: 'road', personId: 'P0126', what: '综合行政执法局审查岗' },
  { login: 'roadsite', personId: 'P0131', what: '综合行政执法局现场核查岗' },
  { login: 'police', personId: 'P0061', what: '公安局决定岗（道路占用的同意）' },
  { login: 'roadauditor', personId: 'P0125', what: '综合行政执法局审核岗' },
  { login: 'roadapprover', personId: 'P0124', what: '综合行政执法局决定岗' },
  { login: 'roadhead', personId: 'P0123', what: '综合行政执法局主要领导、第一责任人' },
  { login: 'roadissuer', personId: 'P0129', what: '综合行政执法局制证岗' },
  { login: 'cashier', personId: 'P0022', what: '政务服务中心收费岗' },
];

export const OTHER_BODIES: readonly DemoAccount[] = [...REPORTING, ...JOINT, ...PROMISE, ...ROAD];

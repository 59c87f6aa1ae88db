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

export const OTHER_BODIES: readonly DemoAccount[] = [...REPORTING, ...JOINT];

import type { DocumentKind } from '../../prisma/file-store.ts';

/** 文书 by kind. @source domain/1-licensing-law §1.2 */
export const TITLES: Readonly<Record<DocumentKind, string>> = {
  receipt: '申请材料接收凭证',
  accept: '行政许可受理通知书',
  requestCorrection: '行政许可申请材料补正告知书',
  refuseAcceptance: '行政许可不予受理决定书',
  extend: '行政许可延期告知书',
  grant: '准予行政许可决定书',
  refuse: '不予行政许可决定书',
  certificate: '行政许可证件',
  reportUp: '初审意见报送书',
  declareNotNeeded: '不需要行政许可告知书',
  terminate: '终止办理行政许可决定书',
  startSpecialProcedure: '行政许可特别程序告知书',
  offerHearing: '行政许可听证权利告知书',
  scheduleHearing: '行政许可听证通知书',
  holdHearing: '行政许可听证笔录',
  notifyInterestedParty: '行政许可利害关系人告知书',
  startConsultation: '行政许可征求意见函',
  waiveFee: '行政许可收费减免决定书',
  completePostCheck: '责令限期整改通知书',
};

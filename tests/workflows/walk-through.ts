import type { ActOutcome } from '../../workflows/messages.ts';
import type { DrivenCase } from './case-driver.ts';
import { paper } from './case-driver.ts';

/** From receipt to the decision, without a visit on the spot. */
export async function reviewed(driven: DrivenCase): Promise<void> {
  await driven.act('accept', { document: paper });
  await driven.act('startReview', {});
  await driven.act('completeStep', { step: 'material-review', siteVisit: false });
  await driven.act('completeStep', { step: 'audit' });
}

/** From receipt to the hand-over of the permit. */
export async function grantedAndServed(driven: DrivenCase): Promise<ActOutcome> {
  await reviewed(driven);
  await driven.act('grant', { document: paper });
  return await deliver(driven);
}

export async function deliver(driven: DrivenCase): Promise<ActOutcome> {
  await driven.act('issueCertificate', { certificateNo: 'JY-1', sha256: 'b'.repeat(64) });
  return await driven.act('serve', { method: 'window' });
}

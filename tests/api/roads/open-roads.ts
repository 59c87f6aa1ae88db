import { createHash } from 'node:crypto';
import type { Receipt, SubmitBody } from '../../../contract/acts.ts';
import { CaseAnswer } from '../../../contract/case.ts';
import { pdf, startedCase, submitCase, upload } from '../application.ts';
import type { Answer } from '../caller.ts';
import { openDesk } from '../desk.ts';
import type { Desk } from '../desk.ts';
import { openHouse } from '../house.ts';
import type { House } from '../house.ts';

const PEOPLE = [
  ...['applicant', 'clerk', 'reviewer', 'auditor', 'approver', 'issuer', 'outlet'],
  ...['town-clerk', 'town-reviewer', 'town-site', 'town-auditor', 'town-approver'],
  ...['land-reviewer', 'drain-reviewer'],
];

export const PERSON = { applicantName: '王测试', idNo: '11010519491231002X', mobile: '13800005678' };

type Asked = readonly [itemId: string, form: SubmitBody['form'], legalNow: string];

/** One house for the side roads of a case. */
export interface Roads extends Desk {
  readonly house: House;
  /** An ordinary case, begun. */
  readonly submitted: (change?: Partial<SubmitBody>) => Promise<string>;
  /** A practice case with every required material. */
  readonly apply: (...asked: Asked) => Promise<Answer<Receipt>>;
  /** The same, begun. */
  readonly opened: (...asked: Asked) => Promise<string>;
  readonly moveClock: (caseNo: string, to: string) => Promise<CaseAnswer>;
}

export async function openRoads(): Promise<Roads> {
  const house = await openHouse();
  const desk = await openDesk(house.door, PEOPLE);
  const applicant = desk.who('applicant');
  const begun = async ({ caseNo }: Receipt): Promise<string> => {
    await startedCase(applicant, caseNo);
    return caseNo;
  };
  const apply = async (...[itemId, form, legalNow]: Asked): Promise<Answer<Receipt>> =>
    await applicant.post<Receipt>('/api/cases', {
      ...{ itemId, form, declaredTrue: true, practice: { legalNow } },
      files: await requiredFiles({ house, desk }, itemId),
    });
  return {
    ...desk,
    house,
    submitted: async (change) => await begun(await submitCase(house.door, applicant, change)),
    apply,
    opened: async (...asked) => {
      const { status, body } = await apply(...asked);
      if (status !== 201) throw new Error(JSON.stringify(body));
      return await begun(body);
    },
    moveClock: async (caseNo, to) => {
      const answer = await applicant.post(`/api/cases/${caseNo}/practice-clock`, { to });
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      return CaseAnswer.parse(answer.body);
    },
  };
}

async function requiredFiles(
  { house, desk }: { readonly house: House; readonly desk: Desk },
  itemId: string,
): Promise<SubmitBody['files']> {
  const applicant = desk.who('applicant');
  const blob = pdf('申请材料');
  await upload(house.door, applicant, { blob, name: '材料.pdf' });
  const sha256 = createHash('sha256')
    .update(Buffer.from(await blob.arrayBuffer()))
    .digest('hex');
  const guide = await applicant.get<{ materials: { code: string; required: boolean }[] }>(
    `/api/items/${itemId}`,
  );
  const needed = guide.body.materials.filter(({ required }) => required);
  return needed.map(({ code }) => ({ material: code, sha256, name: `${code}.pdf` }));
}

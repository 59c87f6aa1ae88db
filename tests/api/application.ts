import { createHash } from 'node:crypto';
import type { Receipt, SubmitBody } from '../../contract/acts.ts';
import type { CaseAnswer } from '../../contract/case.ts';
import { until } from '../workflows/until.ts';
import type { Answer, Caller } from './caller.ts';
import type { Door } from './door.ts';

export const FORM: SubmitBody['form'] = {
  applicantName: '测试餐饮有限公司',
  uscc: '91350100M000100Y43',
  legalRep: '王测试',
  legalRepId: '11010519491231002X',
  contactName: '李测试',
  mobile: '13800005678',
  businessType: '餐饮服务经营者',
  foodItems: ['热食类', '冷食类'],
  premises: '测试路 1 号',
  township: '',
  area: '320',
  safetyManager: '赵测试',
  onlineSale: false,
};

const MATERIALS = ['M01', 'M02', 'M03', 'M04', 'M05', 'M06', 'M07'];

/** A small real PDF; `mark` makes it another file. */
export function pdf(mark: string): Blob {
  return new Blob([`%PDF-1.4\n% ${mark}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`]);
}

export async function upload(
  door: Pick<Door, 'origin'>,
  who: Caller,
  { blob, name }: { blob: Blob; name: string },
): Promise<Answer> {
  const form = new FormData();
  form.append('file', blob, name);
  const response = await fetch(`${door.origin}/api/files`, {
    method: 'POST',
    headers: { cookie: who.cookie },
    body: form,
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
}

/** Everything the item asks for, uploaded. */
export async function applicationBody(door: Pick<Door, 'origin'>, who: Caller): Promise<SubmitBody> {
  const blob = pdf('申请材料');
  await upload(door, who, { blob, name: '材料.pdf' });
  const sha256 = createHash('sha256')
    .update(Buffer.from(await blob.arrayBuffer()))
    .digest('hex');
  const guide = await who.get<{ form: { key: string; options: string[] }[] }>('/api/items/I02');
  const township = guide.body.form.find(({ key }) => key === 'township')?.options[0] ?? '';
  return {
    itemId: 'I02',
    form: { ...FORM, township },
    files: MATERIALS.map((material) => ({ material, sha256, name: `${material}.pdf` })),
    declaredTrue: true,
  };
}

export async function submitCase(door: Door, who: Caller, more: Partial<SubmitBody> = {}): Promise<Receipt> {
  const body = { ...(await applicationBody(door, who)), ...more };
  const answer = await who.post<Receipt>('/api/cases', body);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

/** Waits until its first line is recorded. */
export async function startedCase(who: Caller, caseNo: string): Promise<CaseAnswer> {
  return await until(`case ${caseNo} started`, async () => {
    const { body } = await who.get<CaseAnswer>(`/api/cases/${caseNo}`);
    return body.started && body;
  });
}

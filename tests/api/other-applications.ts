import { createHash } from 'node:crypto';
import type { SubmitBody } from '../../contract/acts.ts';
import { pdf, startedCase, submitCase, upload } from './application.ts';
import type { Caller } from './caller.ts';
import type { Door } from './door.ts';
import type { Application } from './other-forms.ts';

/** A practice case of another item, started. */
export async function practiceCase(
  door: Door,
  who: Caller,
  application: Application & { readonly from: string; readonly emergencySince?: string },
): Promise<string> {
  const { caseNo } = await submitCase(door, who, await practiceBody(door, who, application));
  await startedCase(who, caseNo);
  return caseNo;
}

/** The application as it goes out, its files uploaded. */
export async function practiceBody(
  door: Door,
  who: Caller,
  {
    itemId,
    form,
    materials,
    from,
    emergencySince,
  }: Application & { readonly from: string; readonly emergencySince?: string },
): Promise<SubmitBody> {
  const blob = pdf('申请材料');
  await upload(door, who, { blob, name: '材料.pdf' });
  const sha256 = createHash('sha256')
    .update(Buffer.from(await blob.arrayBuffer()))
    .digest('hex');
  const township = await townshipOf(who, itemId);
  return {
    itemId,
    form: { ...form, ...township },
    files: materials.map((material) => ({ material, sha256, name: `${material}.pdf` })),
    declaredTrue: true,
    practice: { legalNow: from },
    ...(emergencySince === undefined ? {} : { emergencySince }),
  };
}

async function townshipOf(who: Caller, itemId: string): Promise<SubmitBody['form']> {
  const { body } = await who.get<{ form: { key: string; options: string[] }[] }>(`/api/items/${itemId}`);
  const [first] = body.form.find(({ key }) => key === 'township')?.options ?? [];
  return first === undefined ? {} : { township: first };
}

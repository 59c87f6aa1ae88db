import { createHash, randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Receipt } from '../../contract/acts.ts';
import type { GuideAnswer } from '../../contract/catalogue.ts';
import type { Application } from '../api/other-forms.ts';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** A practice case of whoever is signed in here, handed in without typing: other journeys go through the form. */
export async function handIn(
  page: Page,
  { itemId, form, materials, practiceDay }: Application & { readonly practiceDay: string },
): Promise<string> {
  const file = { name: '材料.pdf', mimeType: 'application/pdf', buffer: PDF };
  await page.request.post('/api/files', { multipart: { file } });
  const sha256 = createHash('sha256').update(PDF).digest('hex');
  const guide = (await (await page.request.get(`/api/items/${itemId}`)).json()) as GuideAnswer;
  const township = guide.form.find(({ key }) => key === 'township')?.options[0];
  const answer = await page.request.post('/api/cases', {
    headers: { 'idempotency-key': randomUUID() },
    data: {
      itemId,
      form: { ...form, ...(township === undefined ? {} : { township }) },
      files: materials.map((material) => ({ material, sha256, name: `${material}.pdf` })),
      declaredTrue: true,
      practice: { legalNow: `${practiceDay}T09:00:00+08:00` },
    },
  });
  if (answer.status() !== 201) throw new Error(await answer.text());
  return ((await answer.json()) as Receipt).caseNo;
}

import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { phone, picture, seriousFindings } from './browser.ts';
import { HOUSE, practiceCase, RENEWAL, RESTAURANT } from './other-items.ts';
import type { Answers } from './other-items.ts';
import { applyFor, doAct } from './people.ts';
import { jumpTo } from './practice-clock.ts';
import { caseOf, openStage, toDesk } from './stage.ts';

const { person } = openStage();

async function applied(itemId: string, answers: Answers): Promise<{ applicant: Page; caseNo: string }> {
  const applicant = await person('applicant', phone);
  return { applicant, caseNo: await practiceCase(applicant, { itemId, answers, day: '2026-03-02' }) };
}

const write = async (dialog: Locator): Promise<void> => {
  const no = dialog.getByRole('radio', { name: /^不需要/ });
  if ((await no.count()) > 0) await no.check();
  for (const box of (await dialog.getByRole('checkbox').all()).slice(0, 2)) await box.check();
  const opinion = dialog.getByLabel('意见');
  if ((await opinion.count()) > 0) await opinion.fill('材料齐全，符合条件。');
};

/** Everybody signs in once and keeps his screen. */
const desks = new Map<string, Promise<Page>>();
async function atDesk(login: string, caseNo: string): Promise<Page> {
  const known = desks.get(login) ?? person(login);
  desks.set(login, known);
  return await toDesk(await known, caseNo);
}

/** One press each, by whoever holds the post. */
async function acts(
  caseNo: string,
  steps: readonly (readonly [login: string, button: string, verb?: string])[],
): Promise<void> {
  for (const [login, button, verb = button] of steps)
    await doAct(await atDesk(login, caseNo), { button, verb }, write);
}

async function clean(page: Page, name: string): Promise<void> {
  await picture(page, name);
  expect({ name, findings: await seriousFindings(page) }).toEqual({ name, findings: [] });
}

test('a township reviews first and reports up: one number, two bodies, and the second counts from the report', async () => {
  const { applicant, caseNo } = await applied('I14', HOUSE);
  await acts(caseNo, [
    ['town-clerk', '受理'],
    ['town-reviewer', '开始审查'],
    ['town-reviewer', '办结本环节'],
    ['town-site', '办结本环节'],
    ['town-auditor', '办结本环节'],
  ]);
  const approver = await person('town-approver', phone);
  await approver.goto(`/desk/cases/${caseNo}`);
  await approver.getByRole('button', { name: '初审上报', exact: true }).click();
  await approver.getByRole('dialog').getByText('《初审意见报送书》').waitFor();
  await approver.getByRole('dialog').getByLabel('意见').fill('初审同意，报请审查。');
  await clean(approver, 'act.report-up.p');
  await approver.getByRole('dialog').getByRole('button', { name: '上报', exact: true }).click();
  await approver.getByText('已上报').first().waitFor();
  await clean(approver, 'case.reported-up.p');
  const land = await atDesk('land-reviewer', caseNo);
  await doAct(land, { button: '开始审查', verb: '开始审查' });
  await clean(land, 'case.upper.d');
  await applicant.goto(`/my/${caseNo}`);
  await applicant
    .getByText(/自然资源局/)
    .first()
    .waitFor();
  const answer = await caseOf(applicant, caseNo);

  expect(answer).toMatchObject({
    caseNo,
    state: 'under-review',
    holders: [{ unitName: '仁怀市自然资源局' }],
  });
  expect(answer.clocks.find(({ clock }) => clock === 'statutory')?.startOn).toBe('2026-03-02');
  expect(await applicant.getByRole('main').innerText()).not.toContain('初审同意，报请审查。');
});

test('a joint case: three departments, each with its own part and limits, and the late one is named', async () => {
  const { applicant, caseNo } = await applied('I16', RESTAURANT);
  const clerk = await atDesk('clerk', caseNo);
  await clerk.getByRole('button', { name: '受理', exact: true }).click();
  await clerk.getByRole('dialog').getByText('同时开 2 个子项').waitFor();
  await clean(clerk, 'act.accept-joint.d');
  await clerk.getByRole('dialog').getByRole('button', { name: '受理', exact: true }).click();
  await clerk.getByRole('dialog').waitFor({ state: 'hidden' });
  const food = await partOf(clerk, caseNo, '食品');
  await acts(food, [
    ['reviewer', '开始审查'],
    ['reviewer', '办结本环节'],
    ['auditor', '办结本环节'],
    ['approver', '准予'],
  ]);
  await applicant.goto(`/my/${caseNo}`);
  await jumpTo(applicant, '2026-03-19', '09:00');
  await applicant.getByText('已超期的子项：城镇污水排入排水管网许可（仁怀市住房和城乡建设局）').waitFor();
  await clean(applicant, 'joint.late.p');
  await clerk.goto(`/desk/cases/${caseNo}`);
  await clerk.getByText('已超期的子项').waitFor();
  await clean(clerk, 'joint.late.d');
  const drain = await partOf(clerk, caseNo, '排水');
  await acts(drain, [
    ['drain-reviewer', '开始审查'],
    ['drain-reviewer', '办结本环节'],
    ['drain-auditor', '办结本环节'],
    ['drain-approver', '准予'],
  ]);
  await acts(caseNo, [['approver', '准予']]);

  expect((await caseOf(applicant, caseNo)).state).toBe('granted');
});

/** Waits until the part is open, and answers its number. */
async function partOf(page: Page, caseNo: string, item: string): Promise<string> {
  for (;;) {
    const { family } = await caseOf(page, caseNo);
    const part = family?.children.find(({ itemName }) => itemName.includes(item));
    if (part !== undefined && part.state !== null) return part.caseNo;
    await page.waitForTimeout(200);
  }
}

test('a permit that expires while its renewal is open counts as renewed, and its certificate is made and handed over', async () => {
  const { applicant, caseNo } = await applied('I03', RENEWAL);
  await acts(caseNo, [['clerk', '受理']]);
  await applicant.goto(`/my/${caseNo}`);
  await jumpTo(applicant, '2026-04-11', '00:05');
  await applicant.getByText('视为准予延续').first().waitFor();
  await clean(applicant, 'renewal.deemed.p');
  await acts(caseNo, [['issuer', '制证']]);
  const outlet = await atDesk('outlet', caseNo);
  await clean(outlet, 'renewal.issued.d');
  await doAct(outlet, { button: '送达', verb: '登记送达' }, async (dialog) => {
    await dialog.getByRole('radio', { name: '窗口领取' }).check();
  });
  const answer = await caseOf(applicant, caseNo);

  expect(answer.state).toBe('closed');
  expect(answer.certificateNo).toMatch(/号$/);
  expect(answer.cards.map(({ rule }) => rule)).toContain('T09');
});

/** Opens the dialog of each act, looks at it and puts it away. */
async function lookAt(page: Page, size: string, acts: readonly (readonly [button: string, name: string])[]) {
  for (const [button, name] of acts) {
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await clean(page, `act.${name}.${size}`);
    await page.getByRole('dialog').getByRole('button', { name: '先不办' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
}

test('who does a step, who signs it and how a case ends otherwise is asked in dialogs that are clean', async () => {
  const applicant = await person('applicant', phone);
  const { caseNo } = await applyFor(applicant, { without: ['M05'] });
  const clerk = await person('clerk', phone);
  await clerk.goto(`/desk/cases/${caseNo}`);
  await lookAt(clerk, 'p', [
    ['当场更正', 'fix-on-spot'],
    ['告知不需许可', 'not-needed'],
    ['作废', 'void'],
    ['受理', 'accept-tolerated'],
  ]);
  await doAct(clerk, { button: '受理', verb: '受理' });
  await applicant.goto(`/my/${caseNo}`);
  await applicant.getByRole('heading', { name: /还要补交 1 项/ }).waitFor();
  await clean(applicant, 'supplement.p');
  await acts(caseNo, [['reviewer', '开始审查']]);
  const auditor = await atDesk('auditor', caseNo);
  await doAct(auditor, { button: '加签', verb: '加签' }, async (dialog) => {
    await dialog.getByRole('radio', { name: '审核岗', exact: true }).check();
    await dialog.getByLabel('理由').fill('重要事项，两岗会签。');
    await clean(auditor, 'act.add-signer.d');
  });
  await lookAt(auditor, 'd', [
    ['减签', 'remove-signer'],
    ['转办', 'transfer'],
    ['回避', 'recuse'],
    ['调整环节时限', 'step-limit'],
    ['办结本环节', 'sign'],
  ]);
  const approver = await person('approver', phone);
  await approver.goto(`/desk/cases/${caseNo}`);
  await lookAt(approver, 'p', [['终止办理', 'terminate']]);
});

import { expect, test } from '@jest/globals';
import { applicationBody } from '../application.ts';
import { problemOf } from '../caller.ts';
import type { Roads } from './open-roads.ts';

/** 当场更正, 不需许可, 作废, 容缺: what a window does beside accepting. */
export function counter(roads: () => Roads): void {
  test('what can be put right at the counter is; what needs no permit, or was entered in error, ends there', async () => {
    const { act, ask, look, submitted } = roads();
    const [fixed, voided] = [await submitted(), await submitted()];
    await act(fixed, 'clerk', 'on-spot-correction', { materials: ['M01'], note: '改了一个错字。' });
    const unknown = await ask(fixed, 'clerk', 'on-spot-correction', { materials: ['M99'], note: '…' });
    const stranger = await ask(fixed, 'reviewer', 'not-needed', { reason: '…', basis: '…' });
    const blank = await ask(fixed, 'clerk', 'not-needed', { reason: '不属于许可范围。', basis: '' });
    const told = await act(fixed, 'clerk', 'not-needed', { reason: '不属于许可范围。', basis: '某法第一条' });
    const { open: acts } = await look('clerk', voided);
    const second = acts.find(({ act: name }) => name === 'void')?.choices['confirmedBy']?.[0]?.value;
    const alone = await ask(voided, 'clerk', 'void', { confirmedBy: 'P0016', reason: '重复录入。' });
    const gone = await act(voided, 'clerk', 'void', { confirmedBy: second, reason: '重复录入。' });

    expect(problemOf(unknown)).toMatchObject({ status: 422, code: 'unknown-material' });
    expect(stranger.status).toBe(403);
    expect(problemOf(blank).fields).toEqual([expect.objectContaining({ path: 'basis' })]);
    expect(told.state).toBe('not-needed');
    expect(told.documents.map(({ kind }) => kind)).toContain('declareNotNeeded');
    expect(problemOf(alone).fields).toEqual([
      expect.objectContaining({ path: 'confirmedBy', rule: 'choice' }),
    ]);
    expect(gone.state).toBe('voided');
  }, 60_000);

  test('a minor material may follow acceptance: the notice names it, the permit waits, and the applicant supplies it', async () => {
    const { act, ask, house, look, submitted, who } = roads();
    const { files } = await applicationBody(house.door, who('applicant'));
    const caseNo = await submitted({ files: files.filter(({ material }) => material !== 'M05') });
    const { open } = await look('clerk', caseNo);
    const silent = await ask(caseNo, 'clerk', 'acceptance');
    const wrong = await ask(caseNo, 'clerk', 'acceptance', { tolerated: ['M01', 'M05'] });
    const accepted = await act(caseNo, 'clerk', 'acceptance', { tolerated: ['M05'] });
    const mine = await look('applicant', caseNo);
    const [file] = mine.materials.flatMap((material) => material.files);
    const none = await ask(caseNo, 'applicant', 'tolerated-supply', { files: [] });
    const staff = await ask(caseNo, 'clerk', 'tolerated-supply', {
      files: [{ material: 'M05', sha256: file?.sha256, name: '制度.pdf' }],
    });
    const supplied = await act(caseNo, 'applicant', 'tolerated-supply', {
      files: [{ material: 'M05', sha256: file?.sha256, name: '制度.pdf' }],
    });

    expect(open.find(({ act: name }) => name === 'accept')?.choices['tolerated']).toEqual([
      { value: 'M05', label: '保证食品安全的规章制度' },
    ]);
    expect(problemOf(silent).fields).toEqual([expect.objectContaining({ path: 'tolerated' })]);
    expect(problemOf(wrong)).toMatchObject({ code: 'not-tolerable' });
    expect(accepted.clocks.map(({ clock }) => clock)).toContain('supplement');
    expect(problemOf(none).fields).toEqual([expect.objectContaining({ path: 'files' })]);
    expect(staff.status).toBe(403);
    expect(supplied.clocks.find(({ clock }) => clock === 'supplement')?.stoppedAt).not.toBeNull();
    expect(supplied.materials.find(({ code }) => code === 'M05')?.files).toHaveLength(1);
  }, 60_000);
}

import { expect, test } from '@jest/globals';
import { expiryInForm } from '../../../domain/case/side-roads/renewal.ts';
import { sharedFiles, sharedForm } from '../../../domain/case/side-roads/shared-papers.ts';

const listed = (names: readonly string[], keys: readonly string[] = []) => ({
  materials: names.map((name, place) => {
    return { code: `M0${String(place + 1)}`, name, required: true, onlyIfAgent: false, issuer: '' };
  }),
  form: keys.map((key) => {
    return {
      ...{ key, label: key, labelEn: key, type: 'text' as const, required: true },
      rule: null,
      options: [],
    };
  }),
});

test('a file handed in for the whole stands in a part under the name that both list, by the code of the part', () => {
  const parent = listed(['申请表', '从业人员健康证明']);
  const child = listed(['从业人员健康证明', '布局图']);

  expect(
    sharedFiles([{ material: 'M01' }, { material: 'M02' }, { material: 'M09' }], { parent, child }),
  ).toEqual([{ material: 'M01' }]);
});

test('an answer is not asked for twice, and what the part does not ask stays with the whole', () => {
  expect(sharedForm({ premises: '测试路', idNo: '1' }, listed([], ['premises', 'area']))).toEqual({
    premises: '测试路',
  });
});

test('the day of expiry is read from the form of an item that renews, and from no other', () => {
  const form = { permitExpiry: '2026-04-10' };

  expect(expiryInForm({ renewal: { window: null } }, form)).toBe('2026-04-10');
  expect(expiryInForm({ renewal: { window: null } }, { permitExpiry: 'soon' })).toBeNull();
  expect(expiryInForm({}, form)).toBeNull();
});

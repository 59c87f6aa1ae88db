import { expect, test } from '@jest/globals';
import { toldPersons } from '../../web/src/features/matters/told.ts';

const at = '2026-03-04T00:00:00+08:00';
const told = (name: string, role: string, rung: string) => ({ name, role, rung, at });

test('somebody told twice, or in two roles, is named once with both roles', () => {
  const persons = toldPersons([
    told('测试甲16', 'handler', 'issue'),
    told('测试甲13', 'chief-representative', 'issue'),
    told('测试甲13', 'leader-in-charge', 'issue'),
    told('测试甲16', 'handler', 'raise'),
  ]);

  expect(persons).toEqual([
    { name: '测试甲16', roles: ['handler'] },
    { name: '测试甲13', roles: ['chief-representative', 'leader-in-charge'] },
  ]);
});

test('nobody told is nobody named', () => {
  expect(toldPersons([])).toEqual([]);
});

import { expect, test } from '@jest/globals';
import type { RulesAnswer, RulesBody } from '../../contract/rules.ts';
import { RuleTable } from '../../web/src/features/rules/rule-table.tsx';
import {
  bodyOfRules,
  changesOf,
  draftOfNewest,
  isNothing,
} from '../../web/src/features/rules/rules-draft.ts';
import { SettingsChanges } from '../../web/src/features/rules/settings-changes.tsx';
import { drawn } from './drawn.tsx';

const settings = (change: Partial<RulesBody> = {}): RulesBody => ({
  ...{ from: '2026-03-03', off: [], profile: null, units: {}, items: {} },
  ...change,
});
const answer = (newest: RulesAnswer['newest']): RulesAnswer => ({
  ...{ today: '2026-03-02', rules: [], inForce: null, announced: [], newest },
  ...{ units: [], items: [], keepers: [] },
});

test('a new version begins as the newest that was published, from tomorrow or its own later day', () => {
  const newest = settings({
    from: '2026-05-01',
    off: ['T04'],
    profile: 'HN',
    units: { D20: 'CD' },
    items: { I02: 'YL' },
  });
  const fresh = draftOfNewest(answer(null));
  const next = draftOfNewest(answer({ version: 2, settings: newest }));

  expect(fresh).toEqual({ from: '2026-03-03', off: [], profile: null, exceptions: [] });
  expect(bodyOfRules(next)).toEqual(newest);
});

test('a line without its unit or item is not sent', () => {
  const draft = {
    ...draftOfNewest(answer(null)),
    exceptions: [{ id: 0, of: 'units', key: '', profile: 'CD' }] as const,
  };

  expect(bodyOfRules(draft).units).toEqual({});
});

test('what a version changes is what it has otherwise than the one before', () => {
  const before = settings({ off: ['T04'], units: { D20: 'CD' }, items: { I02: 'HN' } });
  const changes = changesOf(before, settings({ off: ['T02'], profile: 'HN', items: { I02: 'HN' } }));

  expect(changes).toEqual({
    switchedOff: ['T02'],
    switchedOn: ['T04'],
    profile: { from: null, to: 'HN' },
    own: [{ of: 'units', key: 'D20', from: 'CD', to: null }],
  });
  expect(isNothing(changes)).toBe(false);
  expect(isNothing(changesOf(null, settings()))).toBe(true);
});

test('the changes are said in words, none where there are none', async () => {
  const after = settings({ off: ['T04'], profile: 'HN', units: { D20: 'CD' } });
  const said = await drawn(<SettingsChanges before={null} after={after} />);

  expect(said).toContain('关闭 T04');
  expect(said).toContain('按各事项自己写的 → 湖南 HN');
  expect(said).toContain('没有单独定 → 成都 CD');
  expect(await drawn(<SettingsChanges before={null} after={settings()} />)).toContain('和上一版一样');
});

test('a row says on or off by a sign and a word, since when, and why the law keeps it on', async () => {
  const said = await drawn(
    <RuleTable
      rules={[
        {
          rule: 'T01',
          name: '受理逾期',
          article: '第32条',
          off: false,
          version: 1,
          since: null,
          closed: '法律规定的',
        },
        {
          rule: 'T04',
          name: '环节超时',
          article: '设计',
          off: true,
          version: 2,
          since: '2026-03-03',
          closed: null,
        },
      ]}
    />,
  );

  expect(said).toMatch(/T01 受理逾期.*● .*开着.*随程序安装.*法律规定的/);
  expect(said).toMatch(/T04 环节超时.*○ .*已关闭.*2026年3月3日 周二起，第 2 版.*可以关闭/);
});

import { ACT_NAMES } from '../../domain/case/acts.ts';
import { CASE_STATES, FINAL_STATES, isFinal, LIFECYCLE } from '../../domain/case/lifecycle.ts';
import type { CaseStateName } from '../../domain/case/lifecycle.ts';
import { chineseOf } from './glossary.ts';
import type { Glossary } from './glossary.ts';
import { walkTheLaw } from './walk-the-law.ts';
import type { Transition } from './walk-the-law.ts';

/** docs/lifecycle.md: the table of the law, and the diagram of what its acts lead to. */
export function lifecyclePage(glossary: Glossary): string {
  const named = (table: string, code: string): string => chineseOf(glossary, table, code);
  return [
    '# Life of a case (办件)',
    '',
    'Printed by `npm run -s docs:lifecycle` from `domain/case/lifecycle.ts`; edited there, never here. A test prints it',
    'anew and compares. The table says which act a state permits at all; the guards in `domain/case/acts/` say the rest.',
    'The arrows are not drawn by hand: they are what the law did when every act was tried in every situation of sample',
    'cases. Words in brackets （…） are time, not a person. What leaves the state as it is (延期 extend, a partial 补正) has no arrow.',
    '',
    '```mermaid',
    ...diagram(named),
    '```',
    '',
    '## State → acts',
    '| state | 中文 | acts it permits |',
    '|---|---|---|',
    ...CASE_STATES.map(
      (state) => `| \`${state}\` | ${named('case-states', state)} | ${actsOf(state, named)} |`,
    ),
    '',
    `Final: ${FINAL_STATES.map((state) => `\`${state}\` ${named('case-states', state)}`).join(' · ')}. Nothing leaves them; an act on them is`,
    'refused with `case-closed`.',
    '',
    '## Act → where it leads',
    '| act | 中文 | from → to |',
    '|---|---|---|',
    ...leads(named),
    '',
  ].join('\n');
}

type Named = (table: string, code: string) => string;

function diagram(named: Named): readonly string[] {
  const arrows = new Map<string, string[]>();
  for (const transition of walkTheLaw()) {
    if (transition.from === transition.to) continue;
    const arrow = `${idOf(transition.from)} --> ${idOf(transition.to)}`;
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), labelOf(transition, named)]);
  }
  return [
    'stateDiagram-v2',
    ...CASE_STATES.map((state) => `  state "${named('case-states', state)} ${state}" as ${idOf(state)}`),
    '  [*] --> received : 提交',
    ...[...arrows].map(([arrow, labels]) => `  ${arrow} : ${[...new Set(labels)].sort().join(' / ')}`).sort(),
    ...CASE_STATES.filter(isFinal).map((state) => `  ${idOf(state)} --> [*]`),
  ];
}

/** Mermaid takes no hyphen in a name. */
function idOf(state: CaseStateName): string {
  return state.replaceAll('-', '_');
}

function labelOf({ by }: Transition, named: Named): string {
  return 'act' in by ? named('acts', by.act) : `（${named('other-events', by.event)}）`;
}

function actsOf(state: CaseStateName, named: Named): string {
  const acts = LIFECYCLE[state];
  return acts.length === 0 ? 'none' : acts.map((act) => `\`${act}\` ${named('acts', act)}`).join(' · ');
}

function leads(named: Named): readonly string[] {
  const walked = walkTheLaw();
  return ACT_NAMES.map((act) => {
    const roads = walked.filter(({ by }) => 'act' in by && by.act === act);
    const lines = CASE_STATES.flatMap((from) => roadsFrom(from, roads));
    return `| \`${act}\` | ${named('acts', act)} | ${lines.join(' · ')} |`;
  });
}

function roadsFrom(from: CaseStateName, roads: readonly Transition[]): readonly string[] {
  const to = CASE_STATES.filter((state) => roads.some((road) => road.from === from && road.to === state));
  return to.length === 0 ? [] : [`${from} → ${to.join(' or ')}`];
}

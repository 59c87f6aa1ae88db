import { simulate as play } from '../../domain/supervision/simulate.ts';
import type { Scenario } from '../../domain/supervision/scenario.ts';
import type { Simulated } from '../../domain/supervision/simulated.ts';
import { parseInstant } from '../../domain/time/instant.ts';
import { checkShape } from './check-shape.ts';
import { asJson } from './command.ts';
import type { Command } from './command.ts';
import { lawful } from './lawful.ts';
import { readCalendar } from './read-calendar.ts';
import { readJson } from './read-json.ts';
import { parseOptions, positionalsOf } from './options.ts';
import { ScenarioShape } from './scenario-shape.ts';
import { table } from './table.ts';

const USAGE = 'simulate FILE [--calendar FILE] [--json]   (FILE "-": stdin)';

/** 推演: a whole case, or several, played without an engine. One scenario gives one answer, a list a list. */
export const simulate: Command = {
  usage: USAGE,
  zh: '推演办件情景',
  en: 'play scenarios of whole cases',
  async run(args, world) {
    const options = parseOptions(args, { calendar: 'value', json: 'flag' });
    const [file = ''] = positionalsOf(options, ['FILE']);
    const calendar = await readCalendar(options.value('calendar'), world);
    const content = unwrapped(await readJson(file, world));
    const played = listOf(content).map((entry, index) => {
      const scenario = checkShape(ScenarioShape, entry, nameOf(entry, index)) as unknown as Scenario;
      return lawful(scenario.id, () => play(asOf(scenario), calendar));
    });
    const answer = Array.isArray(content) ? played : played[0];
    return options.flag('json') ? asJson(answer) : { text: played.map(readable).join('\n\n') };
  },
};

/** A list may stand under a heading of its own. */
function unwrapped(content: unknown): unknown {
  const headed = typeof content === 'object' && content !== null && 'scenarios' in content;
  return headed ? content.scenarios : content;
}

/** The answer is as of `until`: what comes after it has not happened yet. */
function asOf(scenario: Scenario): Scenario {
  const until = parseInstant(scenario.until);
  return { ...scenario, acts: scenario.acts.filter(({ at }) => parseInstant(at) <= until) };
}

function listOf(content: unknown): readonly unknown[] {
  return Array.isArray(content) ? (content as readonly unknown[]) : [content];
}

function nameOf(entry: unknown, index: number): string {
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
  return typeof id === 'string' ? id : `scenario[${index}]`;
}

function readable({ id, state, events, clocks, cards, warnings, refused }: Simulated): string {
  return [
    `${id}  ${state}`,
    section(
      '事件 events',
      events.map(({ at, type }) => [at, type]),
    ),
    section(
      '期限 clocks',
      clocks.map(({ clock, startOn, lastDayOn, breachAt, state: how }) => [
        clock,
        startOn,
        lastDayOn,
        breachAt,
        how,
      ]),
    ),
    section(
      '牌 cards',
      cards.map(({ at, rule, level, threshold }) => [at, rule, level, threshold]),
    ),
    section(
      '预警 warnings',
      warnings.map(({ at, clock, level }) => [at, clock, level]),
    ),
    section(
      '被拒 refused',
      refused.map(({ at, act, code }) => [at, act, code]),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function section(title: string, rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  return `${title}\n${table(rows)
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')}`;
}

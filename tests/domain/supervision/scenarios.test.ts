import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { simulate } from '../../../domain/supervision/simulate.ts';
import type { Simulated } from '../../../domain/supervision/simulated.ts';
import type { Scenario } from '../../../domain/supervision/scenario.ts';
import { nationalCalendar } from '../../../domain/time/calendars/cn-2024-2026.ts';

interface Expected {
  readonly state?: string;
  readonly events?: readonly (readonly [string, string])[];
  readonly clocks?: Readonly<
    Record<string, { readonly startOn?: string | undefined; readonly lastDayOn?: string | undefined }>
  >;
  readonly cards?: readonly (readonly [string, string, string])[];
  readonly refused?: readonly (readonly [string, string])[];
}
type Vector = Scenario & {
  readonly title: string;
  readonly permitExpiresOn?: string;
  readonly expect: Expected;
};

const vectors = JSON.parse(
  readFileSync(new URL('../vectors/scenarios.json', import.meta.url), 'utf8'),
) as readonly Vector[];

test('all seventeen scenarios are played', () => {
  expect(vectors).toHaveLength(17);
});

test.each(vectors.map((vector) => [vector.id, vector.title, vector] as const))(
  '%s: %s',
  (_id, _title, vector) => {
    const run = simulate(vector, nationalCalendar);

    expect(answered(run, vector.expect)).toEqual(vector.expect);
  },
);

/** The part of a run that a vector speaks of, in the vector's own shape. */
function answered(run: Simulated, asked: Expected): Expected {
  return {
    ...(asked.state === undefined ? {} : { state: run.state }),
    ...(asked.events === undefined
      ? {}
      : {
          events: asked.events.filter(([at, type]) => run.events.some((e) => e.at === at && e.type === type)),
        }),
    ...(asked.clocks === undefined ? {} : { clocks: answeredClocks(run, asked.clocks) }),
    ...(asked.cards === undefined ? {} : { cards: limitCards(run) }),
    ...(asked.refused === undefined && run.refused.length === 0
      ? {}
      : { refused: run.refused.map(({ at, act }) => [at, act] as const) }),
  };
}

function answeredClocks(
  run: Simulated,
  asked: NonNullable<Expected['clocks']>,
): NonNullable<Expected['clocks']> {
  return Object.fromEntries(
    Object.entries(asked).map(([name, days]) => {
      const clock = run.clocks.find((candidate) => candidate.clock === name);
      return [
        name,
        {
          ...('startOn' in days ? { startOn: clock?.startOn } : {}),
          ...('lastDayOn' in days ? { lastDayOn: clock?.lastDayOn } : {}),
        },
      ];
    }),
  );
}

/** Cards of T01–T09 from a limit that has passed: what vectors list, and all of it. */
function limitCards(run: Simulated): readonly (readonly [string, string, string])[] {
  return run.cards
    .filter(({ rule, threshold }) => rule !== 'T16' && threshold !== 'near')
    .map(({ rule, level, at }) => [rule, level, at] as const);
}

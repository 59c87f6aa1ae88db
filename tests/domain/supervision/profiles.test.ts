import { expect, test } from '@jest/globals';
import { PROFILE_NAMES } from '../../../domain/catalogue/profile-name.ts';
import type { ProfileName } from '../../../domain/catalogue/profile-name.ts';
import { passTime } from '../../../domain/supervision/due.ts';
import { formatInstant } from '../../../domain/time/instant.ts';
import type { Limit } from '../../../domain/time/limit.ts';
import { act, at, calendar, foodPlan, paper, play, received, wd } from '../builders.ts';

/** Accepted on Monday 2026-03-02 and left: 10 working days end on 03-16, 20 on 03-30, no holiday between. */
function said(profile: ProfileName, promised: Limit | null): readonly string[] {
  const plan = foodPlan({
    profile,
    promised: promised === null ? null : { ...promised, start: 'acceptance' },
    steps: foodPlan().steps.map((step) => ({ ...step, limit: step.stepId === 'audit' ? wd(1) : null })),
  });
  const accepted = play(
    received(at('2026-03-02 09:00'), plan),
    act('accept', at('2026-03-02 10:00'), { document: paper }),
  );
  return passTime(accepted, { calendar, until: at('2026-04-30 00:00') }).events.flatMap((event) => {
    const when = formatInstant(event.at).slice(5, 16);
    if (event.type === 'clockWarned' && event.level !== 'yellow')
      return [`${when} ${event.level} ${event.clock}`];
    return event.type === 'cardIssued' ? [`${when} ${event.card.level} ${event.card.rule}`] : [];
  });
}

const WITH_A_PROMISE: Readonly<Record<ProfileName, readonly string[]>> = {
  STD: [
    '03-13T09:00 warning promised',
    '03-17T00:00 yellow T02',
    '03-26T09:00 yellow T03',
    '03-31T00:00 red T03',
  ],
  MZ: [
    '03-13T09:00 notice promised',
    '03-17T00:00 yellow T02',
    '03-27T09:00 notice statutory',
    '03-31T00:00 red T03',
  ],
  ZJ: [
    '03-13T09:00 warning promised',
    '03-17T00:00 yellow T02',
    '03-27T09:00 warning statutory',
    '03-31T00:00 red T03',
  ],
  YL: ['03-13T09:00 yellow T02', '03-17T00:00 red T02', '03-31T00:00 red T03'],
  CD: ['03-13T09:00 yellow T02', '03-17T00:00 red T02', '03-31T00:00 red T03'],
  HN: [
    '03-12T09:00 warning promised',
    '03-17T00:00 yellow T02',
    '03-26T09:00 warning statutory',
    '03-31T00:00 red T03',
  ],
};

test.each(PROFILE_NAMES)('%s with a promise of ten days', (profile) => {
  expect(said(profile, wd(10))).toEqual(WITH_A_PROMISE[profile]);
});

const WITHOUT: Readonly<Record<ProfileName, readonly string[]>> = {
  STD: ['03-27T09:00 yellow T03', '03-31T00:00 red T03'],
  MZ: ['03-27T09:00 notice statutory', '03-31T00:00 red T03'],
  ZJ: ['03-27T09:00 warning statutory', '03-31T00:00 red T03'],
  YL: ['03-26T09:00 yellow T03', '03-31T00:00 red T03'],
  CD: ['03-27T09:00 yellow T03', '03-31T00:00 red T03'],
  HN: ['03-26T09:00 warning statutory', '03-31T00:00 red T03'],
};

test.each(PROFILE_NAMES)('%s without a promise beyond the statute', (profile) => {
  expect(said(profile, null)).toEqual(WITHOUT[profile]);
  expect(said(profile, wd(20))).toEqual(WITHOUT[profile]);
});

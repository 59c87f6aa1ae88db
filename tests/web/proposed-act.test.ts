import { expect, test } from '@jest/globals';
import { DESK_ACTS, proposedAct } from '../../web/src/features/acts/act-draft.ts';

test('a page proposes what carries the case on, never what ends it, sends it back or hands it over', () => {
  expect(proposedAct(['grant', 'refuse', 'terminate'])).toBe('grant');
  expect(proposedAct(['transferTask', 'recuse', 'terminate'])).toBeNull();
  expect(proposedAct(['terminate'])).toBeNull();
  expect(proposedAct([])).toBeNull();
  expect(DESK_ACTS.filter((act) => proposedAct([act]) === act)).toEqual(
    expect.arrayContaining(['accept', 'startReview', 'completeStep', 'grant', 'issueCertificate', 'serve']),
  );
});

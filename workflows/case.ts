import {
  allHandlersFinished,
  condition,
  continueAsNew,
  currentUpdateInfo,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { ACT_NAMES } from '../domain/case/acts.ts';
import type { ActName, ActPayloads } from '../domain/case/acts.ts';
import { isFinal } from '../domain/case/lifecycle.ts';
import { knowsLaw } from '../domain/supervision/laws.ts';
import { createAlarm } from './alarm.ts';
import { carriedOf, legalNow, letTimePass, nextRing, openFile, write } from './case-file.ts';
import { listenToChild } from './hear-child.ts';
import {
  adoptLaw,
  advanceClock,
  calendarPublished,
  caseUpdate,
  hearChild,
  lookAtCase,
  resumeRecording,
  rulesPublished,
} from './messages.ts';
import type { ActRequest, AdvanceClock, CaseInput } from './messages.ts';
import { engineNow } from './now.ts';
import { checkAct, performAct } from './perform-act.ts';
import { checkAdvance } from './practice-clock.ts';
import { keepRecording, takeCalendar, takeRules } from './record-case.ts';
import { copyOf, sharing } from './shared.ts';

/** A history stays well below what the server allows, and is replayed fast. */
const MOST_UPDATES_OF_A_RUN = 1_500;

/** One approval (办件), from the receipt of the application to its end. */
export async function approvalCase(given: CaseInput): Promise<void> {
  const input = sharing(given);
  const file = openFile(input);
  const alarm = createAlarm(ring);
  const rearm = (): void => {
    alarm.set(nextRing(file));
  };

  // What persons do: one Update per act, all through the same two functions.
  const judged = {
    validator: (request: Request) => {
      checkAct(file, nameOfUpdate(), request);
    },
  };
  for (const act of ACT_NAMES) setHandler(caseUpdate(act), perform, judged);
  setHandler(advanceClock, advance, {
    validator: ({ to }: AdvanceClock) => {
      checkAdvance({ practice: input.opening.practice, now: legalNow(file) }, to);
    },
  });

  // What machines say, and who looks.
  setHandler(calendarPublished, (calendar) => {
    takeCalendar(file, copyOf(calendar));
    rearm();
  });
  setHandler(hearChild, (message) => listenToChild(file, { message, rearm }));
  setHandler(rulesPublished, (published) => {
    takeRules(file, published);
    rearm();
  });
  setHandler(adoptLaw, (to) => {
    if (to > file.state.law && knowsLaw(to)) file.nextLaw = to;
  });
  setHandler(resumeRecording, () => {
    file.stuck = null;
  });
  setHandler(lookAtCase, () => ({
    now: legalNow(file),
    state: file.state,
    recordedSeq: file.recordedSeq,
    alarmAt: alarm.at(),
    stuck: file.stuck,
  }));

  // What time does. It never waits for the recorder: an outage of the database stops no statutory clock.
  ring();

  // The record, until the case has ended or its history has grown long.
  await keepRecording(file, { over: () => isFinal(file.state.state) || mayStartAnew(), rearm });
  alarm.set(null);
  await condition(allHandlersFinished);
  if (isFinal(file.state.state)) return;
  const lawVersion = file.nextLaw ?? file.state.law;
  const { calendar } = file;
  await continueAsNew<typeof approvalCase>({ ...input, calendar, lawVersion, carried: carriedOf(file) });

  function perform(request: Request) {
    return performAct(file, { name: nameOfUpdate(), request, rearm });
  }
  function ring(): void {
    letTimePass(file, { until: legalNow(file), ringing: true });
    rearm();
  }
  async function advance({ to }: AdvanceClock) {
    write(file, [{ type: 'clockAdvanced', at: legalNow(file), offsetMs: to - engineNow() }]);
    letTimePass(file, { until: to, ringing: false });
    rearm();
    const { seq } = file.state;
    await condition(() => file.recordedSeq >= seq);

    return { seq, now: legalNow(file) };
  }
  function mayStartAnew(): boolean {
    const long = workflowInfo().continueAsNewSuggested || file.updates >= MOST_UPDATES_OF_A_RUN;
    return (long || file.nextLaw !== null) && allHandlersFinished();
  }
}

/** Which act the update that runs now is named after. */
function nameOfUpdate(): ActName {
  return currentUpdateInfo()?.name as ActName;
}

type Request = ActRequest<ActPayloads[ActName]>;

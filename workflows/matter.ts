import {
  allHandlersFinished,
  condition,
  continueAsNew,
  currentUpdateInfo,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { decideMatter } from '../domain/supervision/matter-decide.ts';
import { isMatterOver } from '../domain/supervision/matter-evolve.ts';
import { MATTER_ACT_NAMES } from '../domain/supervision/matter-act.ts';
import type { MatterAct, MatterActName, MatterActPayloads } from '../domain/supervision/matter-act.ts';
import { toInstant } from '../domain/time/instant.ts';
import { createAlarm } from './alarm.ts';
import {
  climb,
  hearCalendar,
  hearRevocation,
  inTurn,
  matterNow,
  nextRingOf,
  openMatterFile,
  store,
  takeCalendar,
  takeRevocation,
} from './matter-file.ts';
import type { MatterFile } from './matter-file.ts';
import {
  advanceClock,
  calendarPublished,
  cancelMatter,
  cardRevoked,
  lookAtMatter,
  matterUpdate,
  resumeRecording,
} from './messages.ts';
import type { ActOutcome, ActRequest, AdvanceClock, MatterInput } from './messages.ts';
import { engineNow } from './now.ts';
import { checkAdvance } from './practice-clock.ts';
import { refuseWith } from './refuse.ts';
import { copyOf } from './shared.ts';

/** One matter (督办事项) of any kind, from its opening until nobody has to answer. */
export async function matter(input: MatterInput): Promise<void> {
  const file = openMatterFile(input);
  const alarm = createAlarm(() => {
    file.rung = true;
  });
  const rearm = (): void => {
    alarm.set(nextRingOf(file));
  };

  // What persons do.
  for (const name of MATTER_ACT_NAMES)
    setHandler(matterUpdate(name), (request: Request) => settled(() => perform(file, name, request)), {
      validator: (request: Request) => {
        judge(file, name, request);
      },
    });
  setHandler(advanceClock, ({ to }: AdvanceClock) => settled(() => advance(file, to)), {
    validator: ({ to }: AdvanceClock) => {
      checkAdvance({ practice: input.opening.practice, now: matterNow(file) }, to);
    },
  });

  // What machines say, and who looks.
  setHandler(cancelMatter, (told) => {
    file.cancellation ??= told;
  });
  setHandler(cardRevoked, (told) => {
    hearRevocation(file, told);
  });
  setHandler(calendarPublished, (calendar) => {
    hearCalendar(file, copyOf(calendar));
    rearm();
  });
  setHandler(resumeRecording, () => {
    file.stuck = null;
  });
  setHandler(lookAtMatter, () => ({
    now: matterNow(file),
    state: file.state,
    alarmAt: alarm.at(),
    stuck: file.stuck,
  }));

  // What time does: one rung after another, until the matter is over.
  rearm();
  while (!isMatterOver(file.state)) {
    await condition(() => hasToAct(file) || isMatterOver(file.state) || mayStartAnew());
    if (!hasToAct(file)) break;
    await settled(() => actOn(file));
  }
  alarm.set(null);
  await condition(allHandlersFinished);
  if (isMatterOver(file.state)) return;
  await continueAsNew<typeof matter>({ ...input, calendar: file.calendar, carried: file.state });

  async function settled<T>(work: () => Promise<T>): Promise<T> {
    const done = await inTurn(file, work);
    file.rung = false;
    rearm();

    return done;
  }
}

type Request = ActRequest<MatterActPayloads[MatterActName]>;

function mayStartAnew(): boolean {
  return workflowInfo().continueAsNewSuggested && allHandlersFinished();
}

/** Judged again when its turn has come: another may have been stored since the validator looked. */
async function perform(file: MatterFile, name: MatterActName, request: Request): Promise<ActOutcome> {
  const updateId = currentUpdateInfo()?.id ?? null;
  await climb(file, judge(file, name, request).at);
  const { at, events } = judge(file, name, request);
  const seq = await store(file, events, { by: request.by, updateId });

  return { seq, at };
}

function judge(file: MatterFile, name: MatterActName, request: Request) {
  const { state, calendar } = file;
  const stamp = request.driven === true ? request.at : request.at + state.clockOffsetMs;
  const at = toInstant(Math.max(state.lastActAt, Math.min(stamp, matterNow(file))));
  const act = { act: name, by: request.by, at, with: request.with } as MatterAct;
  const verdict = decideMatter(state, act, { calendar });
  if (!verdict.ok) return refuseWith(verdict.refusal);

  return { at, events: verdict.outcome };
}

async function advance(file: MatterFile, to: AdvanceClock['to']) {
  await store(file, [{ type: 'clockAdvanced', at: matterNow(file), offsetMs: to - engineNow() }]);
  await climb(file, to);

  return { seq: file.state.seq, now: matterNow(file) };
}

function hasToAct({ rung, cancellation, announced, revoked }: MatterFile): boolean {
  return rung || cancellation !== null || announced !== null || revoked.length > 0;
}

/** A cancellation goes before a rung: what does not stand any more does not climb. */
async function actOn(file: MatterFile): Promise<void> {
  const { announced, cancellation, revoked } = file;
  if (isMatterOver(file.state)) return;
  if (cancellation !== null) {
    await store(file, [{ type: 'cancelled', ...cancellation }]);
    return;
  }
  const [card] = revoked;
  if (card !== undefined) {
    await takeRevocation(file, card);
    return;
  }
  if (announced === null) await climb(file, matterNow(file));
  else await takeCalendar(file, announced); // and the alarm is set anew
}

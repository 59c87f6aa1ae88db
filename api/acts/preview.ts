import type { Act, ActName } from '../../domain/case/acts.ts';
import type { Permit } from '../../domain/case/permit.ts';
import type { CaseRefusal } from '../../domain/case/refusal.ts';
import type { CaseState } from '../../domain/case/state.ts';
import { handleAct } from '../../domain/supervision/handle.ts';
import type { Handled } from '../../domain/supervision/handle.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Verdict } from '../../domain/verdict.ts';

/** Stands where the id of a text and the document will stand: they change no date. */
const UNWRITTEN = {
  document: { documentNo: '', sha256: '' },
  transcript: { documentNo: '', sha256: '' },
  reasonId: '-',
  opinionId: '-',
  certificateNo: '-',
  sha256: '-',
} as const;

export interface Asked {
  readonly act: ActName;
  readonly by: Permit;
  readonly with: Readonly<Record<string, unknown>>;
  /** Legal instant. */
  readonly at: Instant;
  readonly calendar: Calendar;
}

/** What would follow if the case were asked now. The same law the workflow runs, on the recorded state. */
export function preview(
  state: CaseState,
  { act, by, at, calendar, with: payload }: Asked,
): Verdict<Handled, CaseRefusal> {
  const asked = { act, by, at, with: { ...UNWRITTEN, ...payload } } as unknown as Act;
  return handleAct(state, asked, { calendar, now: at });
}

import { condition } from '@temporalio/workflow';
import type { ChildMessage } from '../domain/case/side-roads/joint.ts';
import { handleChild } from '../domain/supervision/handle-child.ts';
import type { Instant } from '../domain/time/instant.ts';
import { legalNow, write } from './case-file.ts';
import type { CaseFile } from './case-file.ts';
import { refuseWith } from './refuse.ts';

/** Writes down what a child tells, and answers when it is stored. Told again, it changes nothing. */
export async function listenToChild(
  file: CaseFile,
  { message, rearm }: { message: ChildMessage & { readonly at: Instant }; rearm: () => void },
): Promise<{ readonly seq: number }> {
  const heard = handleChild(file.state, message, { calendar: file.calendar, now: legalNow(file) });
  if (!heard.ok) return refuseWith(heard.refusal);
  write(file, heard.outcome.events);
  const { seq } = file.state;
  rearm();
  await condition(() => file.recordedSeq >= seq);

  return { seq };
}

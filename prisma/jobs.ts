import type { CancelReason } from '../domain/case/events.ts';
import type { ChildMessage } from '../domain/case/side-roads/joint.ts';
import type { MatterOpening } from '../domain/supervision/matter.ts';
import type { Instant } from '../domain/time/instant.ts';
import { executeLater, timestampOrNull } from './sql.ts';
import type { Asked } from './sql.ts';

/** What open work is told of, each in versions: one mechanism for all (settled.md 13, 27, 28). */
export type Subject = 'calendar' | 'rules' | 'law';

/** What the job queue is asked to do, and with what. Handlers stand in `jobs/`. */
export interface JobPayloads {
  readonly startCase: { readonly caseNo: string };
  /** A child of a joint case, accepted with its parent. */
  readonly openChild: { readonly caseNo: string };
  /** `seq`: of the child's event, with which it is told once. */
  readonly tellParent: {
    readonly parentNo: string;
    readonly seq: number;
    readonly at: Instant;
    readonly message: ChildMessage;
  };
  /** `opening` is all a matter workflow needs besides the newest calendar. */
  readonly openMatter: { readonly matterId: string; readonly opening: MatterOpening };
  /** Their workflow is gone: a new one goes on from the log. */
  readonly restartCase: { readonly caseNo: string };
  readonly restartMatter: { readonly matterId: string };
  /** Tells the accountability record that a card it hangs on was revoked (撤销). */
  readonly revokeCard: { readonly matterId: string; readonly cardKey: string; readonly at: Instant };
  /** Tells open work of a published version. Absent `subject`: a calendar, as an older release enqueued it. */
  readonly replan: { readonly version: number; readonly subject?: Subject };
  readonly cancelMatter: { readonly matterId: string; readonly at: Instant; readonly reason: CancelReason };
}
export type JobName = keyof JobPayloads;

export interface JobSpec {
  /** One waiting job a key; the effect itself is keyed where it lands (settled.md 36). */
  readonly key: string;
  readonly maxAttempts?: number;
  readonly runAt?: Instant;
  /** Jobs of one queue run one after another. */
  readonly queue?: string;
}

/** What must happen however long Temporal is away (settled.md 36). */
const FOR_EVER = 32_767;

/** Enqueues in the transaction of `asked`: with it or not at all. */
export async function addJob<Name extends JobName>(
  asked: Asked,
  name: Name,
  payload: JobPayloads[Name],
  { key, maxAttempts = FOR_EVER, runAt, queue }: JobSpec,
): Promise<void> {
  await executeLater(
    asked,
    `select graphile_worker.add_job($1, payload := $2::json, job_key := $3, max_attempts := $4,
                                    run_at := coalesce($5::timestamptz, now()), queue_name := $6, priority := $7)`,
    [
      ...[name, JSON.stringify(payload), key, maxAttempts, timestampOrNull(runAt ?? null), queue ?? null],
      priorityOf(name),
    ],
  );
}

/** The queue takes lower numbers first: an applicant waits for a start, and thousands of cards may be opened at once. */
function priorityOf(name: JobName): number {
  return name === 'startCase' || name === 'openChild' ? -1 : 0;
}

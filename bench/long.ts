import { randomUUID } from 'node:crypto';
import type { ActName, ActPayloads } from '../domain/case/acts.ts';
import type { Permit } from '../domain/case/permit.ts';
import { select } from '../prisma/sql.ts';
import { paper, submitCase } from '../tests/workflows/case-driver.ts';
import type { DrivenCase } from '../tests/workflows/case-driver.ts';
import type { Engine } from '../tests/workflows/harness.ts';
import { officerFor } from '../tests/workflows/officers.ts';
import { median } from './quantile.ts';

export interface LongFound {
  readonly acts: number;
  /** Histories the case has had: each carries on where the one before ended. */
  readonly runs: number;
  readonly lines: number;
  /** Lines whose number is not that of the line before plus one. */
  readonly gaps: number;
  readonly msPerActFirst: number;
  readonly msPerActLast: number;
  /** 1 when a key of the first history still gets its first answer in the last one, as far as 500 keys back. */
  readonly oldKeyKnown: number;
}

/** The keys that are carried over (settled.md 30). */
const REMEMBERED = 400;
const SAMPLE = 100;

/** One case that goes back and forth between two steps for so many acts. @source issue 5, part 6 */
export async function measureLong(engine: Engine, acts: number): Promise<LongFound> {
  const driven = await submitCase(engine);
  const permits = new Map<ActName, Permit>();
  const act = async <Name extends ActName>(
    name: Name,
    payload: ActPayloads[Name],
    updateId: string = randomUUID(),
  ) => {
    const { state, now: at } = await driven.look();
    const by = permits.get(name) ?? (await officerFor(engine.db, { act: name, state, at }));
    permits.set(name, by);
    return await driven.act(name, payload, { by, updateId });
  };
  await act('accept', { document: paper });
  await act('startReview', {});
  const runs = new Set<string>();
  const took: number[] = [];
  const keys: { readonly updateId: string; readonly seq: number }[] = [];
  for (let n = 2; n < acts; n++) {
    const updateId = randomUUID();
    const startedAt = performance.now();
    const { seq } =
      n % 2 === 0
        ? await act('completeStep', { step: 'material-review', siteVisit: false }, updateId)
        : await act('returnStep', { to: 'material-review', reasonId: 'r' }, updateId);
    took.push(performance.now() - startedAt);
    keys.push({ updateId, seq });
    if (n % SAMPLE === 0) runs.add(await runOf(driven));
  }
  runs.add(await runOf(driven));
  const old = keys.at(-REMEMBERED) ?? keys[0];
  const again = await act('completeStep', { step: 'material-review', siteVisit: false }, old?.updateId);
  const log = await select<{ seq: number }>(
    engine.db,
    'select seq from case_event where case_no = $1 order by seq',
    [driven.caseNo],
  );

  return {
    acts,
    runs: runs.size,
    lines: log.length,
    gaps: log.filter(({ seq }, index) => seq !== index + 1).length,
    msPerActFirst: median(took.slice(0, SAMPLE)),
    msPerActLast: median(took.slice(-SAMPLE)),
    oldKeyKnown: again.seq === old?.seq ? 1 : 0,
  };
}

async function runOf({ handle }: DrivenCase): Promise<string> {
  return (await handle.describe()).runId;
}

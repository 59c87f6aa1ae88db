import type { ActName, ActPayloads } from '../domain/case/acts.ts';
import type { DrivenCase } from '../tests/workflows/case-driver.ts';
import { paper } from '../tests/workflows/case-driver.ts';
import type { Engine } from '../tests/workflows/harness.ts';
import { staffPermit } from '../tests/workflows/officers.ts';

type Payload = { [Name in ActName]: readonly [Name, ActPayloads[Name]] }[ActName];

/** Six acts of persons, from acceptance to the hand-over of the permit. */
export const SIX_PAYLOADS: readonly Payload[] = [
  ['accept', { document: paper }],
  ['startReview', {}],
  ['completeStep', { step: 'material-review', siteVisit: false }],
  ['grant', { document: paper }],
  ['issueCertificate', { certificateNo: 'B-1', sha256: 'b'.repeat(64) }],
  ['serve', { method: 'window' }],
];

const POSTS = ['window', 'reviewer', 'reviewer', 'decider', 'issuer', 'window'] as const;

/** The same acts, each by a person who is nobody in the organisation. */
export const SIX_ACTS = SIX_PAYLOADS.map(
  ([act, payload], index) =>
    async (driven: DrivenCase): Promise<void> => {
      await driven.act(act, payload, { by: staffPermit(`bench-${POSTS[index] ?? ''}`) });
    },
);

const VERSION = 99;

/** I02 with one step of review: the shape the budget was set for (engine.md §5). Answers the version of the item. */
export async function publishSixActItem({ db }: Engine): Promise<number> {
  await db.pool.query(
    `insert into item_version
     select item_id, $1, name, unit_id, impl_code, status, effective_from, guide,
            jsonb_set(plan::jsonb, '{steps}', (select jsonb_agg(step order by place)
              from jsonb_array_elements(plan::jsonb -> 'steps') with ordinality as steps (step, place)
              where step ->> 'stepId' <> 'audit')), published_at
     from item_version where item_id = 'I02' and version = 1`,
    [VERSION],
  );

  return VERSION;
}

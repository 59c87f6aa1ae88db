import pg from 'pg';
import { nationalCalendar } from '../../domain/time/calendars/cn-2024-2026.ts';
import { foodPlan } from '../domain/builders.ts';

export async function seed(ownerUrl: string): Promise<void> {
  const c = new pg.Client({ connectionString: ownerUrl });
  await c.connect();
  const plan = foodPlan();
  await c.query(`insert into calendar_version values (1, $1, null, now())`, [JSON.stringify(nationalCalendar)]);
  await c.query(`insert into rule_version values (1, '{}', now())`);
  await c.query(`insert into organisation_version values (1, 'seed', '2024-01-01')`);
  await c.query(`insert into unit values ('hall','Hall','CENTER','3',null,null), ('unit','Unit','DEPT','3',null,null)`);
  await c.query(`insert into item_version values ('I02', 1, 'Food', 'unit', '1234567890123456789012345678901', 'IN_USE', '2024-01-01', '{}', $1, now())`, [JSON.stringify(plan)]);
  await c.query(`insert into person values ('applicant-1','applicant','Zhang',null,null,null)`);
  for (const [i, s] of plan.steps.entries()) {
    await c.query(`insert into post values ($1,$2,$3,$4,$5,null,null,1,'{}')`, [s.postId, s.unitId, s.phase === 'decide' ? 'DECIDE' : 'REVIEW', s.name, [s.power]]);
    for (const r of ['A', 'B']) {
      await c.query(`insert into person values ($1,'staff',$1,$2,null,null)`, [`P${i}${r}`, s.unitId]);
      await c.query(`insert into posting values ($1,$2,$3,'2024-01-01',null)`, [`P${i}${r}`, s.postId, r]);
    }
    await c.query(`insert into letter values ($1,$1,'unit',$2,null,$3,'{I02}','2024-01-01','2099-01-01')`, [`L${i}`, s.postId, [s.power]]);
  }
  await c.end();
}

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toInstant } from '../../domain/time/instant.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { auditPage } from '../../prisma/audit/audit-page.ts';
import { readInbox } from '../../prisma/inbox-view.ts';
import { firstResponsibleOf } from '../../prisma/leader-store.ts';
import { select } from '../../prisma/sql.ts';
import type { Problem } from '../../contract/shapes.ts';
import { logOf } from '../workflows/log-of.ts';
import { applicationBody, startedCase, submitCase } from './application.ts';
import { caller, signedIn } from './caller.ts';
import type { Answer, Caller } from './caller.ts';
import { openHouse } from './house.ts';
import type { House } from './house.ts';

const PRACTICE = { practice: { legalNow: '2026-03-02T09:00:00+08:00' } };
const REVIEWER = 'P0211'; // who has the cases that were accepted
const LONG_AGO = 'Mon, 05 Jan 2026 01:00:00 GMT';

let house: House;
let applicant: Caller;
let clerk: Caller;
beforeAll(async () => {
  house = await openHouse();
  applicant = await signedIn(house.door, 'applicant');
  clerk = await signedIn(house.door, 'clerk');
});
afterAll(async () => {
  await house.close();
});

/** The nine of domain/7-demands §7.7: these are of the record; 1, 2, 3, 4 and 6 are in tests/domain/case. */
describe('invariants', () => {
  test('5: nobody back-dates: an instant from outside is refused, and a header says nothing', async () => {
    const body = await applicationBody(house.door, applicant);
    const told = await applicant.post('/api/cases', { ...body, receivedAt: '2026-01-05T09:00:00+08:00' });
    const before = Date.now();
    const receipt = await applicant.post<{ caseNo: string }>('/api/cases', body, {
      headers: { date: LONG_AGO },
    });
    const { caseNo } = receipt.body;
    const { lastActSeq: seenSeq } = await startedCase(applicant, caseNo);
    const path = `/api/cases/${caseNo}/acceptance`;
    const dated = await clerk.post(path, { seenSeq, at: '2026-01-05T09:00:00+08:00' });
    await clerk.post(path, { seenSeq }, { headers: { date: LONG_AGO } });
    const after = Date.now();

    const log = await logOf(house.engine.db, caseNo);
    expect([fieldsOf(told), fieldsOf(dated)]).toEqual([['receivedAt'], ['at']]);
    expect(log.map(({ type }) => type)).toEqual(['submitted', 'accepted']);
    for (const { at } of log) expect(at >= before && at <= after).toBe(true);
  });

  test('7: no door sets a state, a payment or a date, and none deletes', async () => {
    const { body } = await caller(house.door).get<Described>('/api/openapi.json');
    const operations = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, operation })),
    );
    const changing = operations.filter(({ name }) => !/^(get|post) /.test(name)).map(({ name }) => name);
    const names = operations.flatMap(({ operation }) => propertiesOf(operation.requestBody));

    expect(changing).toEqual(['delete /api/session']);
    expect(names).toEqual(expect.arrayContaining(['seenSeq', 'reason', 'legalNow'])); // it does look into bodies
    expect(names.filter((name) => SET_BY_NOBODY.includes(name))).toEqual([]);
  });

  test('8: a red card has its record and its addressee, who is the first responsible person, in one transaction', async () => {
    const { caseNo } = await submitCase(house.door, applicant, PRACTICE);
    await startedCase(applicant, caseNo);
    await applicant.post(`/api/cases/${caseNo}/practice-clock`, { to: '2026-03-10T09:00:00+08:00' });

    const { db } = house.engine;
    const reds = await select<RedCard>(
      db,
      `select card.card_key as "cardKey", record.unit_id as "unitId", link.addressee_person_id as addressee,
              link.joined_at as at, issued.xmin = link.xmin and opened.at <= issued.at as together
         from case_event issued join card on card.card_key = issued.payload -> 'card' ->> 'cardKey'
         left join accountability_card link using (card_key)
         left join accountability record on record.matter_id = link.matter_id
         left join matter_event opened on opened.matter_id = link.matter_id and opened.seq = 1
        where issued.case_no = $1 and issued.type = 'cardIssued' and issued.payload -> 'card' ->> 'level' = 'red'`,
      [caseNo],
    );
    const heads = await Promise.all(reds.map((red) => firstResponsibleOf(db, red)));
    expect(reds.map(({ cardKey, together }) => [cardKey, together])).toEqual([
      [`${caseNo}/T01/acceptance/1/passed`, true],
    ]);
    expect(reds.map(({ addressee }) => addressee)).toEqual(heads.map((head) => head?.personId));
  });

  test('9: every number that is shown follows from the logs, the calendar and the rules that are stored', async () => {
    const { db } = house.engine;
    const now = toInstant(Date.now());
    const inbox = await readInbox(db, { personId: REVIEWER, at: now, cursor: null, limit: 50 });
    const shown = Object.values(inbox.counts).reduce((sum, count) => sum + count, 0);
    const audited = await auditPage(db, { after: '', limit: 50, now });

    expect(shown).toBeGreaterThan(0);
    expect(audited.caseNos.length).toBeGreaterThan(1);
    expect(audited.findings).toEqual([]);
  });
});

interface RedCard {
  readonly cardKey: string;
  readonly unitId: string;
  readonly addressee: string;
  readonly at: Instant;
  readonly together: boolean;
}
interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly requestBody?: unknown }>>>>;
}

/** What only events may bring about. */
const SET_BY_NOBODY = [
  'state',
  'paid',
  'deemedAccepted',
  'acceptedOn',
  'lastDayOn',
  'breachAt',
  'lateAt',
  'startOn',
  'at',
];

function fieldsOf(answer: Answer): readonly string[] {
  return ((answer.body as unknown as Problem).fields ?? []).map(({ path }) => path);
}

/** Names of all properties, however deep. */
function propertiesOf(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return [...own, ...Object.values(schema).flatMap(propertiesOf)];
}

import { randomUUID } from 'node:crypto';
import { insertRows, selectOne } from './sql.ts';
import type { Asked } from './sql.ts';
import { PERSON } from './organisation-store.ts';
import type { Person } from './organisation-store.ts';

/** A person that can apply. The account (better-auth `user` with `personId`, `kind: 'applicant'`) comes after it. */
export async function createApplicant(db: Asked, name: string): Promise<Person> {
  const person = { personId: `A-${randomUUID()}`, kind: 'applicant', unitId: null, title: null } as const;
  await insertRows(db, 'person', [{ person_id: person.personId, kind: person.kind, name }]);
  return { ...person, name };
}

/** The person behind an account. */
export async function personOfUser(db: Asked, userId: string): Promise<Person | undefined> {
  return await selectOne<Person>(
    db,
    `select ${PERSON} from account_user a join person p on p.person_id = a.person_id where a.id = $1`,
    [userId],
  );
}

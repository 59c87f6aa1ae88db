import { randomUUID } from 'node:crypto';
import { insertRows } from './sql.ts';
import type { Asked } from './sql.ts';
import type { Person } from './organisation-store.ts';

/** A person that can apply. The account (better-auth `user` with `personId`, `kind: 'applicant'`) comes after it. */
export async function createApplicant(db: Asked, name: string): Promise<Person> {
  const person = { personId: `A-${randomUUID()}`, kind: 'applicant', unitId: null, title: null } as const;
  await insertRows(db, 'person', [{ person_id: person.personId, kind: person.kind, name }]);
  return { ...person, name };
}

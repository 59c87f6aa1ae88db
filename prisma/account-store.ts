import type { Database } from './database.ts';
import type { Person } from './organisation-store.ts';

/** A person that can apply. The account (better-auth `user` with `personId`, `kind: 'applicant'`) comes after it. */
export async function createApplicant(_db: Database, _name: string): Promise<Person> {
  return await Promise.reject(new Error('createApplicant: body follows'));
}

/** The person behind an account. */
export async function personOfUser(_db: Database, _userId: string): Promise<Person | undefined> {
  return await Promise.reject(new Error('personOfUser: body follows'));
}

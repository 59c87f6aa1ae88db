import type { Letter, Post } from '../domain/organisation/organisation.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Database } from './database.ts';

export interface Person {
  readonly personId: string;
  readonly kind: 'staff' | 'applicant';
  readonly name: string;
  readonly unitId: string | null;
  readonly title: string | null;
}

/** A post as held by one person on that day. */
export interface HeldPost extends Post {
  readonly rank: 'A' | 'B';
  readonly unitName: string;
}

/** What the organisation says of a person at an instant; `domain/case/authority` judges by it. */
export interface ActorFacts {
  readonly personId: string;
  readonly kind: 'staff' | 'applicant';
  readonly name: string;
  readonly posts: readonly HeldPost[];
  /** Letters (授权书) given to one of these posts or to their units, valid or not on that day. */
  readonly letters: readonly Letter[];
  /** Units of which this person is first responsible person (第一责任人) that day. */
  readonly responsibleFor: readonly string[];
  /** Units this person leads as LEADER post A. */
  readonly headOf: readonly string[];
  /** Units in whose sectors this person is the government leader (政府分管领导). */
  readonly leads: readonly string[];
  /** Holds a SUPERVISE post of the unit in the role SUPERVISION_ORG. */
  readonly supervises: boolean;
  readonly orgVersion: number;
}

export async function actorOf(
  _db: Database,
  _key: { readonly personId: string; readonly at: Instant },
): Promise<ActorFacts | undefined> {
  return await Promise.reject(new Error('actorOf: body follows'));
}

/** Who holds a post at an instant: A first. */
export async function holdersOf(
  _db: Database,
  _key: { readonly postId: string; readonly at: Instant },
): Promise<(Person & { readonly rank: 'A' | 'B' })[]> {
  return await Promise.reject(new Error('holdersOf: body follows'));
}

export async function firstResponsibleOf(
  _db: Database,
  _key: { readonly unitId: string; readonly at: Instant },
): Promise<Person | undefined> {
  return await Promise.reject(new Error('firstResponsibleOf: body follows'));
}

/** Head of the unit: its LEADER post, A. */
export async function headOf(
  _db: Database,
  _key: { readonly unitId: string; readonly at: Instant },
): Promise<Person | undefined> {
  return await Promise.reject(new Error('headOf: body follows'));
}

/** 政府分管领导 whose sectors contain the unit; else the leader in charge of the government. */
export async function governmentLeaderOf(
  _db: Database,
  _key: { readonly unitId: string; readonly at: Instant },
): Promise<Person | undefined> {
  return await Promise.reject(new Error('governmentLeaderOf: body follows'));
}

/** SUPERVISE post, A then B, of the unit in the role SUPERVISION_ORG. */
export async function supervisionOrg(_db: Database, _at: Instant): Promise<Person[]> {
  return await Promise.reject(new Error('supervisionOrg: body follows'));
}

export async function findPeople(_db: Database, _personIds: readonly string[]): Promise<Person[]> {
  return await Promise.reject(new Error('findPeople: body follows'));
}

export async function findPosts(
  _db: Database,
  _postIds: readonly string[],
): Promise<(Post & { readonly unitName: string; readonly duties: string | null })[]> {
  return await Promise.reject(new Error('findPosts: body follows'));
}

export async function findUnits(
  _db: Database,
  _unitIds: readonly string[],
): Promise<{ readonly unitId: string; readonly name: string; readonly kind: string }[]> {
  return await Promise.reject(new Error('findUnits: body follows'));
}

/** Names of the townships (乡镇、街道), for form fields with the rule `township`. */
export async function townshipNames(_db: Database): Promise<string[]> {
  return await Promise.reject(new Error('townshipNames: body follows'));
}

/** People a step's site visit can be made with: pool and holders of its post. */
export async function poolOf(
  _db: Database,
  _key: { readonly postId: string; readonly at: Instant },
): Promise<Person[]> {
  return await Promise.reject(new Error('poolOf: body follows'));
}

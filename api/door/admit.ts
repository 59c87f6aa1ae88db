import type { Request } from 'express';
import { fromNodeHeaders } from 'better-auth/node';
import { MatterQuery } from '../../contract/matter.ts';
import { CaseNo } from '../../contract/shapes.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { readCase } from '../../prisma/case-view.ts';
import type { CaseRead } from '../../prisma/case-view.ts';
import { readMatter } from '../../prisma/matter-view.ts';
import type { MatterRead } from '../../prisma/matter-view.ts';
import { actorOf } from '../../prisma/organisation-store.ts';
import type { ActorFacts } from '../../prisma/organisation-store.ts';
import { mayLook } from '../../watch/may-look.ts';
import type { Who } from '../permissions.ts';
import { parseQuery } from './parse.ts';
import { mayReadCase, mayReadMatter } from './readers.ts';
import { ProblemError } from './problem-error.ts';
import type { Services } from '../services.ts';

export interface Admitted {
  readonly person: ActorFacts | null;
  readonly caseRead: CaseRead | null;
  readonly matterRead: MatterRead | null;
}

const NOBODY: Admitted = { person: null, caseRead: null, matterRead: null };

/** Lets a request in or refuses it. What a person may not read is not there: 404, never 403. */
export async function admit(services: Services, who: Who, req: Request, at: Instant): Promise<Admitted> {
  if (who === 'public') return NOBODY;
  if (who === 'operator') {
    if (!mayLook(req, services.metricsToken)) throw new ProblemError('not-found');
    return NOBODY;
  }
  const person = await signedIn(services, req, at);
  switch (who) {
    case 'signed-in':
      return { ...NOBODY, person };
    case 'applicant':
      if (person.kind !== 'applicant') throw noRight('申请人', 'applicants');
      return { ...NOBODY, person };
    case 'staff':
      if (person.kind !== 'staff') throw noRight('工作人员', 'staff');
      return { ...NOBODY, person };
    case 'calendar-keeper':
      if (!person.keepsCalendar)
        throw noRight('电子监察机构的监察岗和负责人', 'the supervisors and the head of the supervision body');
      return { ...NOBODY, person };
    case 'case-reader':
      return { ...NOBODY, person, caseRead: await readableCase(services, person, req) };
    case 'case-owner':
      if (person.kind !== 'applicant') throw noRight('申请人', 'applicants');
      return { ...NOBODY, person, caseRead: await readableCase(services, person, req) };
    case 'matter-reader':
      return { ...NOBODY, person, matterRead: await readableMatter(services, person, req) };
  }
}

const noRight = (who: string, whoEn: string): ProblemError =>
  new ProblemError('no-right', { params: { who, whoEn } });

async function signedIn(services: Services, req: Request, at: Instant): Promise<ActorFacts> {
  const personId = await services.accounts.personId(fromNodeHeaders(req.headers));
  const person = personId === null ? undefined : await actorOf(services.db, { personId, at });
  if (person === undefined) throw new ProblemError('sign-in-needed');
  return person;
}

async function readableCase({ db }: Services, person: ActorFacts, req: Request): Promise<CaseRead> {
  const caseNo = CaseNo.safeParse(req.params['caseNo']);
  const found = caseNo.success ? await readCase(db, caseNo.data) : undefined;
  if (found === undefined || !mayReadCase(person, found)) throw new ProblemError('not-found');
  return found;
}

async function readableMatter({ db }: Services, person: ActorFacts, req: Request): Promise<MatterRead> {
  const { id } = parseQuery(MatterQuery, req.query);
  const found = await readMatter(db, id);
  if (found === undefined || !mayReadMatter(person, found)) throw new ProblemError('not-found');
  return found;
}

import { hash } from '@node-rs/argon2';
import { insertRows, overwrite } from '../sql.ts';
import type { Asked } from '../sql.ts';
import type { DemoAccount } from './demo-account.ts';
import { OTHER_BODIES } from './demo-bodies.ts';
import { seedOrganisation } from './seed-data.ts';

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { login: 'applicant', personId: 'A0002', what: '申请人（企业）' },
  { login: 'applicant2', personId: 'A0003', what: '另一申请人' },
  { login: 'clerk', personId: 'P0016', what: '综合窗口受理岗' },
  { login: 'reviewer', personId: 'P0211', what: '市场监管局审查岗' },
  { login: 'site', personId: 'P0216', what: '市场监管局现场核查岗' },
  { login: 'auditor', personId: 'P0210', what: '市场监管局审核岗' },
  { login: 'approver', personId: 'P0209', what: '市场监管局决定岗、分管领导' },
  { login: 'head', personId: 'P0208', what: '市场监管局主要领导、第一责任人' },
  { login: 'issuer', personId: 'P0214', what: '市场监管局制证岗' },
  { login: 'outlet', personId: 'P0024', what: '统一出件岗' },
  { login: 'hallhead', personId: 'P0012', what: '政务服务中心主要领导、第一责任人' },
  { login: 'leader', personId: 'P0003', what: '政府分管领导' },
  { login: 'supervisor', personId: 'P0008', what: '电子监察岗' },
  { login: 'supervisor2', personId: 'P0009', what: '电子监察岗（B 岗）' },
  { login: 'supervisionhead', personId: 'P0006', what: '电子监察机构负责人' },
  ...OTHER_BODIES,
  { login: 'waterclerk', personId: 'P0020', what: '综合窗口受理岗（水务）' },
  { login: 'water', personId: 'P0146', what: '水务局审查岗' },
  { login: 'waterauditor', personId: 'P0145', what: '水务局审核岗' },
  { login: 'waterapprover', personId: 'P0144', what: '水务局决定岗' },
  { login: 'waterhost', personId: 'P0153', what: '水务局听证主持岗' },
  { login: 'vetclerk', personId: 'P0160', what: '农业农村局受理岗' },
  { login: 'vet', personId: 'P0158', what: '农业农村局审查岗' },
];

/** Accounts as better-auth keeps them: a user, and a `credential` with an Argon2id hash. */
export async function seedDemoAccounts(db: Asked, password: string): Promise<void> {
  const hashes = await Promise.all(DEMO_ACCOUNTS.map(() => hash(password)));
  for (const [place, { login, personId }] of DEMO_ACCOUNTS.entries()) {
    const user = userRow(login, personId);
    const account = {
      id: `demo-${login}-password`,
      account_id: user.id,
      provider_id: 'credential',
      user_id: user.id,
      password: hashes[place],
    };
    await insertRows(db, 'account_user', [user], overwrite(['id'], user));
    await insertRows(db, 'account', [account], overwrite(['id'], account));
  }
}

export function nameOfDemo(personId: string): string {
  const { persons, applicants } = seedOrganisation;
  return [...persons, ...applicants].find((person) => person.personId === personId)?.name ?? personId;
}

function userRow(login: string, personId: string) {
  return {
    id: `demo-${login}`,
    name: nameOfDemo(personId),
    email: `${login}@demo.invalid`,
    username: login,
    display_username: login,
    person_id: personId,
    kind: personId.startsWith('A') ? 'applicant' : 'staff',
  };
}

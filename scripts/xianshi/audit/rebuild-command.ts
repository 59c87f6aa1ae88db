import { caseNosAfter } from '../../../prisma/audit/case-numbers.ts';
import { rebuildCase } from '../../../prisma/audit/rebuild-case.ts';
import type { Finding } from '../../../prisma/audit/finding.ts';
import { readRawCases } from '../../../prisma/audit/dossier.ts';
import type { Database } from '../../../prisma/database.ts';
import { BadInput } from '../bad-input.ts';
import { asJson } from '../command.ts';
import type { Printed } from '../command.ts';
import type { Options } from '../options.ts';
import { table } from '../table.ts';
import { findInstallation } from './installation.ts';
import { tell } from './sentences.ts';
import { withDatabase } from './with-database.ts';

interface Rebuilt {
  readonly cases: number;
  /** Rows written or removed. */
  readonly rows: number;
  /** Why cases were left as they are. */
  readonly refused: readonly Finding[];
}

const CASES_A_PAGE = 200;
const MOST_REFUSED = 1_000;

/** Exit code 0: every row is what its log says; 1: a log is damaged and its rows were left alone. @throws BadInput */
export async function rebuildCommand(options: Options): Promise<Printed> {
  const caseNo = options.value('case');
  const trusting = options.flag('trust-log');
  if (trusting && caseNo === undefined)
    throw new BadInput({ zh: '--trust-log 只能与 --case 同用', en: '--trust-log needs --case' });
  const { databaseUrl } = await findInstallation(options);
  const rebuilt = await withDatabase(databaseUrl, async (db) =>
    caseNo === undefined ? await rebuildAll(db) : await rebuildOne(db, caseNo, trusting),
  );
  const printed = options.flag('json')
    ? asJson({ ...rebuilt, refused: rebuilt.refused.map(tell) })
    : { text: readable(rebuilt) };
  return { ...printed, exitCode: rebuilt.refused.length === 0 ? 0 : 1 };
}

async function rebuildOne(db: Database, caseNo: string, trusting: boolean): Promise<Rebuilt> {
  const [raw] = await readRawCases(db, [caseNo]);
  if (raw?.frame === undefined && raw?.known === undefined && raw?.lines.length === 0)
    throw new BadInput({ zh: `没有办件 ${caseNo}`, en: `there is no case ${caseNo}` });
  const { changed, refused } = await rebuildCase(db, { caseNo, trusting });
  return { cases: 1, rows: changed, refused };
}

async function rebuildAll(db: Database): Promise<Rebuilt> {
  const refused: Finding[] = [];
  let [cases, rows, after] = [0, 0, ''];
  for (;;) {
    const caseNos = await caseNosAfter(db, after, CASES_A_PAGE);
    const last = caseNos.at(-1);
    if (last === undefined) return { cases, rows, refused };
    for (const caseNo of caseNos) {
      const rebuilt = await rebuildCase(db, { caseNo });
      rows += rebuilt.changed;
      refused.push(...rebuilt.refused.slice(0, MOST_REFUSED - refused.length));
    }
    cases += caseNos.length;
    after = last;
  }
}

function readable({ cases, rows, refused }: Rebuilt): string {
  const left = refused.map((one) => {
    const { kind, caseNo, zh, en, todo } = tell(one);
    return [kind, caseNo, `${zh} / ${en}`, `→ ${todo}`];
  });
  const counted = `重建办件 ${cases} 件，改动 ${rows} 行 / ${cases} cases, ${rows} rows changed`;
  return [...(left.length > 0 ? [table(left)] : []), counted].join('\n');
}

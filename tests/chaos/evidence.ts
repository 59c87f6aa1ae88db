import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../prisma/database.ts';
import { select } from '../../prisma/sql.ts';

/** A request with what is stored of its end and with the lines of the log that its act became. */
export interface Traced {
  readonly key: string;
  readonly caseNo: string;
  readonly outcome: string | null;
  readonly storedSeq: number | null;
  readonly loggedSeqs: readonly number[];
}

export async function traceRequests(db: Database): Promise<Traced[]> {
  return await select<Traced>(
    db,
    `select request.key, coalesce(request.case_no, done.case_no) as "caseNo", done.outcome, done.seq as "storedSeq",
            array(select seq from case_event where update_id = request.update_id) as "loggedSeqs"
       from request left join request_outcome done using (person_id, key)`,
    [],
  );
}

/** Lines whose hash is not that of the line before and of their own text (settled.md 34). */
export async function brokenLinks(db: Database): Promise<object[]> {
  return await select<object>(
    db,
    `select case_no, seq from (
       select *, lag(hash, 1, repeat('0', 64)) over (partition by case_no order by seq) as before,
              row_number() over (partition by case_no order by seq) as place
       from case_event) as line
     where prev_hash <> before or seq <> place
        or hash <> encode(sha256(convert_to(prev_hash || canonical, 'UTF8')), 'hex')`,
    [],
  );
}

/** Digests of the written acts (文书) that the logs name. */
export async function namedPapers(db: Database): Promise<readonly string[]> {
  const rows = await select<{ sha256: string }>(
    db,
    `select coalesce(payload -> 'document' ->> 'sha256', payload ->> 'sha256') as sha256
       from case_event where payload -> 'document' is not null or payload ? 'sha256'`,
    [],
  );
  return rows.map(({ sha256 }) => sha256);
}

/** Those whose row or whose whole PDF is not there. */
export async function missingPapers(
  db: Database,
  folder: string,
  papers: readonly string[],
): Promise<readonly string[]> {
  const rows = await select<{ sha256: string }>(db, 'select sha256 from document', []);
  const known = new Set(rows.map(({ sha256 }) => sha256));
  const whole = await Promise.all(papers.map((sha256) => isWhole(folder, sha256)));
  return papers.filter((sha256, index) => !known.has(sha256) || whole[index] !== true);
}

async function isWhole(folder: string, sha256: string): Promise<boolean> {
  const content = await readFile(join(folder, sha256.slice(0, 2), sha256)).catch(() => null);
  return content !== null && createHash('sha256').update(content).digest('hex') === sha256;
}

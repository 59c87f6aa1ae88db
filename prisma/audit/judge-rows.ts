import { finding } from './finding.ts';
import type { Finding } from './finding.ts';
import type { Difference } from './row-differences.ts';

/** What differs, in the words of an audit; a red card without its record is named as such (architecture.md §6). */
export function judgeRows(differences: readonly Difference[]): readonly Finding[] {
  return differences.map(judgeRow);
}

function judgeRow({ table, caseNo, key, stored, logged, columns }: Difference): Finding {
  const matterId = matterOf(logged ?? stored ?? {});
  const subject = { caseNo, matterId };
  const isAccount = table === 'accountability' || table === 'accountability_card';
  if (stored === null)
    return isAccount
      ? finding('red-without-record', subject, key)
      : finding('row-missing', subject, `${table} ${key}`);
  if (logged === null) return finding('row-extra', subject, `${table} ${key}`);
  if (columns.includes('addressee_person_id') && stored['addressee_person_id'] === null)
    return finding('red-without-addressee', subject, key);
  return finding('row-changed', subject, `${table} ${key}: ${columns.join(', ')}`);
}

function matterOf({ matter_id: matterId }: NonNullable<Difference['logged']>): string | null {
  return typeof matterId === 'string' ? matterId : null;
}

import { formatInstant } from '../../../domain/time/instant.ts';
import type { Ahead } from '../../../jobs/ahead-of-log.ts';
import { table } from '../table.ts';

/** Whom to ask for what: each case, and every line that the database lost. What time did comes back by itself. */
export function reportOf(ahead: readonly Ahead[], { restart }: { readonly restart: boolean }): string {
  const blocks = ahead.map((one) =>
    [headOf(one), table(rowsOf(one))].filter((text) => text !== '').join('\n'),
  );
  const acts = ahead.reduce((sum, one) => sum + actsOf(one), 0);
  const counted =
    `流程超前于日志 ${ahead.length} 件，丢失人的操作 ${acts} 项${restart && ahead.length > 0 ? '，均已按日志重启' : ''} / ` +
    `${ahead.length} workflows ahead of their logs, ${acts} acts of persons lost` +
    (restart && ahead.length > 0 ? ', all restarted from the logs' : '');
  return [...blocks, counted].join('\n\n');
}

const actsOf = ({ lines, waiting }: Ahead): number =>
  lines.filter(({ actorId }) => actorId !== null).length + waiting.length;

function headOf({ kind, id, storedSeq, engineSeq }: Ahead): string {
  const subject = kind === 'case' ? id : `${kind} ${id}`;
  if (storedSeq === null)
    return `${subject}：数据库里没有，须请申请人重新提交 / not in the database: it must be submitted again`;
  return `${subject}：日志 ${storedSeq} 行，引擎 ${engineSeq} 行 / log ${storedSeq}, engine ${engineSeq}`;
}

function rowsOf({ lines, waiting }: Ahead): readonly (readonly string[])[] {
  return [
    ...lines.map(({ seq, type, at, actorId }) => [
      ...['  ', String(seq), formatInstant(at), type, actorId ?? '时间 / time'],
    ]),
    ...waiting.map(({ act, at, actorId }) => ['  ', '–', formatInstant(at), act, actorId]),
  ];
}

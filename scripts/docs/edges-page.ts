import { EDGES } from '../../tests/domain/edges/edges.ts';
import type { Edge } from '../../tests/domain/edges/edges.ts';

/** docs/edges.md: the edges of the law, each with the log it leaves; the tests play the same stories. */
export function edgesPage(): string {
  return [
    '# 边界情形 Edges of the law',
    '',
    'Printed by `npm run -s docs:edges` from the stories of `tests/domain/edges/edges.ts`, which the tests play; a test',
    'prints this page anew and compares. 每行：法定时刻、谁、发生了什么；“时间”表示无人操作，期限自己走到。',
    ...EDGES.flatMap(section),
    '',
  ].join('\n');
}

function section({ title, says, log }: Edge): readonly string[] {
  return ['', `## ${title}`, '', says, '', '| 时刻 | 谁 | 事件 |', '|---|---|---|', ...log.map(row)];
}

/** `2026-03-10 00:00:00 时间 超时：…`; a refusal has no instant of its own: it is not in the log. */
function row(line: string): string {
  const [, when, who, what] = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) (\S+) (.+)$/.exec(line) ?? [];
  return when === undefined ? `| | | ${line} |` : `| ${when} | ${who ?? ''} | ${what ?? ''} |`;
}

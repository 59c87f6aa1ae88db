import type { Finding, FindingKind } from '../../../prisma/audit/finding.ts';

/** A finding as a person reads it: what is wrong, and what to do. */
export interface Told extends Finding {
  readonly zh: string;
  readonly en: string;
  readonly todo: string;
}

type Say = (finding: Finding) => string;

const rebuild: Say = ({ caseNo }) => `npm run -s xianshi -- rebuild --case ${caseNo}`;
const restart: Say = () => 'npm run -s xianshi -- audit --restart';
const look: Say = ({ caseNo }) => `temporal workflow query --type look --workflow-id case/${caseNo}`;
const resume: Say = ({ caseNo, matterId }) =>
  `temporal workflow signal --name resumeRecording --workflow-id ${matterId === null ? `case/${caseNo}` : `matter/${matterId}`}`;
const page = (section: string): Say => {
  return () => `docs/runbook.md: ${section}`;
};
const damaged = page('A damaged log');
const anchors = page('Anchors');
const older = page('A database older than the engine');

/** A new kind of finding does not compile without its row. */
const SENTENCES: Readonly<Record<FindingKind, readonly [zh: Say, en: Say, todo: Say]>> = {
  'no-submission': [
    () => '有日志或读表行，却没有收件登记',
    () => 'a log or a row, but nothing was submitted',
    damaged,
  ],
  'line-missing': [
    ({ about }) => `日志缺第 ${about} 行`,
    ({ about }) => `line ${about} of the log is missing`,
    damaged,
  ],
  'line-changed': [
    ({ about }) => `日志第 ${about} 行与当时所存文本不符`,
    ({ about }) => `line ${about} of the log is not what its stored text says`,
    damaged,
  ],
  'hash-wrong': [
    ({ about }) => `日志第 ${about} 行的文本与其哈希不符`,
    ({ about }) => `the text of line ${about} does not give its hash`,
    damaged,
  ],
  'chain-broken': [
    ({ about }) => `日志第 ${about} 行接不上前一行`,
    ({ about }) => `line ${about} of the log does not chain to the one before`,
    damaged,
  ],
  'log-short': [
    ({ about }) => `办件行记有更多日志，第 ${about} 行不在`,
    ({ about }) => `the row of the case knows of more log: ${about} is not there`,
    damaged,
  ],
  'fold-failed': [
    ({ about }) => `日志无法推出办件状态（${about}）`,
    ({ about }) => `the log cannot be folded: ${about}`,
    damaged,
  ],
  'matter-line-missing': [
    ({ about }) => `督办事项日志缺第 ${about} 行`,
    ({ about }) => `line ${about} of the matter's log is missing`,
    damaged,
  ],
  'matter-log-short': [
    ({ about }) => `督办事项行记有更多日志，第 ${about} 行不在`,
    ({ about }) => `the row of the matter knows of more log: ${about} is not there`,
    damaged,
  ],
  'record-log-missing': [
    ({ about }) => `红牌 ${about} 没有问责记录的日志`,
    ({ about }) => `red card ${about}: no log of its accountability record`,
    damaged,
  ],
  'anchor-missing': [
    ({ about }) => `锚定缺第 ${about} 号`,
    ({ about }) => `anchor ${about} is missing`,
    anchors,
  ],
  'anchor-broken': [
    ({ about }) => `第 ${about} 号锚定的内容与哈希不符，或接不上前一号`,
    ({ about }) => `anchor ${about} does not give its hash, or does not chain to the one before`,
    anchors,
  ],
  'log-unlike-anchor': [
    ({ about }) => `日志第 ${about} 行已不是锚定时的内容`,
    ({ about }) => `line ${about} of the log is not there as it was anchored`,
    damaged,
  ],
  'anchor-unlike-export': [
    ({ about }) => `数据库中第 ${about} 号锚定与导出的不同`,
    ({ about }) => `anchor ${about} of the database is not the exported one`,
    anchors,
  ],
  'finding-unlike-log': [
    ({ about }) => `监察发现与日志不符（第 ${about}）`,
    ({ about }) => `a finding that the log does not give: line ${about}`,
    damaged,
  ],
  'red-without-record': [
    ({ about }) => `红牌缺问责记录（${about}）`,
    ({ about }) => `a red card without its accountability record: ${about}`,
    rebuild,
  ],
  'red-without-addressee': [
    ({ about }) => `红牌没有责任人（${about}）`,
    ({ about }) => `a red card without its addressee: ${about}`,
    rebuild,
  ],
  'row-missing': [({ about }) => `缺读表行 ${about}`, ({ about }) => `a row is missing: ${about}`, rebuild],
  'row-extra': [
    ({ about }) => `多出日志里没有的读表行 ${about}`,
    ({ about }) => `a row that no log gives: ${about}`,
    rebuild,
  ],
  'row-changed': [
    ({ about }) => `读表行与日志不符 ${about}`,
    ({ about }) => `a row differs from the log: ${about}`,
    rebuild,
  ],
  'limit-unlogged': [
    ({ about }) => `期限已过而日志未记 ${about}`,
    ({ about }) => `a limit has passed and the log does not say so: ${about}`,
    look,
  ],
  'recording-stopped': [
    ({ about }) => `记录已停止，待人处理（${about}）`,
    ({ about }) => `recording stopped and waits for a person: ${about}`,
    resume,
  ],
  'workflow-missing': [
    () => '未办结而没有运行的流程',
    () => 'it is open and no workflow runs for it',
    restart,
  ],
  'workflow-ended': [
    () => '流程已办结，数据库却仍未办结',
    () => 'its workflow has ended and the database says it is open',
    older,
  ],
  'workflow-stray': [
    () => '流程在运行，数据库里没有这个办件',
    () => 'a workflow runs for a case that the database does not know',
    older,
  ],
};

export function tell(finding: Finding): Told {
  const [zh, en, todo] = SENTENCES[finding.kind];
  return { ...finding, zh: zh(finding), en: en(finding), todo: todo(finding) };
}

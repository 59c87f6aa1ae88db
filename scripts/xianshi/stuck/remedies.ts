import { isMatter } from '../../../jobs/stuck-recorders.ts';
import type { Stuck, StuckKind } from './find-stuck.ts';

/** Something stuck as an operator reads it: why, and what to do. */
export interface ToldStuck extends Stuck {
  readonly zh: string;
  readonly en: string;
  readonly todo: string;
}

type Say = (stuck: Stuck) => string;

const workflow: Say = ({ subject }) => `${isMatter(subject) ? 'matter' : 'case'}/${subject}`;
const resume: Say = (stuck) =>
  `temporal workflow signal --name resumeRecording --workflow-id ${workflow(stuck)}`;
const jobId = (subject: string): string => subject.split(' ').at(-1) ?? '';

/** A new kind does not compile without its row. */
const REMEDIES: Readonly<Record<StuckKind, readonly [zh: string, en: string, todo: Say]>> = {
  'workflow-failing': [
    '流程代码每次都出错，该件的时限与操作都停着',
    'the code of its workflow fails at every try: its clocks and acts stand still',
    () => 'docs/runbook.md: A failing workflow',
  ],
  'no-workflow': [
    '未办结而没有运行的流程',
    'it is open and no workflow runs for it',
    () => 'npm run -s xianshi -- audit --restart',
  ],
  'workflow-ended': [
    '流程已办结，数据库却仍未办结：数据库旧于引擎',
    'its workflow has ended and the database says it is open: the database is older than the engine',
    () => 'npm run -s xianshi -- restore-engine',
  ],
  'recorder-stopped': [
    '记录已停止：消除原因后发信号继续',
    'recording stopped: mend the cause, then signal it to go on',
    resume,
  ],
  unrecorded: [
    '早应记入日志而未记',
    'it should stand in the log by now',
    (stuck) => `temporal workflow query --type look --workflow-id ${workflow(stuck)}`,
  ],
  'job-given-up': [
    '任务多次失败，不再重试',
    'a job failed too often and is not tried again',
    ({ subject }) =>
      `select graphile_worker.reschedule_jobs(array[${jobId(subject)}], run_at := now(), attempts := 0)`,
  ],
  'job-failing': [
    '任务屡次失败，仍在重试',
    'a job fails again and again, and is tried again',
    () => 'logs/worker.log',
  ],
  'backup-failing': [
    '每夜的备份没有做成，十分钟后再试',
    'the nightly backup failed; it is tried again every ten minutes',
    () => 'docs/runbook.md: Backup and restore',
  ],
};

export function tellStuck(stuck: Stuck): ToldStuck {
  const [zh, en, todo] = REMEDIES[stuck.kind];
  return { ...stuck, zh, en, todo: todo(stuck) };
}

/** Only the job queue, as a process of its own, so that a test can kill it. */
import { Client, Connection } from '@temporalio/client';
import { pino } from 'pino';
import { runJobs } from '../../jobs/run-jobs.ts';
import { createTaskList } from '../../jobs/task-list.ts';
import { openDatabase } from '../../prisma/database.ts';

const { DATABASE_URL = '', TEMPORAL_ADDRESS = '', TEMPORAL_NAMESPACE = '', TASK_QUEUE = '' } = process.env;
const db = openDatabase(DATABASE_URL);
const connection = await Connection.connect({ address: TEMPORAL_ADDRESS });
const client = new Client({ connection, namespace: TEMPORAL_NAMESPACE });
const taskList = createTaskList({
  ...{ db, client, taskQueue: TASK_QUEUE },
  replanPerSecond: Number(process.env['REPLAN_PER_SECOND']),
});
await runJobs({ pool: db.pool, taskList, log: pino({ name: 'jobs' }) });

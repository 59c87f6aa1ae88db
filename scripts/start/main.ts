import { keepBackups, nightlySettings } from '../backup/nightly.ts';
import { bringUp } from './bring-up.ts';
import { openHome } from './home.ts';
import { forgetPid, livingPid, notePid, stopOrphans } from './pid-file.ts';
import { createCrew } from './crew.ts';
import { keepLogsSmall } from './rotate-logs.ts';
import { createStopwatch } from './stopwatch.ts';
import { welcome } from './welcome.ts';

const say = (line: string): void => {
  console.log(`· ${line}`);
};

/** `npm start`: brings everything up, keeps it up, and takes it down in order at Ctrl-C. */
export async function start({ begunAt }: { begunAt: number }): Promise<void> {
  process.stdout.on('error', () => undefined); // a closed terminal is no reason to leave the database without a watch
  const home = await openHome();
  const other = await livingPid(home, 'start');
  if (other !== undefined) {
    refuse(home.folder, other);

    return;
  }
  await notePid(home, 'start', process.pid);
  const crew = createCrew(home, say);
  const leave = async (code: number) => {
    await crew.stop();
    await forgetPid(home, 'start');
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(0));
  whenParentEnds(() => void leave(0));

  try {
    const orphans = await stopOrphans(home);
    if (orphans.length > 0) say(`stopped what an earlier start had left running: ${orphans.join(', ')}`);
    await keepLogsSmall(home.logs, say);
    const stopwatch = createStopwatch();
    stopwatch.note('packages', Date.now() - begunAt);
    const nightly = nightlySettings(process.env);
    const { origin } = await bringUp({ home, crew, stopwatch, say });
    if (nightly !== null) keepBackups({ ...nightly, home, say });
    console.log(await welcome({ home, origin, stopwatch, tookMs: Date.now() - begunAt }));
  } catch (error) {
    if (crew.isStopping()) return;
    console.error(`✗ ${(error as Error).message}`);
    await leave(1);
  }
}

/** npm puts a shell between itself and us, which passes no signal on: when it is gone, npm was asked to end. */
function whenParentEnds(leave: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    leave();
  }, 1_000);
}

function refuse(folder: string, pid: number): void {
  console.error(
    `✗ This is running already (process ${pid}) on ${folder}. Way out: use that one, or stop it first.`,
  );
  process.exitCode = 1;
}

import { formatInstant, toInstant } from '../../../domain/time/instant.ts';
import { BadInput } from '../bad-input.ts';
import { asJson } from '../command.ts';
import type { Printed, World } from '../command.ts';
import type { Options } from '../options.ts';
import { table } from '../table.ts';
import { findInstallation } from './installation.ts';
import { runAudit } from './run-audit.ts';
import type { Audited } from './run-audit.ts';
import { tell } from './sentences.ts';
import { withDatabase } from './with-database.ts';
import { withTemporal } from './with-temporal.ts';

/** Exit code 0: nothing was found; 1: something was. @throws BadInput */
export async function auditCommand(options: Options, world: World): Promise<Printed> {
  const { databaseUrl, temporal } = await findInstallation(options);
  const restart = options.flag('restart');
  const at = toInstant(Date.now());
  return await withDatabase(databaseUrl, async (db) =>
    withTemporal(temporal, async (client) => {
      if (client === null) withoutEngine(restart, world);
      const audited = await runAudit({ db, client, now: at, restart });
      const engine = client === null ? 'not-asked' : 'asked';
      const printed = options.flag('json')
        ? asJson({ at: formatInstant(at), engine, ...audited, findings: audited.findings.map(tell) })
        : { text: readable(audited) };
      return { ...printed, exitCode: audited.findings.length === 0 ? 0 : 1 };
    }),
  );
}

function withoutEngine(restart: boolean, { warn }: World): void {
  if (restart)
    throw new BadInput({
      zh: 'Temporal 没有应答，无法核对和重启流程',
      en: 'Temporal does not answer: workflows cannot be looked at or restarted',
    });
  warn('Temporal 没有应答，未核对流程 / Temporal does not answer: workflows were not looked at');
}

function readable({ cases, matters, anchors, findings, more, restarted }: Audited): string {
  const rows = findings.map((one) => {
    const { kind, caseNo, matterId, zh, en, todo } = tell(one);
    return [kind, matterId ?? caseNo, `${zh} / ${en}`, `→ ${todo}`];
  });
  const found = findings.length + more;
  const counted =
    `核对办件 ${cases} 件、督办事项 ${matters} 个、锚定 ${anchors} 号，发现 ${found} 处 / ` +
    `${cases} cases, ${matters} matters, ${anchors} anchors, ${found} findings`;
  const rest = more > 0 ? [`……另有 ${more} 处 / and ${more} more`] : [];
  const again =
    restarted > 0 ? [`已交队列重启 ${restarted} 个流程 / ${restarted} workflows are being started`] : [];
  return [...(rows.length > 0 ? [table(rows)] : []), ...rest, counted, ...again].join('\n');
}

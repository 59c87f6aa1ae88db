import { formatInstant, parseInstant } from '../../../domain/time/instant.ts';
import { readAnchors } from '../../../prisma/anchor-store.ts';
import type { Anchor } from '../../../prisma/anchor-store.ts';
import { judgeExport } from '../../../prisma/audit/judge-anchors.ts';
import { BadInput } from '../bad-input.ts';
import { asJson } from '../command.ts';
import type { Printed, World } from '../command.ts';
import type { Options } from '../options.ts';
import { readText } from '../read-json.ts';
import { table } from '../table.ts';
import { findInstallation } from './installation.ts';
import { tell } from './sentences.ts';
import { withDatabase } from './with-database.ts';

interface Asked {
  readonly what: string;
  readonly file: string | undefined;
  readonly options: Options;
}

const A_PAGE = 100;

/** @throws BadInput */
export async function anchorsCommand({ what, file = '', options }: Asked, world: World): Promise<Printed> {
  if (what === 'export') return await exportAnchors(options);
  if (what === 'check') return await checkAnchors(await readText(file, world), options);
  throw new BadInput({
    zh: 'anchors 后须写 export 或 check',
    en: 'after anchors comes export or check',
  });
}

/** One anchor a line, as JSON; `--after` is the number of the last one that was exported before. */
async function exportAnchors(options: Options): Promise<Printed> {
  const asked = options.value('after') ?? '0';
  if (!/^\d{1,9}$/.test(asked))
    throw new BadInput({
      zh: `--after “${asked}” 不是编号`,
      en: `--after "${asked}" is not a number of an anchor`,
    });
  const { databaseUrl } = await findInstallation(options);
  const lines = await withDatabase(databaseUrl, async (db) => {
    const read: string[] = [];
    for (let after = Number(asked); ;) {
      const page = await readAnchors(db, { after, limit: A_PAGE });
      const last = page.at(-1);
      if (last === undefined) return read;
      read.push(...page.map((one) => JSON.stringify({ ...one, at: formatInstant(one.at) })));
      after = last.anchor;
    }
  });
  return { text: lines.join('\n') };
}

/** Exit code 0: the database still says what it said then; 1: it does not. */
async function checkAnchors(text: string, options: Options): Promise<Printed> {
  const exported = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(anchorOf);
  const { databaseUrl } = await findInstallation(options);
  const findings = (await withDatabase(databaseUrl, (db) => judgeExport(db, exported))).map(tell);
  const rows = findings.map(({ kind, caseNo, zh, en, todo }) => [kind, caseNo, `${zh} / ${en}`, `→ ${todo}`]);
  const counted = `核对锚定 ${exported.length} 号，发现 ${findings.length} 处 / ${exported.length} anchors, ${findings.length} findings`;
  const printed = options.flag('json')
    ? asJson({ anchors: exported.length, findings })
    : { text: [...(rows.length > 0 ? [table(rows)] : []), counted].join('\n') };
  return { ...printed, exitCode: findings.length === 0 ? 0 : 1 };
}

function anchorOf(line: string, index: number): Anchor {
  try {
    const { anchor, at, prevHash, hash, heads } = JSON.parse(line) as Anchor & { at: unknown };
    if (
      Number.isSafeInteger(anchor) &&
      [prevHash, hash].every((one) => /^[0-9a-f]{64}$/.test(one)) &&
      Array.isArray(heads)
    )
      return { anchor, at: parseInstant(String(at)), prevHash, hash, heads };
  } catch {
    // said below, with the line
  }
  throw new BadInput({
    zh: `第 ${index + 1} 行不是一号锚定`,
    en: `line ${index + 1} is no anchor`,
  });
}

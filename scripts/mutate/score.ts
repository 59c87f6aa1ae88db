import type { Mutant } from './mutants.ts';

export interface Judged {
  readonly file: string;
  readonly mutant: Mutant;
  /** What noticed it; null: it survived. */
  readonly noticed: string | null;
}

export function scoreOf(judged: readonly Judged[]): number {
  const noticed = judged.filter((each) => each.noticed !== null).length;
  return judged.length === 0 ? 100 : (100 * noticed) / judged.length;
}

/** Per file and in all, then the survivors, each as one would look it up. */
export function report(judged: readonly Judged[]): string {
  const files = [...new Set(judged.map(({ file }) => file))].sort();
  const rows = files.map((file) =>
    row(
      file,
      judged.filter((each) => each.file === file),
    ),
  );
  const survivors = judged.filter(({ noticed }) => noticed === null);
  const cutOff = judged.filter(({ noticed }) => noticed?.includes('timed out') === true).length;
  return [
    ...survivors.map(survivor),
    '',
    ...rows,
    row('all', judged),
    `${cutOff} of these by never ending in time`,
  ].join('\n');
}

function row(name: string, judged: readonly Judged[]): string {
  const survived = judged.filter(({ noticed }) => noticed === null).length;
  return `${scoreOf(judged).toFixed(1).padStart(5)} %  ${String(judged.length - survived).padStart(4)} of ${judged.length}  ${name}`;
}

function survivor({ file, mutant }: Judged): string {
  const short = (text: string) => text.replaceAll(/\s+/g, ' ').slice(0, 60);
  return `survived  ${file}:${mutant.line}  ${mutant.kind}: ${short(mutant.was)} → ${short(mutant.text)}`;
}

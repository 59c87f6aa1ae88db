import type { CaseAnswer } from '../../../contract/case.ts';

/** What a test looks for on the page of a case. */
export const clockOf = ({ clocks }: CaseAnswer, name: string) => clocks.find(({ clock }) => clock === name);
export const choicesOf = ({ open }: CaseAnswer, act: string, field: string) =>
  open.find((row) => row.act === act)?.choices[field] ?? [];
export const valuesOf = (...asked: Parameters<typeof choicesOf>): readonly string[] =>
  choicesOf(...asked).map(({ value }) => value);
export const closedFor = ({ closed }: CaseAnswer, act: string) => closed.find((row) => row.act === act)?.code;
export const kindsOf = ({ documents }: CaseAnswer): readonly string[] => documents.map(({ kind }) => kind);
export const last = ({ events }: CaseAnswer) => events.at(-1);

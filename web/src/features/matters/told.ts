import type { MatterAnswer } from '../../../../contract/matter.ts';

type Recipients = MatterAnswer['recipients'];

/** Each person once, in the order they were first told, with every role in which they were (settled.md 24). */
export function toldPersons(
  recipients: Recipients,
): readonly { readonly name: string; readonly roles: readonly string[] }[] {
  const names = [...new Set(recipients.map(({ name }) => name))];
  return names.map((name) => ({
    name,
    roles: [...new Set(recipients.filter((told) => told.name === name).map(({ role }) => role))],
  }));
}

import type { OpenAct } from '../../../../contract/case.ts';
import type { ActBody } from '../../api/act.ts';
import type { ActDraft } from './act-draft.ts';

type Choices = OpenAct['choices'];
type Fees = NonNullable<ActBody<'grant'>['fees']>;

/** A permit says what it costs: of at least one standard how much, be it none. */
export function feesMissing({ numbers }: ActDraft, choices: Choices): boolean {
  const offered = choices['fees'] ?? [];
  return offered.length > 0 && offered.every(({ value }) => (numbers[value] ?? null) === null);
}

/** Standard × quantity, one line each; nothing where the item is free of charge. */
export function feesBody({ numbers }: ActDraft, choices: Choices): { fees?: Fees } {
  const offered = choices['fees'] ?? [];
  if (offered.length === 0) return {};
  const lines = offered.flatMap(({ value }) => {
    const quantity = numbers[value] ?? 0;
    const [feeCode = '', fen = ''] = value.split('/');
    return quantity > 0 ? [{ feeCode, standardFen: Number(fen), quantity }] : [];
  });
  return { fees: lines };
}

/** What stands in the form so far, in 元 with two decimals. */
export function feesTotal(draft: ActDraft, choices: Choices): string {
  const fen = (feesBody(draft, choices).fees ?? []).reduce(
    (sum, { standardFen, quantity }) => sum + Math.round(standardFen * quantity),
    0,
  );
  return (fen / 100).toFixed(2);
}

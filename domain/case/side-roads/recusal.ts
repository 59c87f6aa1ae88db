/**
 * 回避: from then on that person does nothing more in the case and is named in no act of it. What was done before stays
 * in the log; a step that is to be done anew is returned.
 * @source 行政许可法 第48条第1款第(三)项; 公务员法 第76条 (recusal where the duty may be carried out partially)
 */
export interface RecusalActs {
  recuse: { readonly step: string; readonly personId: string; readonly reasonId: string };
}

export interface RecusalEvent {
  readonly type: 'recused';
  readonly stepId: string;
  readonly personId: string;
  readonly reasonId: string;
}

export type RecusalRefusal =
  { readonly code: 'recused' } | { readonly code: 'recused-named' } | { readonly code: 'recused-already' };

export interface RecusalState {
  /** Person ids. */
  readonly recused: readonly string[];
}

export const noRecusal: RecusalState = { recused: [] };

/** A recused person is neither staff on the spot, nor host, signer, approver or the one a step is given to. */
export function recusedNamed(
  { recused }: RecusalState,
  act: { readonly act: string; readonly with: object },
): RecusalRefusal | null {
  if (recused.length === 0 || act.act === 'recuse' || act.act === 'removeSigner') return null;
  const payload = act.with as Readonly<Record<string, unknown>>;
  const fields = act.act === 'transferTask' ? ['to'] : PERSONS;
  const named = fields.flatMap((field) => idsOf(payload[field]));
  return named.some((personId) => recused.includes(personId)) ? { code: 'recused-named' } : null;
}

/** Fields of payloads that hold person ids. */
const PERSONS = ['staff', 'personId', 'approvedBy', 'confirmedBy', 'hostId'] as const;

function idsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? (value as readonly unknown[]) : [value]).filter(
    (entry): entry is string => typeof entry === 'string',
  );
}

import type { Join, Ratio, Signing } from './plan.ts';

/** How many of `whole` branches a join waits for; never none. */
export function quorum(join: Join, whole: number): number {
  if (join === 'any') return 1;
  return join === 'all' ? Math.max(1, whole) : partOf(join.ratio, whole);
}

/** Whether the signatures (签批) given suffice: one, all (会签), any (或签) or a ratio (票签) of the signers. */
export function isSignedOff(
  { mode, ratio }: Signing,
  { signers, signed }: { readonly signers: readonly string[]; readonly signed: readonly string[] },
): boolean {
  const given = new Set(signers.filter((signer) => signed.includes(signer))).size;
  const whole = new Set(signers).size;
  switch (mode) {
    case 'one':
    case 'any':
      return given >= 1;
    case 'all':
      return whole > 0 && given === whole;
    case 'ratio':
      return given >= partOf(ratio ?? [1, 1], whole);
  }
}

/** Rounded up: two thirds of four are three. */
function partOf([part, of]: Ratio, whole: number): number {
  return Math.max(1, Math.ceil((part * whole) / of));
}

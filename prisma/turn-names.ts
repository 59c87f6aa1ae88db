import type { Holding } from './case-history.ts';

/** Under which name whoever holds a turn is frozen: of several turns that begin with one line each has its own. */
export const rungOfTurn = ({ stepId, beside }: Pick<Holding, 'stepId' | 'beside'>): string =>
  beside ? `${BESIDE}${stepId}` : 'task';
const BESIDE = 'task/';

/** Of a post that signs the step as well (签批): it has the turn beside the post of the step. */
export const rungOfSigner = ({ stepId }: Pick<Holding, 'stepId'>, postId: string): string =>
  `${BESIDE}${stepId}/${postId}`;

/** Of a notice: a person is told once of a line, and once more of a turn that began beside the first. */
export const causeOf = (matterId: string, seq: number, rung: string): string =>
  rung.startsWith(BESIDE) ? `${matterId}#${seq}/${rung}` : `${matterId}#${seq}`;

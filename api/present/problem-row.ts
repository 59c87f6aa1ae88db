import type { Sentence } from './sentence.ts';

/** How a no reads over HTTP. */
export interface ProblemRow {
  readonly status: number;
  readonly title: Sentence;
  readonly detail: Sentence;
  /** `detail` where a list of closed acts names the act itself, so that acts closed for one reason read alike. */
  readonly listed?: Sentence;
  /** What is possible instead; every refusal has one. */
  readonly instead: Sentence;
}

export const say = (zh: string, en: string): Sentence => ({ zh, en });
/** A sentence that names a list, and what is said where nothing stands in it. */
export const sayOr = (zh: string, en: string, none: Sentence): Sentence => ({ zh, en, none });

export const row = (
  status: number,
  title: Sentence,
  detail: Sentence,
  instead: Sentence = say('核对后可以再试一次。', 'Check it and try again.'),
): ProblemRow => ({ status, title, detail, instead });

export const NOT_NOW = say('现在不能做', 'Not possible now');
export const NO_RIGHT = say('没有这项权限', 'You do not hold this power');
export const POSSIBLE = say('现在可以：{acts}。', 'You can: {acts}.');

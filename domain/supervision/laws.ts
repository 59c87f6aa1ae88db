/**
 * The versions of the law's code. A change that would give an existing history other events or instants becomes a new
 * version here, beside the old one: a case goes on by the version it began its run with, until `adoptLaw`.
 * @source settled.md 28; ADR 0021
 */
import { decide } from '../case/decide.ts';
import type { HeldVersions } from '../case/held-versions.ts';
import { thresholdsOf } from './thresholds.ts';

/** What a version may decide otherwise than the one before; whatever else comes to differ joins it. */
export interface Law {
  readonly decide: typeof decide;
  readonly thresholdsOf: typeof thresholdsOf;
}

export const LAWS: Readonly<Record<number, Law>> = { 1: { decide, thresholdsOf } };

/** By which a new case begins. */
export const newestLaw = (): number => Math.max(...Object.keys(LAWS).map(Number));

export const knowsLaw = (version: number): boolean => LAWS[version] !== undefined;

/** @throws RangeError when this program is older than the case: it waits for a worker that knows its law. */
export function lawOf({ law }: Pick<HeldVersions, 'law'>): Law {
  const found = LAWS[law];
  if (found === undefined)
    throw new RangeError(`law: version ${law} is not known here; known is up to ${newestLaw()}`);
  return found;
}

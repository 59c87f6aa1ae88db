/** Chance that can be thrown again: the same seed, the same throws (mulberry32). */
export interface Dice {
  /** From 0 up to, not including, 1. */
  readonly roll: () => number;
  readonly pick: <Thing>(things: readonly Thing[]) => Thing | undefined;
}

export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };

  return { roll, pick: (things) => things[Math.floor(roll() * things.length)] };
}

/** Notes how long each phase took, for the last lines of the start. Phases may run side by side. */
export type Stopwatch = Readonly<{
  note: (phase: string, ms: number) => void;
  measure: <T>(phase: string, work: () => Promise<T>) => Promise<T>;
  /** `phase 1.2 s` for each phase of at least a tenth of a second, in the order in which they ended. */
  lines: () => string[];
}>;

export function createStopwatch(): Stopwatch {
  const phases: { phase: string; ms: number }[] = [];
  const note = (phase: string, ms: number) => void phases.push({ phase, ms });

  return {
    note,
    measure: async (phase, work) => {
      const begunAt = Date.now();
      const result = await work();
      note(phase, Date.now() - begunAt);

      return result;
    },
    lines: () =>
      phases.filter(({ ms }) => ms >= 100).map(({ phase, ms }) => `${phase} ${(ms / 1000).toFixed(1)} s`),
  };
}

const stops: (() => Promise<unknown>)[] = [];

/** Registered by the set-up, run by the teardown: both live in Jest's own process. */
export function stopLater(stop: () => Promise<unknown>): void {
  stops.push(stop);
}

export async function stopAll(): Promise<void> {
  await Promise.all(stops.splice(0).map((stop) => stop()));
}

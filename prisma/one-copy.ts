/** Enough for the calendars and item versions that are in use at a time; the eldest is forgotten first. */
const MOST = 256;
const copies = new Map<string, unknown>();

/**
 * What was published does not change: a process reads what has this hash once, and all of it share one value, with
 * whatever was worked out about it (the working days of a calendar).
 * @param hash of the value itself, as the database works it out: another value has another
 */
export async function oneCopy<Value>(hash: string, read: () => Promise<Value>): Promise<Value> {
  const known = copies.get(hash) as Value | undefined;
  if (known !== undefined) return known;
  const value = await read();
  const [eldest] = copies.keys();
  if (copies.size >= MOST && eldest !== undefined) copies.delete(eldest);
  copies.set(hash, value);
  return value;
}

import { useState } from 'react';

/** Who was signed in stays on the page while signing in again, so that nothing written is lost. */
export function useLastKnown<Value>(value: Value | null | undefined): Value | null {
  const [last, setLast] = useState<Value | null>(null);
  if (value !== null && value !== undefined && value !== last) setLast(value);
  return value ?? last;
}

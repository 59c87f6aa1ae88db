/**
 * One Idempotency-Key for each opened dialog, kept with what was sent until a final answer is here, also across a
 * reload: the same press never makes a second act (pages.md §5).
 */
export interface SentRequest {
  readonly key: string;
  readonly path: string;
  /** What was sent, as JSON text: the same key never goes out with another body. */
  readonly body: string;
}

export function sentRequest(name: string): SentRequest | null {
  const text = sessionStorage.getItem(slot(name));
  return text === null ? null : (JSON.parse(text) as SentRequest);
}

export function keepSent(name: string, sent: SentRequest): void {
  sessionStorage.setItem(slot(name), JSON.stringify(sent));
}

export function forgetSent(name: string): void {
  sessionStorage.removeItem(slot(name));
}

/** randomUUID exists only where the page came over https or from this machine; a hall's network may have neither. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const slot = (name: string): string => `xianshi.request.${name}`;

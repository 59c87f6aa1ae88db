/** The session ended while a page was open: the app shows the sign-in over the page, and text is kept. */
const EVENT = 'xianshi:signed-out';

export function announceSignedOut(): void {
  dispatchEvent(new Event(EVENT));
}

export function onSignedOut(run: () => void): () => void {
  addEventListener(EVENT, run);
  return () => {
    removeEventListener(EVENT, run);
  };
}

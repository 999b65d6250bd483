/** Tells screens, and the other tabs of this device, that something that they show has changed. */

export type Change = 'outbox' | 'session' | 'settings' | 'packs' | 'appeals' | 'trouble';

const here = new EventTarget();
const PREFIX = 'xiangxue-';

/** Other tabs hear it through localStorage, which Chrome 70 has everywhere. */
export function tell(change: Change): void {
  here.dispatchEvent(new Event(change));
  try {
    localStorage.setItem(PREFIX + change, String(Date.now()) + Math.random());
  } catch {
    // No storage: then there is no other tab that shares our data either.
  }
}

export function tellHere(change: Change): void {
  here.dispatchEvent(new Event(change));
}

export function listen(change: Change, listener: () => void): () => void {
  here.addEventListener(change, listener);
  return () => here.removeEventListener(change, listener);
}

/** Calls back when another tab told. */
export function listenElsewhere(change: Change, listener: () => void): void {
  window.addEventListener('storage', event => {
    if (event.key === PREFIX + change) {
      listener();
    }
  });
}

import { tellHere } from './changes';

/**
 * What goes wrong outside the app, and can be mended by whoever holds the phone. full: nothing more can be written; blocked: nothing can be
 * kept at all; portal: a network that wants to be signed in to first; clock: the date is wrong.
 */
export type Trouble = 'full' | 'blocked' | 'portal' | 'clock';

let now: Trouble | null = null;
const closed = new Set<Trouble>();

export function currentTrouble(): Trouble | null {
  return now;
}

/** Said once; who closed it knows. */
export function trouble(kind: Trouble): void {
  if (now !== kind && !closed.has(kind)) {
    now = kind;
    tellHere('trouble');
  }
}

export function over(kind: Trouble): void {
  closed.delete(kind);
  if (now === kind) {
    now = null;
    tellHere('trouble');
  }
}

export function close(): void {
  if (now !== null) {
    closed.add(now);
    now = null;
    tellHere('trouble');
  }
}

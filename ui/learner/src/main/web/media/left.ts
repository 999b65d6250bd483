import { change, find } from '../base/db';
import { current, PERSONAL } from '../base/session';

/** Where a person left a film on this device; goes with the person. */
interface Left {
  readonly key: string;
  readonly value: number;
  readonly at: number;
}

function keyOf(film: string): string | null {
  const session = current();
  return session ? PERSONAL + session.person + '/left/' + film : null;
}

export async function leftAt(film: string): Promise<number> {
  const key = keyOf(film);
  try {
    const found = key === null ? undefined : await find<Left | undefined>('answers', s => s.get(key));
    return found ? found.value : 0;
  } catch {
    return 0;
  }
}

export async function leave(film: string, second: number): Promise<void> {
  const key = keyOf(film);
  if (key !== null) {
    await change(['answers'], tx => tx.objectStore('answers').put({ key, value: Math.floor(second), at: Date.now() })).catch(() => undefined);
  }
}

import { change } from '../base/db';

interface Lease {
  readonly holder: string;
  readonly until: number;
}

const LEASE = 60_000;
const me = String(Math.random());

interface Locks {
  request(name: string, options: { ifAvailable: boolean }, work: (lock: unknown) => Promise<void>): Promise<void>;
}

/**
 * Runs `work` unless another tab of this device is already at the same. Two at once would do no harm, but cost a poor line double.
 * True when it was this tab's turn.
 */
export async function onlyOne(work: () => Promise<void>, name: 'delivery' | 'download' | 'appeals'): Promise<boolean> {
  const locks = (navigator as unknown as { locks?: Locks }).locks;
  if (locks) {
    let mine = false;
    await locks.request(name, { ifAvailable: true }, lock => {
      mine = lock !== null;
      return mine ? work() : Promise.resolve();
    });
    return mine;
  }
  if (!(await take(name))) {
    return false;
  }
  try {
    await work();
  } finally {
    await release(name);
  }
  return true;
}

/** Reading and writing in one transaction makes the lease safe between tabs. */
async function take(name: string): Promise<boolean> {
  let taken = false;
  await change(['meta'], tx => {
    const store = tx.objectStore('meta');
    const request = store.get(name);
    request.onsuccess = () => {
      const lease = request.result as Lease | undefined;
      if (lease && lease.holder !== me && lease.until > Date.now()) {
        return;
      }
      taken = true;
      store.put({ holder: me, until: Date.now() + LEASE }, name);
    };
  });
  return taken;
}

async function release(name: string): Promise<void> {
  await change(['meta'], tx => tx.objectStore('meta').delete(name));
}

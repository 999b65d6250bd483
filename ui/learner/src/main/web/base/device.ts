import { find } from './db';

/**
 * Why this device cannot keep a course. http: the address is not safe, so the browser lends no storage that lives without a line (D15);
 * old: it has none; blocked: it lets nothing be kept; private: all goes when the window is closed.
 */
export type Hindrance = 'http' | 'old' | 'blocked' | 'private';

interface Memory {
  readonly memory?: { readonly jsHeapSizeLimit: number };
}

export async function hindrance(): Promise<Hindrance | null> {
  if (!window.isSecureContext) {
    return 'http';
  }
  if (!navigator.serviceWorker || !('caches' in window) || !crypto.subtle) {
    return 'old';
  }
  if (!(await keeps())) {
    return 'blocked';
  }
  return (await isPrivate()) ? 'private' : null;
}

/** Whether anything at all can be kept here. */
export async function keeps(): Promise<boolean> {
  try {
    await find('meta', s => s.get('device'));
    return true;
  } catch {
    return false;
  }
}

/** No browser says so; Chrome gives a private window less room than it gives itself memory. */
async function isPrivate(): Promise<boolean> {
  const memory = (performance as unknown as Memory).memory;
  if (!memory || !navigator.storage || !navigator.storage.estimate) {
    return false;
  }
  const { quota } = await navigator.storage.estimate();
  return quota !== undefined && quota < 2 * memory.jsHeapSizeLimit;
}

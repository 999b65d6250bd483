/** Pictures that were seen once are seen without a line too. */

const NAME = 'pictures';
const MOST = 400;
const asked = new Set<string>();

/** Comes from the browser's own cache, so it costs the line nothing. */
export async function keepPicture(address: string): Promise<void> {
  if (!('caches' in window) || asked.has(address)) {
    return;
  }
  asked.add(address);
  try {
    const cache = await caches.open(NAME);
    if (await cache.match(address)) {
      return;
    }
    const answer = await fetch(address, { cache: 'force-cache' });
    // What is not published yet may not stay.
    if (answer.ok && /immutable/.test(answer.headers.get('Cache-Control') || '')) {
      await cache.put(address, answer);
      const all = await cache.keys();
      await Promise.all(all.slice(0, Math.max(0, all.length - MOST)).map(old => cache.delete(old)));
    }
  } catch {
    // A full phone shows it as long as there is a line.
  }
}

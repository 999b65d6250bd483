import { tellHere } from '../base/changes';
import type { MediaFile, Reel } from './film';

const NAME = 'kept';

/** Addresses of the files that this phone holds whole. */
let files: ReadonlySet<string> = new Set<string>();

export function isKept(file: Pick<Reel, 'address'> | undefined): boolean {
  return !!file && files.has(file.address);
}

export async function loadKept(): Promise<void> {
  if (!('caches' in window)) {
    return;
  }
  const cache = await caches.open(NAME);
  files = new Set((await cache.keys()).map(request => new URL(request.url).pathname));
  tellHere('packs');
}

/** The file has been checked. */
export async function keepFile(file: MediaFile, content: Blob): Promise<void> {
  const cache = await caches.open(NAME);
  await cache.put(file.address, new Response(content, { headers: { 'Content-Type': file.type, 'Content-Length': String(content.size) } }));
  files = new Set(Array.from(files).concat(file.address));
}

export async function dropFiles(addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(NAME);
  await Promise.all(addresses.map(address => cache.delete(address)));
  files = new Set(Array.from(files).filter(address => addresses.indexOf(address) < 0));
}

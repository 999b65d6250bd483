import { change, find } from '../base/db';
import type { MediaFile } from './film';

/** The part of a file that has come so far; what was paused or killed goes on from here. */
interface Chunk {
  readonly key: string;
  readonly bytes: ArrayBuffer;
}

const DIGITS = 12;

/** In order of their places; the end says how much is here without looking inside. */
function keyOf(file: MediaFile, from: number, to: number): string {
  return file.sha256 + '/' + ('0'.repeat(DIGITS) + from).slice(-DIGITS) + '-' + to;
}

/** '0' comes right after '/'. */
function range(file: MediaFile): IDBKeyRange {
  return IDBKeyRange.bound(file.sha256 + '/', file.sha256 + '0');
}

export function addChunk(file: MediaFile, from: number, bytes: ArrayBuffer): Promise<void> {
  return change(['chunks'], tx => tx.objectStore('chunks').put({ key: keyOf(file, from, from + bytes.byteLength), bytes }));
}

export async function chunksOf(file: MediaFile): Promise<ArrayBuffer[]> {
  return (await find<Chunk[]>('chunks', s => s.getAll(range(file)))).map(chunk => chunk.bytes);
}

export function dropChunks(files: readonly MediaFile[]): Promise<void> {
  return change(['chunks'], tx => files.forEach(file => tx.objectStore('chunks').delete(range(file))));
}

/** How much of each file has come, by its hash. */
export async function sizes(): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const key of await find<string[]>('chunks', s => s.getAllKeys())) {
    const [sha256 = '', range = ''] = key.split('/');
    found.set(sha256, Math.max(found.get(sha256) || 0, Number(range.split('-')[1])));
  }
  return found;
}

export function sizeOf(chunks: readonly ArrayBuffer[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
}

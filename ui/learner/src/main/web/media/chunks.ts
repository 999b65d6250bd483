import { change, find } from '../base/db';
import type { PackFile } from './pack';

/** The part of a file that has come so far; what was paused or killed goes on from here. */
interface Chunk {
  readonly key: string;
  readonly bytes: ArrayBuffer;
}

const DIGITS = 12;

function keyOf(file: PackFile, from: number): string {
  return file.sha256 + '/' + ('0'.repeat(DIGITS) + from).slice(-DIGITS);
}

/** '0' comes right after '/'. */
function range(file: PackFile): IDBKeyRange {
  return IDBKeyRange.bound(file.sha256 + '/', file.sha256 + '0');
}

export function addChunk(file: PackFile, from: number, bytes: ArrayBuffer): Promise<void> {
  return change(['chunks'], tx => tx.objectStore('chunks').put({ key: keyOf(file, from), bytes }));
}

export async function chunksOf(file: PackFile): Promise<ArrayBuffer[]> {
  return (await find<Chunk[]>('chunks', s => s.getAll(range(file)))).map(chunk => chunk.bytes);
}

export function dropChunks(files: readonly PackFile[]): Promise<void> {
  return change(['chunks'], tx => files.forEach(file => tx.objectStore('chunks').delete(range(file))));
}

export function sizeOf(chunks: readonly ArrayBuffer[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
}

import { NoLine } from '../base/api';
import { addChunk, chunksOf, dropChunks, sizeOf } from './chunks';
import { keepFile } from './kept';
import { carried, line } from './line';
import type { MediaFile } from './film';

/** What came is not what was published. */
export class Broken extends Error {}

const SMALLEST = 64_000;
const LARGEST = 2_000_000;
const FIRST = 128_000;
/** What a pause may cost at most, in seconds of the line. */
const SECONDS = 5;

/** Fetches the rest of one file, checks the whole and keeps it. */
export async function fetchFile(file: MediaFile, signal: AbortSignal, onBytes: (now: number) => void): Promise<void> {
  const chunks = await chunksOf(file);
  let have = sizeOf(chunks);
  onBytes(have);
  while (have < file.bytes || (file.bytes === 0 && chunks.length === 0)) {
    const chunk = await fetchChunk(file, have, signal);
    await addChunk(file, have, chunk);
    chunks.push(chunk);
    have += chunk.byteLength;
    onBytes(have);
  }
  const content = new Blob(chunks, { type: file.type });
  if ((await sha256(content)) !== file.sha256) {
    await dropChunks([file]);
    throw new Broken(file.address);
  }
  await keepFile(file, content);
  await dropChunks([file]);
}

async function fetchChunk(file: MediaFile, from: number, signal: AbortSignal): Promise<ArrayBuffer> {
  const to = Math.min(file.bytes, from + chunkSize()) - 1;
  const begun = performance.now();
  let answer: Response;
  let bytes: ArrayBuffer;
  try {
    answer = await fetch(file.address, { signal, cache: 'no-store', headers: file.bytes > 0 ? { Range: 'bytes=' + from + '-' + to } : {} });
    bytes = await answer.arrayBuffer();
  } catch (cause) {
    throw new NoLine(String(cause));
  }
  if (answer.status === 404) {
    throw new Broken(file.address);
  }
  // A portal answers with a page of its own, whatever was asked for.
  if (answer.status !== (file.bytes > 0 ? 206 : 200) || (file.bytes > 0 && bytes.byteLength !== to + 1 - from)) {
    throw new NoLine('status ' + answer.status);
  }
  carried(bytes.byteLength, performance.now() - begun);
  return bytes;
}

function chunkSize(): number {
  const kbits = line().kbits;
  return kbits === null ? FIRST : Math.round(Math.min(LARGEST, Math.max(SMALLEST, (kbits * SECONDS * 1000) / 8)));
}

async function sha256(content: Blob): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await new Response(content).arrayBuffer());
  return Array.from(new Uint8Array(hash), b => (b + 256).toString(16).slice(1)).join('');
}

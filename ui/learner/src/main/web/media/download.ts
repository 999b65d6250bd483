import { NoLine } from '../base/api';
import { listenElsewhere, tell, tellHere } from '../base/changes';
import { change, find } from '../base/db';
import type { PublishedCourse } from '../contract';
import { onlyOne } from '../evidence/only-one';
import { pause as pauseOf } from '../evidence/piece';
import { dropChunks, sizes } from './chunks';
import { Broken, fetchFile } from './fetching';
import { bytes, type MediaFile } from './film';
import { dropFiles, isKept, loadKept } from './kept';
import { filesOf, type Pack, type PackState, type Size } from './pack';

/** What must stay free for evidence, which comes before every film. */
const RESERVE = 5_000_000;
const SMALL = 64_000;
const ABREAST = 4;

let all: readonly Pack[] = [];
/** How much is here of files that are not whole, by their hashes. */
let coming = new Map<string, number>();
let noLine = false;
let failures = 0;
let running: Promise<void> | null = null;
let abort = new AbortController();
let timer: ReturnType<typeof setTimeout> | undefined;

export function packs(): readonly Pack[] {
  return all;
}

export function packOf(slug: string): Pack | undefined {
  return all.find(p => p.slug === slug);
}

/** True while a download waits for the line to come back. */
export function waitsForLine(): boolean {
  return noLine;
}

/** Bytes of the pack that are on the phone. */
export function here(pack: Pack): number {
  return pack.files.reduce((sum, f) => sum + (isKept(f) ? f.bytes : coming.get(f.sha256) || 0), 0);
}

export async function startDownloads(): Promise<void> {
  listenElsewhere('packs', () => void load().then(() => work()));
  window.addEventListener('online', () => work());
  await load();
  work();
}

async function load(): Promise<void> {
  all = await find<Pack[]>('packs', s => s.getAll());
  coming = await sizes();
  await loadKept();
}

async function save(pack: Pack): Promise<void> {
  await change(['packs'], tx => tx.objectStore('packs').put(pack));
  all = all.filter(p => p.slug !== pack.slug).concat(pack);
  tell('packs');
}

/** Bytes that the course still lacks, and those that the phone has room for; null where it does not say. */
export async function room(files: readonly MediaFile[]): Promise<{ readonly lacks: number; readonly free: number | null }> {
  return { lacks: bytes(files.filter(f => !isKept(f))), free: await free() };
}

export async function free(): Promise<number | null> {
  if (!navigator.storage || !navigator.storage.estimate) {
    return null;
  }
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage - RESERVE);
}

/** False when the phone has no room for it. */
export async function begin(course: PublishedCourse, size: Size): Promise<boolean> {
  const files = filesOf(course, size);
  const { lacks, free: left } = await room(files);
  if (left !== null && lacks > left) {
    return false;
  }
  const before = packOf(course.slug);
  await save({ slug: course.slug, version: course.version, size, files, state: 'loading' });
  if (before) {
    await tidy(before.files);
  }
  work();
  return true;
}

/** A course that has changed: the new text is here already, its new files are fetched when the person says so. */
export async function renew(course: PublishedCourse): Promise<void> {
  const pack = packOf(course.slug);
  if (pack && pack.version !== course.version) {
    const files = filesOf(course, pack.size);
    await save({ ...pack, version: course.version, files, state: files.every(isKept) ? 'done' : 'paused' });
    await tidy(pack.files);
  }
}

export async function pause(slug: string): Promise<void> {
  await set(slug, 'paused');
  abort.abort();
}

export async function resume(slug: string): Promise<void> {
  await set(slug, 'loading');
  failures = 0;
  work();
}

async function set(slug: string, state: PackState): Promise<void> {
  const pack = packOf(slug);
  if (pack) {
    await save({ ...pack, state });
  }
}

export async function remove(slug: string): Promise<void> {
  const pack = packOf(slug);
  if (pack) {
    await change(['packs', 'answers'], tx => {
      tx.objectStore('packs').delete(slug);
      tx.objectStore('answers').delete('/courses/' + encodeURIComponent(slug));
    });
    all = all.filter(p => p.slug !== slug);
    abort.abort();
    await tidy(pack.files);
    tell('packs');
  }
}

/** Files that no course needs any more go. */
async function tidy(before: readonly MediaFile[]): Promise<void> {
  const needed = new Set(all.reduce<string[]>((found, p) => found.concat(p.files.map(f => f.address)), []));
  const over = before.filter(f => !needed.has(f.address));
  await dropFiles(over.map(f => f.address));
  await dropChunks(over);
  over.forEach(f => coming.delete(f.sha256));
}

/** Fetches whatever is wanted, in this tab if no other does. */
function work(): void {
  clearTimeout(timer);
  if (running || !all.some(p => p.state === 'loading')) {
    return;
  }
  running = onlyOne(fetchAll, 'download')
    .then(
      () => undefined,
      () => undefined,
    )
    .then(() => {
      running = null;
      if (all.some(p => p.state === 'loading')) {
        timer = setTimeout(work, noLine ? pauseOf(failures, Math.random()) : 1_000);
      }
    });
}

async function fetchAll(): Promise<void> {
  for (let pack = next(); pack; pack = next()) {
    const files = together(pack);
    if (files.length === 0) {
      await set(pack.slug, 'done');
      continue;
    }
    if (!(await fetchSome(pack, files))) {
      return;
    }
  }
}

function next(): Pack | undefined {
  return all.find(p => p.state === 'loading');
}

/** On a line with a long way the small files come side by side, the large ones alone. */
function together(pack: Pack): MediaFile[] {
  const missing = pack.files.filter(f => !isKept(f));
  const small = missing.filter(f => f.bytes <= SMALL);
  return small.length > 0 ? small.slice(0, ABREAST) : missing.slice(0, 1);
}

/** False when it makes no sense to go on now. */
async function fetchSome(pack: Pack, files: readonly MediaFile[]): Promise<boolean> {
  const mine = (abort = new AbortController());
  try {
    await Promise.all(
      files.map(file =>
        fetchFile(file, mine.signal, now => {
          coming.set(file.sha256, now);
          noLine = false;
          tellHere('packs');
        }),
      ),
    );
    failures = 0;
    return true;
  } catch (problem) {
    const stopped = mine.signal.aborted;
    mine.abort();
    return fail(pack, problem, stopped);
  } finally {
    tellHere('packs');
  }
}

async function fail(pack: Pack, problem: unknown, stopped: boolean): Promise<boolean> {
  if (stopped) {
    return true;
  }
  if (problem instanceof NoLine) {
    noLine = true;
    failures++;
    return false;
  }
  await set(pack.slug, problem instanceof Broken ? 'broken' : 'full').catch(() => {
    // Even this could not be written: then it stops until somebody makes room.
    all = all.map(p => (p.slug === pack.slug ? { ...p, state: 'full' as const } : p));
  });
  return true;
}

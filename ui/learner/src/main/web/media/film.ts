import type { FilmRef, Lesson, Rendition } from '../contract';

/** Sizes of a film, the smallest first. */
export type Rung = '144p' | '360p' | '720p';
export const RUNGS: readonly Rung[] = ['144p', '360p', '720p'];

/** One file to keep or to play. `bytes` is 0 where only the server knows. */
export interface MediaFile {
  readonly address: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly type: string;
}

/** One file to play, and which seconds of the film it holds. */
export interface Reel extends MediaFile {
  readonly from: number;
  readonly to: number;
}

/** A longer film is played from its parts, each of which begins as soon as a short film does. */
const LONGEST = 120;
/** On a screen as wide as a hand more than this is seen only when it is asked for. */
const ENOUGH = '360p';
/** A line is never as good for long as it was once. */
const ROOM = 1.5;

export function videoOf(lesson: Lesson): FilmRef | null {
  return (lesson.films || []).find(f => f.kind === 'VIDEO' && rungs(f).length > 0) || null;
}

/** What is to be heard: a recording of the lesson, else the sound of its film. */
export function soundOf(lesson: Lesson): FilmRef | null {
  const heard = (lesson.films || []).filter(f => sound(f).length > 0);
  return heard.find(f => f.kind === 'AUDIO') || heard[0] || null;
}

export function addressOf(film: FilmRef, rendition: Rendition): string {
  return '/media/' + film.sha256 + '/' + rendition.name;
}

export function captionsOf(film: FilmRef): string | null {
  return film.captions ? '/media/' + film.captions + '/original' : null;
}

export function poster(film: FilmRef): Rendition | null {
  return film.renditions.find(r => r.name === 'poster.jpg') || null;
}

export function reels(film: FilmRef, rung: Rung): Reel[] {
  const parts = film.renditions.filter(r => r.name.indexOf(rung + '-') === 0 && /-\d+\.mp4$/.test(r.name));
  const whole = film.renditions.filter(r => r.name === rung + '.mp4');
  return inOrder(film, film.seconds > LONGEST && parts.length > 0 ? parts : whole);
}

export function sound(film: FilmRef): Reel[] {
  return inOrder(film, film.renditions.filter(r => r.name === 'audio.m4a'));
}

function inOrder(film: FilmRef, files: readonly Rendition[]): Reel[] {
  let from = 0;
  return files
    .slice()
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(r => ({ address: addressOf(film, r), sha256: r.sha256, bytes: r.bytes, type: r.type, from, to: (from += r.seconds) }));
}

export function rungs(film: FilmRef): Rung[] {
  return RUNGS.filter(rung => reels(film, rung).length > 0);
}

export function bytes(files: readonly { readonly bytes: number }[]): number {
  return files.reduce((sum, f) => sum + f.bytes, 0);
}

/** What a line must carry for it, in kbit/s. */
export function need(film: FilmRef, rung: Rung): number {
  return (bytes(reels(film, rung)) * 8) / 1000 / Math.max(1, film.seconds);
}

/** The index of the file that holds this second. */
export function reelAt(all: readonly Reel[], second: number): number {
  const found = all.findIndex(r => second < r.to);
  return found < 0 ? all.length - 1 : found;
}

/** What is known of the line: a wish to save, and how fast it was; null when nothing was measured. */
export interface Line {
  readonly saving: boolean;
  readonly kbits: number | null;
}

/** The size to play: the chosen one, else the best that is on the phone, else what the line carries. */
export function choose(film: FilmRef, wish: Rung | 'auto', line: Line, kept: (reel: Reel) => boolean): Rung | null {
  const all = rungs(film);
  const wished = all.find(r => r === wish);
  if (wished) {
    return wished;
  }
  const here = all.filter(r => reels(film, r).every(kept));
  if (here.length > 0) {
    return here[here.length - 1]!;
  }
  const fitting = all.filter(r => !line.saving && line.kbits !== null && RUNGS.indexOf(r) <= RUNGS.indexOf(ENOUGH) && need(film, r) * ROOM <= line.kbits);
  return fitting[fitting.length - 1] || all[0] || null;
}

/** The next smaller size that there is; null at the smallest. */
export function smaller(film: FilmRef, rung: Rung): Rung | null {
  const all = rungs(film);
  return all[all.indexOf(rung) - 1] || null;
}

import type { Choice, FilmRef, Lesson, PictureRef, PublishedCourse } from '../contract';
import { addressOf, bytes, captionsOf, type MediaFile, poster, type Reel, reels, type Rung, RUNGS, rungs, sound, soundOf, videoOf } from './film';

/** How much of a course is wanted: to read and to hear, or also to see, small or large. */
export type Size = 'sound' | 'small' | 'large';
export const SIZES: readonly Size[] = ['sound', 'small', 'large'];

/** loading: wanted, as soon as there is a line; full: the phone has no room; broken: what comes is not what was published. */
export type PackState = 'loading' | 'paused' | 'done' | 'full' | 'broken';

/** A course that is wanted on this device. Names nobody. */
export interface Pack {
  readonly slug: string;
  readonly version: number;
  readonly size: Size;
  readonly files: readonly MediaFile[];
  readonly state: PackState;
}

const LARGE: Rung = '360p';

export function pictureAddress(picture: PictureRef): string {
  return '/media/' + picture.sha256 + '/original';
}

export function picturesOf(lesson: Lesson): PictureRef[] {
  const choices = lesson.quiz ? lesson.quiz.questions.reduce<Choice[]>((all, q) => all.concat(q.choices), []) : [];
  const blocks = lesson.blocks.map(b => (b.kind === 'picture' ? b.picture : null));
  return [lesson.picture, lesson.remember && lesson.remember.picture, ...blocks, ...choices.map(c => c.picture)].filter((p): p is PictureRef => !!p);
}

/** All that is needed without a line, each file once; the text of the course is kept with the answers of the server. */
export function filesOf(course: PublishedCourse, size: Size): MediaFile[] {
  const found = new Map<string, MediaFile>();
  const add = (file: MediaFile): void => {
    found.set(file.address, file);
  };
  const content = course.content;
  [content.cover, ...content.lessons.reduce<PictureRef[]>((all, lesson) => all.concat(picturesOf(lesson)), [])].forEach(picture => {
    if (picture) {
      add({ address: pictureAddress(picture), sha256: picture.sha256, bytes: picture.bytes, type: picture.type });
    }
  });
  content.lessons.forEach(lesson => filmsOf(lesson, size).forEach(add));
  return Array.from(found.values());
}

function filmsOf(lesson: Lesson, size: Size): MediaFile[] {
  const heard = soundOf(lesson);
  const seen = size === 'sound' ? null : videoOf(lesson);
  const files: MediaFile[] = heard ? sound(heard).map(ofReel) : [];
  [heard, seen].forEach(film => {
    const captions = film && captionsOf(film);
    if (captions) {
      files.push({ address: captions, sha256: film!.captions!, bytes: 0, type: 'text/vtt' });
    }
  });
  return seen ? files.concat(pictureOf(seen), reels(seen, rungFor(seen, size)).map(ofReel)) : files;
}

function pictureOf(film: FilmRef): MediaFile[] {
  const still = poster(film);
  return still ? [{ address: addressOf(film, still), sha256: still.sha256, bytes: still.bytes, type: still.type }] : [];
}

function rungFor(film: FilmRef, size: Size): Rung {
  const all = rungs(film);
  const fitting = size === 'small' ? all.slice(0, 1) : all.filter(r => RUNGS.indexOf(r) <= RUNGS.indexOf(LARGE));
  return fitting[fitting.length - 1] || all[0]!;
}

function ofReel(reel: Reel): MediaFile {
  return { address: reel.address, sha256: reel.sha256, bytes: reel.bytes, type: reel.type };
}

export interface Offer {
  readonly size: Size;
  readonly bytes: number;
}

/** What there is to choose from; a course without films has one size, and sizes that are the same are one. */
export function offers(course: PublishedCourse): Offer[] {
  const all = SIZES.map(size => ({ size, bytes: bytes(filesOf(course, size)) }));
  return all.filter((offer, i) => i === 0 || offer.bytes > all[i - 1]!.bytes);
}

export function hasSound(course: PublishedCourse): boolean {
  return course.content.lessons.some(lesson => soundOf(lesson) !== null);
}

/** Part of a file as an answer to a request for a range; null when the range begins behind its end. */
export function partOf(range: string | null, size: number): { readonly from: number; readonly to: number } | 'whole' | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(range || '');
  if (!asked || (asked[1] === '' && asked[2] === '')) {
    return 'whole';
  }
  const from = asked[1] === '' ? Math.max(0, size - Number(asked[2])) : Number(asked[1]);
  const to = asked[1] === '' || asked[2] === '' ? size - 1 : Math.min(size - 1, Number(asked[2]));
  return from < size && from <= to ? { from, to } : null;
}

import type { Lesson, MyProgress, PublishedCourse } from '../contract';
import { call } from '../base/api';
import { keptCourses } from '../base/load';
import { current, sameAsServer } from '../base/session';
import { score } from './join';
import { piecesOf, store } from './outbox';
import type { Piece } from './piece';
import { gaps } from './spans';

/**
 * Held pieces of which the server counts all by now: released by a person or by what a later contact taught about the clock. A receipt
 * comes once, so only the progress tells.
 */
export function released(pieces: readonly Piece[], progress: MyProgress, lessons: readonly Lesson[]): Piece[] {
  return pieces.filter(p => p.state === 'held' && counts(p, progress, lessons)).map(p => ({ ...p, state: 'delivered' as const, code: null }));
}

function counts(piece: Piece, progress: MyProgress, lessons: readonly Lesson[]): boolean {
  const known = progress.lessons.find(l => l.lesson === piece.item.lesson);
  if (!known) {
    return false;
  }
  const { kind, from = 0, to = 0, answers = {} } = piece.item;
  if (kind === 'interval') {
    return !gaps(known.watched, to).some(gap => gap.to > from);
  }
  const lesson = lessons.find(l => l.id === piece.item.lesson);
  return !!lesson && !!lesson.quiz && typeof known.bestScore === 'number' && score(lesson.quiz, answers) <= known.bestScore;
}

/** Asks the server, if there is anything to ask about. Never rejects. */
export async function askAboutHeld(): Promise<void> {
  const session = current();
  const held = session ? piecesOf(session.person).filter(p => p.state === 'held') : [];
  if (held.length === 0) {
    return;
  }
  try {
    if (!(await sameAsServer())) {
      return;
    }
    const [progress, courses] = await Promise.all([call<MyProgress>('/me/progress'), keptCourses<PublishedCourse>()]);
    const lessons = courses.reduce<Lesson[]>((all, course) => all.concat(course.content.lessons), []);
    const found = released(held, progress, lessons);
    if (found.length > 0) {
      await store(found);
    }
  } catch {
    // Asked again at the next contact.
  }
}

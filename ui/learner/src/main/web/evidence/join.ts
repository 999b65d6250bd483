import type { Lesson, MyProgress, PublishedCourse, Quiz, Span } from '../contract';
import type { Piece } from './piece';
import { covered, union } from './spans';

/** What a lesson has come to, as the server knows it joined with what this device has not yet seen confirmed. */
export interface LessonState {
  readonly watched: readonly Span[];
  readonly seconds: number;
  readonly bestScore: number | null;
  readonly done: boolean;
}

export const NOTHING: MyProgress = { lessons: [], courses: [], secondsToday: 0 };

const COVERED_PERCENT = 80;
const SCORE_PERCENT = 60;

/** Percent of the questions whose chosen answers are all the right ones and no other. */
export function score(quiz: Quiz, answers: Readonly<Record<string, readonly string[]>>): number {
  const right = quiz.questions.filter(q => isRight(q.correct, answers[q.id] || [])).length;
  return quiz.questions.length === 0 ? 0 : Math.floor((100 * right) / quiz.questions.length);
}

export function isRight(correct: readonly string[], chosen: readonly string[]): boolean {
  return correct.length === new Set(chosen).size && correct.every(id => chosen.indexOf(id) >= 0);
}

/**
 * Joins; the order of the pieces, and whether the server's answer already holds some of them, makes no difference. Pieces that are held or
 * refused do not count.
 */
export function join(lesson: Lesson, progress: MyProgress, pieces: readonly Piece[]): LessonState {
  const known = progress.lessons.find(l => l.lesson === lesson.id);
  const mine = pieces.filter(p => p.item.lesson === lesson.id && (p.state === 'waiting' || p.state === 'delivered'));
  const intervals = mine.filter(p => p.item.kind === 'interval').map(p => ({ from: p.item.from || 0, to: p.item.to || 0 }));
  const quiz = lesson.quiz;
  const scores = quiz ? mine.filter(p => p.item.quiz === quiz.id).map(p => score(quiz, p.item.answers || {})) : [];
  if (known && typeof known.bestScore === 'number') {
    scores.push(known.bestScore);
  }
  const watched = union((known ? known.watched : []).concat(intervals));
  const seconds = covered(watched, lesson.seconds);
  const bestScore = scores.length > 0 ? Math.max(...scores) : null;
  const enough = seconds * 100 >= lesson.seconds * COVERED_PERCENT && (!quiz || (bestScore !== null && bestScore >= SCORE_PERCENT));
  return { watched, seconds, bestScore, done: enough || !!(known && known.completedAt) };
}

export interface CourseState {
  readonly lessons: readonly LessonState[];
  readonly lessonsDone: number;
  readonly done: boolean;
  /** Index of the lesson to go on with: the first that is not done; 0 when all are. */
  readonly next: number;
  readonly begun: boolean;
}

export function joinCourse(course: PublishedCourse, progress: MyProgress, pieces: readonly Piece[]): CourseState {
  const known = progress.courses.find(c => c.course === course.id);
  const lessons = course.content.lessons.map(lesson => join(lesson, progress, pieces));
  const required = course.content.lessons.map(l => l.required);
  const missing = lessons.findIndex((state, i) => !state.done && required[i]);
  const open = missing >= 0 ? missing : lessons.findIndex(state => !state.done);
  return {
    lessons,
    lessonsDone: lessons.filter(l => l.done).length,
    done: (missing < 0 && lessons.length > 0) || !!(known && known.completedAt),
    next: Math.max(0, open),
    begun: lessons.some(l => l.seconds > 0 || l.bestScore !== null),
  };
}

/** Still to read before the lesson can be done, in seconds. */
export function toRead(lesson: Lesson, state: LessonState): number {
  return Math.max(0, Math.ceil((lesson.seconds * COVERED_PERCENT) / 100) - state.seconds);
}

export function quizPassed(state: LessonState): boolean {
  return state.bestScore !== null && state.bestScore >= SCORE_PERCENT;
}

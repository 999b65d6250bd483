import type { Lesson, MyProgress, PublishedCourse } from '../../main/web/contract';
import { isRight, join, joinCourse, NOTHING, score } from '../../main/web/evidence/join';
import type { Piece, PieceState } from '../../main/web/evidence/piece';
import { chances, equal, test } from './runner';

const quiz = {
  id: 'q1',
  questions: ['a', 'b', 'c', 'd', 'e'].map(id => ({ id, kind: 'single' as const, prompt: '', choices: [], correct: ['yes'], explanation: '' })),
};
const lesson: Lesson = { id: 'l1', title: '', seconds: 100, required: true, blocks: [], quiz };
const course: PublishedCourse = {
  id: 'c1',
  slug: 'c',
  version: 1,
  content: { v: 1, title: '', topic: 'farming', language: 'zh-CN', summary: '', benefit: '', lessons: [lesson, { ...lesson, id: 'l2', quiz: null }], sources: [] },
};

let seq = 0;
function piece(fields: Partial<Piece['item']>, state: PieceState = 'waiting'): Piece {
  const id = 'p' + ++seq;
  return { id, person: 'me', credential: 'k', state, code: null, course: 'c1', item: { id, seq, kind: 'interval', lesson: 'l1', version: 1, at: '', anchor: '', ...fields } };
}
const read = (from: number, to: number, state?: PieceState): Piece => piece({ from, to }, state);
const answered = (right: number): Piece =>
  piece({ kind: 'attempt', quiz: 'q1', answers: Object.assign({}, ...quiz.questions.map((q, i) => ({ [q.id]: [i < right ? 'yes' : 'no'] }))) });

test('a lesson is done at 80 percent covered and 60 percent right', () => {
  equal(join(lesson, NOTHING, [read(0, 80), answered(3)]).done, true);
  equal(join(lesson, NOTHING, [read(0, 75), answered(3)]).done, false);
  equal(join(lesson, NOTHING, [read(0, 80), answered(2)]).done, false);
});

test('the best attempt counts, not the last', () => {
  equal(join(lesson, NOTHING, [answered(4), answered(1)]).bestScore, 80);
});

test('what the server knows and what waits here are joined, not added', () => {
  const progress: MyProgress = { ...NOTHING, lessons: [{ lesson: 'l1', course: 'c1', watched: [{ from: 0, to: 50 }], seconds: 50, bestScore: 60 }] };
  const state = join(lesson, progress, [read(25, 60)]);
  equal([state.seconds, state.bestScore], [60, 60]);
});

test('held and refused pieces do not count', () => {
  equal(join(lesson, NOTHING, [read(0, 50, 'held'), read(50, 90, 'refused')]).seconds, 0);
});

test('order, repetition and delivery of pieces change nothing', () => {
  const chance = chances(3);
  const pieces = [read(0, 30), read(20, 55), read(70, 100), answered(1), answered(4)];
  const expected = join(lesson, NOTHING, pieces);
  for (let round = 0; round < 100; round++) {
    const mixed = pieces
      .concat(pieces.filter(() => chance() < 0.5))
      .map(p => (chance() < 0.5 ? { ...p, state: 'delivered' as const } : p))
      .sort(() => chance() - 0.5);
    equal(join(lesson, NOTHING, mixed), expected);
  }
});

test('a lesson that the server calls complete stays complete', () => {
  const progress: MyProgress = { ...NOTHING, lessons: [{ lesson: 'l1', course: 'c1', watched: [], seconds: 0, completedAt: '2026-01-01T00:00:00Z' }] };
  equal(join(lesson, progress, []).done, true);
});

test('a course goes on with its first lesson that is not done, and is passed with the last', () => {
  const first = [read(0, 80), answered(5)];
  const half = joinCourse(course, NOTHING, first);
  equal([half.next, half.lessonsDone, half.done], [1, 1, false]);
  equal(joinCourse(course, NOTHING, first.concat(piece({ lesson: 'l2', from: 0, to: 80 }))).done, true);
});

test('an answer is right with all right choices and no other', () => {
  equal([isRight(['a', 'b'], ['b', 'a']), isRight(['a', 'b'], ['a']), isRight(['a'], ['a', 'b']), isRight(['a'], [])], [true, false, false, false]);
  equal(score(quiz, { a: ['yes'], b: ['no'], z: ['yes'] }), 20);
});

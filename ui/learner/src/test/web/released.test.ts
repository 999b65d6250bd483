import type { Lesson, MyProgress } from '../../main/web/contract';
import type { Piece } from '../../main/web/evidence/piece';
import { released } from '../../main/web/evidence/released';
import { equal, test } from './runner';

const held = (item: Partial<Piece['item']>): Piece => ({
  id: 'p',
  person: 'me',
  credential: 'k',
  state: 'held',
  code: 'CLOCK_AHEAD',
  course: 'c',
  item: { id: 'p', seq: 1, kind: 'interval', lesson: 'l', version: 1, at: '', anchor: '', ...item },
});
const progress = (watched: { from: number; to: number }[], bestScore: number | null): MyProgress => ({ lessons: [{ lesson: 'l', course: 'c', watched, seconds: 0, bestScore }], courses: [], secondsToday: 0 });
const question = (id: string) => ({ id, kind: 'single' as const, prompt: '', choices: [], correct: ['a'], explanation: '' });
const lesson: Lesson = { id: 'l', title: '', seconds: 60, required: true, blocks: [], quiz: { id: 'q', questions: [question('1'), question('2')] } };

test('what was held is delivered when the server counts all of it, and not before', () => {
  const piece = held({ from: 10, to: 30 });
  equal(released([piece], progress([{ from: 0, to: 25 }], null), []), []);
  equal(released([piece], progress([], null), []), []);
  equal(released([piece], { lessons: [], courses: [], secondsToday: 0 }, []), []);
  equal(released([piece], progress([{ from: 0, to: 30 }], null), []).map(p => [p.state, p.code]), [['delivered', null]]);
});

test('held answers are delivered when the best ones known are no worse', () => {
  const piece = held({ kind: 'attempt', quiz: 'q', answers: { 1: ['a'], 2: ['b'] } });
  equal(released([piece], progress([], null), [lesson]).length, 0);
  equal(released([piece], progress([], 0), [lesson]).length, 0);
  equal(released([piece], progress([], 50), [lesson]).length, 1);
  equal(released([piece], progress([], 50), []).length, 0);
});

test('what waits or was refused is left alone', () => {
  equal(released([{ ...held({ from: 0, to: 5 }), state: 'waiting' }, { ...held({ from: 0, to: 5 }), state: 'refused' }], progress([{ from: 0, to: 60 }], 100), [lesson]), []);
});

import type { Span } from '../../main/web/contract';
import { Played, resumeAt } from '../../main/web/evidence/played';
import { covered, union } from '../../main/web/evidence/spans';
import { chances, equal, test, truth } from './runner';

function play(played: Played, from: number, to: number): void {
  for (let at = from; at < to; at += 0.25) {
    played.at(at, 2);
  }
  played.at(to, 2);
}

test('what was played is told in whole steps, joined', () => {
  const played = new Played(100);
  play(played, 0, 12);
  played.rest();
  play(played, 12, 31);
  play(played, 60, 71.5);
  equal(played.fresh([]), [{ from: 0, to: 30 }, { from: 60, to: 70 }]);
});

test('a jump plays nothing', () => {
  const played = new Played(100);
  play(played, 0, 10);
  played.at(80, 2);
  played.at(20, 2);
  equal(played.fresh([]), [{ from: 0, to: 10 }]);
});

test('the rest of a step is not lost when what was played is told in between', () => {
  const played = new Played(62);
  const told: Span[] = [];
  for (let at = 0; at <= 62; at += 0.5) {
    played.at(at, 2);
    if (at % 7 === 0) {
      told.push(...played.take([]));
    }
  }
  told.push(...played.take([]));
  equal(union(told), [{ from: 0, to: 62 }]);
});

test('what is known is not told again', () => {
  const played = new Played(100);
  play(played, 10, 30);
  equal(played.take([{ from: 0, to: 50 }]), []);
  play(played, 30, 60);
  equal(played.take([{ from: 0, to: 50 }]), [{ from: 30, to: 60 }]);
});

test('however it is paused and moved, never more is told than was played, but for the steps begun', () => {
  const chance = chances(7);
  for (let round = 0; round < 100; round++) {
    const played = new Played(200);
    const told: Span[] = [];
    const runs: Span[] = [];
    for (let i = 0; i < 8; i++) {
      const from = Math.floor(chance() * 180);
      const to = Math.min(200, from + Math.floor(chance() * 40));
      play(played, from, to);
      played.rest();
      runs.push({ from: Math.floor(from / 5) * 5, to });
      if (chance() < 0.5) {
        told.push(...played.take(told));
      }
    }
    told.push(...played.take(told));
    truth(covered(told.concat(runs), 200) === covered(runs, 200), 'nothing is told that was not played');
    truth(told.every(s => (s.from % 5 === 0 && s.to % 5 === 0) || s.to === 200), 'whole steps');
  }
});

test('it goes on where it was left, or where another device stopped, and begins again after the end', () => {
  equal(resumeAt(0, [], 90), 0);
  equal(resumeAt(40, [{ from: 0, to: 40 }], 90), 40);
  equal(resumeAt(10, [{ from: 0, to: 60 }], 90), 60);
  equal(resumeAt(70, [{ from: 0, to: 20 }], 90), 70);
  equal(resumeAt(0, [{ from: 0, to: 88 }], 90), 0);
  equal(resumeAt(30, [{ from: 0, to: 90 }], 90), 30);
});

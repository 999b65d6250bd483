import { covered, gaps, rounded, union } from '../../main/web/evidence/spans';
import { Cursor } from '../../main/web/evidence/cursor';
import { chances, equal, test, truth } from './runner';

test('spans that overlap or touch become one', () => {
  equal(union([{ from: 30, to: 40 }, { from: 0, to: 10 }, { from: 10, to: 15 }, { from: 35, to: 50 }]), [{ from: 0, to: 15 }, { from: 30, to: 50 }]);
});

test('nothing beyond the end of the lesson is covered', () => {
  equal(covered([{ from: 50, to: 500 }], 60), 10);
});

test('union does not depend on order or repetition', () => {
  const chance = chances(1);
  for (let round = 0; round < 200; round++) {
    const spans = Array.from({ length: 12 }, () => {
      const from = Math.floor(chance() * 100);
      return { from, to: from + Math.floor(chance() * 30) };
    });
    const mixed = spans.concat(spans.slice(3)).sort(() => chance() - 0.5);
    equal(union(mixed), union(spans));
  }
});

test('gaps and spans together are the whole lesson', () => {
  const spans = [{ from: 10, to: 20 }, { from: 40, to: 45 }];
  equal(union(spans.concat(gaps(spans, 60))), [{ from: 0, to: 60 }]);
});

test('less than a step is no span, and the end of the lesson counts as it is', () => {
  equal(rounded(0, 4.9, 62), null);
  equal(rounded(0, 13, 62), { from: 0, to: 10 });
  equal(rounded(55, 62, 62), { from: 55, to: 62 });
});

test('reading in pieces covers the same as reading at once', () => {
  const chance = chances(2);
  const cursor = new Cursor([{ from: 20, to: 35 }], 62);
  const spans = [{ from: 20, to: 35 }];
  for (let second = 0; second < 80; second++) {
    const full = cursor.advance(1);
    if (full || chance() < 0.2) {
      const span = cursor.cut();
      if (span) {
        spans.push(span);
      }
    }
  }
  equal(union(spans), [{ from: 0, to: 62 }]);
  truth(cursor.finished, 'there is nothing left to read');
  equal(cursor.cut(), null);
});

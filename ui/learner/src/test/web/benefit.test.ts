import { answered, type Appeal, isComplete } from '../../main/web/benefit/appeal';
import { appealOf, foremost, onTheWay, told, withLearnedHere } from '../../main/web/benefit/standing';
import type { Benefit, Condition, MyCase, MyDecision, Standing } from '../../main/web/contract';
import { isoDay } from '../../main/web/base/days';
import { parse } from '../../main/web/base/router';
import { equal, test } from './runner';

function condition(id: string, standing: Standing, course: string | null = null, reason = 'NO_CERTIFICATE'): Condition {
  return { result: { id, reason }, standing, asks: id, says: id, courses: course ? [{ slug: course, title: course }] : [] };
}

function benefit(conditions: readonly Condition[], decision: Partial<MyDecision> | null = null, programme = 'p'): Benefit {
  const count = (standing: Standing): number => conditions.filter(c => c.standing === standing).length;
  return {
    programme,
    title: programme,
    summary: '',
    missing: count('MISSING'),
    unknown: count('UNKNOWN'),
    explanation: { conditions },
    decision: decision && { id: 'd', state: 'PROPOSED', outcome: 'MET', ...decision },
  };
}

const HAVE = condition('a', 'HAVE');
const TODAY = '2026-11-30';

function filed(state: MyCase['state']): MyCase {
  return { id: 'c', programme: 'p', state, statement: 'x', dueOn: '2026-12-15' };
}

test('the way begins with what is there and ends with what is missing', () => {
  const way = onTheWay(benefit([condition('m', 'MISSING'), condition('n', 'NOT_NEEDED'), condition('u', 'UNKNOWN'), HAVE, condition('b', 'HAVE')]));
  equal(way.map(c => c.result.id), ['a', 'b', 'u', 'm']);
});

test('a course passed on this phone is no longer missing, and not yet there', () => {
  const joined = withLearnedHere(benefit([HAVE, condition('m', 'MISSING', 'wuguji')]), new Set(['wuguji']), 'waits');
  equal([joined.missing, joined.unknown, joined.explanation.conditions[1]!.standing, joined.explanation.conditions[1]!.says], [0, 1, 'UNKNOWN', 'waits']);
});

test('a course passed on this phone mends no certificate that was withdrawn', () => {
  const lacking = benefit([condition('m', 'MISSING', 'wuguji', 'CERTIFICATE_REVOKED')]);
  equal(withLearnedHere(lacking, new Set(['wuguji']), ''), lacking);
  equal(withLearnedHere(benefit([condition('m', 'MISSING', 'wuguji')]), new Set(['other']), '').missing, 1);
});

test('nothing is told while something is missing and nobody has decided', () => {
  equal(told(benefit([condition('m', 'MISSING')]), TODAY), null);
  equal(told(benefit([condition('u', 'UNKNOWN')], { state: 'PROPOSED', outcome: 'UNKNOWN' }), TODAY), null);
});

test('what is complete says who looks at it next', () => {
  equal(told(benefit([HAVE]), TODAY)!.says, 'decision.all');
  equal(told(benefit([HAVE], { state: 'CONFIRMED', outcome: 'NOT_MET' }), TODAY)!.says, 'decision.all');
  equal(told(benefit([condition('m', 'MISSING')], { state: 'CONFIRMED', outcome: 'NOT_MET' }), TODAY)!.says, 'decision.refused');
});

test('what is in force goes through its notice and is handed over', () => {
  const says = (decision: Partial<MyDecision>): string => told(benefit([HAVE], { state: 'CONFIRMED', ...decision }), TODAY)!.says;
  equal(says({}), 'decision.confirmed');
  equal(says({ noticeUntil: TODAY }), 'decision.notice');
  equal(says({ noticeUntil: TODAY, handedOverOn: '2026-11-24' }), 'decision.notice');
  equal(says({ noticeUntil: '2026-11-29', handedOverOn: '2026-11-30' }), 'decision.handed');
  equal(told(benefit([HAVE], { state: 'CONFIRMED', noticeUntil: '2026-11-29' }), TODAY)!.then, 'decision.notice-over.then');
});

test('what was sent back or stopped says why', () => {
  equal(told(benefit([HAVE], { state: 'RETURNED', reason: 'photo' }), TODAY)!.reason, 'photo');
  equal(told(benefit([HAVE], { state: 'HELD', heldFor: 'RULE_CHANGED' }), TODAY)!.heldFor, 'RULE_CHANGED');
});

test('home shows what was sent back, then the nearest gap that learning closes', () => {
  const far = benefit([condition('x', 'MISSING')], null, 'far');
  const near = benefit([HAVE, condition('m', 'MISSING', 'wuguji'), condition('n', 'MISSING', 'wuguji')], null, 'near');
  const back = benefit([HAVE], { state: 'RETURNED' }, 'back');
  equal(foremost([far, near, back])!.programme, 'back');
  equal(foremost([far, near])!.programme, 'near');
  equal(foremost([far])!.programme, 'far');
  equal(foremost([benefit([HAVE])]), null);
});

test('the answer to an appeal is told as long as it is about what stands', () => {
  const returned = benefit([HAVE], { state: 'RETURNED' });
  const anew = benefit([HAVE], { state: 'PROPOSED' });
  equal(appealOf(returned, [filed('OPEN')])!.state, 'OPEN');
  equal(appealOf(returned, [filed('DISMISSED')])!.state, 'DISMISSED');
  equal(appealOf(anew, [filed('UPHELD')])!.state, 'UPHELD');
  equal(appealOf(returned, [filed('UPHELD')]), null);
  equal(appealOf(benefit([HAVE], { state: 'CONFIRMED' }), [filed('UPHELD')]), null);
  equal(appealOf(returned, []), null);
});

test('an appeal whose answer was lost was taken, and one that came too late is kept', () => {
  const appeal: Appeal = { decision: 'd', programme: 'p', statement: 'x', state: 'waiting', code: null };
  equal(answered(appeal, { status: 409, code: 'APPEAL_CLOSED' }, [filed('OPEN')]), 'taken');
  equal(answered({ ...appeal, statement: 'y' }, { status: 409, code: 'APPEAL_CLOSED' }, [filed('OPEN')]), 'refused');
  equal(answered(appeal, { status: 401, code: 'SESSION_EXPIRED' }, []), 'sign-in');
  equal(answered(appeal, { status: 429, code: 'SLOW_DOWN' }, []), 'line');
  equal(answered(appeal, { status: 404, code: 'NOT_FOUND' }, []), 'refused');
});

test('an appeal has something in it', () => {
  equal([isComplete(' x '), isComplete(' xy '), isComplete('x'.repeat(1001))], [false, true, false]);
});

test('a day of the contract is a day in China', () => {
  equal(isoDay(Date.UTC(2026, 10, 30, 16, 0, 0)), '2026-12-01');
  equal(parse('#/appeal/wuguji-qidong'), { name: 'appeal', programme: 'wuguji-qidong' });
});

import type { Benefit, Condition, MyCase, MyDecision } from '../contract';
import type { Key } from '../base/text';

/** How a programme stands for my household, decided without a screen and without a line. */

/** The server's answer joined with what was passed on this phone and is not delivered yet. */
export function withLearnedHere(benefit: Benefit, passedHere: ReadonlySet<string>, says: string): Benefit {
  const here = (c: Condition): boolean => c.standing === 'MISSING' && c.result.reason === 'NO_CERTIFICATE' && c.courses.some(course => passedHere.has(course.slug));
  const count = benefit.explanation.conditions.filter(here).length;
  if (count === 0) {
    return benefit;
  }
  const conditions = benefit.explanation.conditions.map(c => (here(c) ? { ...c, standing: 'UNKNOWN' as const, says, courses: [] } : c));
  return { ...benefit, missing: benefit.missing - count, unknown: benefit.unknown + count, explanation: { conditions } };
}

const ORDER = ['HAVE', 'UNKNOWN', 'MISSING'];

/** What lies on the way, in the order in which it is walked; what does not matter is left out. */
export function onTheWay(benefit: Benefit): Condition[] {
  const at = (c: Condition): number => ORDER.indexOf(c.standing);
  return benefit.explanation.conditions
    .map((c, i) => ({ c, i }))
    .filter(({ c }) => at(c) >= 0)
    .sort((a, b) => at(a.c) - at(b.c) || a.i - b.i)
    .map(({ c }) => c);
}

/** What has become of the decision, in words that the bundles hold. */
export interface Told {
  readonly sign: 'good' | 'ask';
  readonly says: Key;
  /** A day of the contract that `says` names. */
  readonly day?: string;
  /** A reason in a person's own words. */
  readonly reason?: string;
  /** A reason that the server has a code for. */
  readonly heldFor?: string;
  readonly then: Key;
}

/**
 * @param today as the contract writes days
 * @returns null while something is missing or not known and nobody has decided: the way says it all
 */
export function told(benefit: Benefit, today: string): Told | null {
  const all = benefit.missing === 0 && benefit.unknown === 0;
  const decision = benefit.decision;
  if (decision && decision.state === 'RETURNED') {
    return { sign: 'ask', says: 'decision.returned', reason: decision.reason || '', then: 'decision.returned.then' };
  }
  if (decision && decision.state === 'HELD') {
    return { sign: 'ask', says: 'decision.held', heldFor: decision.heldFor || '', then: 'decision.held.then' };
  }
  if (decision && decision.state === 'CONFIRMED' && decision.outcome === 'MET') {
    return inForce(decision, today);
  }
  if (all) {
    return { sign: 'good', says: 'decision.all', then: 'decision.all.then' };
  }
  return decision && decision.state === 'CONFIRMED' ? { sign: 'ask', says: 'decision.refused', then: 'decision.refused.then' } : null;
}

function inForce({ noticeUntil, handedOverOn }: MyDecision, today: string): Told {
  if (noticeUntil && noticeUntil >= today) {
    return { sign: 'good', says: 'decision.notice', day: noticeUntil, then: 'decision.notice.then' };
  }
  if (handedOverOn) {
    return { sign: 'good', says: 'decision.handed', day: handedOverOn, then: 'decision.handed.then' };
  }
  return { sign: 'good', says: 'decision.confirmed', then: noticeUntil ? 'decision.notice-over.then' : 'decision.confirmed.then' };
}

/** The appeal to tell of: one that waits, or whose answer is about what stands now. */
export function appealOf(benefit: Benefit, cases: readonly MyCase[]): MyCase | null {
  const newest = cases.find(c => c.programme === benefit.programme);
  if (!newest || newest.state === 'OPEN') {
    return newest || null;
  }
  const decision = benefit.decision;
  const anew = !decision || decision.state === 'PROPOSED';
  const stands = !!decision && (decision.state === 'RETURNED' || decision.state === 'HELD' || (decision.state === 'CONFIRMED' && decision.outcome !== 'MET'));
  return (newest.state === 'UPHELD' ? anew : stands) ? newest : null;
}

/** What home says of it: first what a person sent back or stopped, then what is nearest, and of that what learning closes. */
export function foremost(benefits: readonly Benefit[]): Benefit | null {
  const asked = benefits.find(b => !!b.decision && (b.decision.state === 'RETURNED' || b.decision.state === 'HELD'));
  const lacking = benefits.filter(b => b.missing > 0);
  return asked || lacking.find(b => gaps(b).every(c => c.courses.length > 0)) || lacking[0] || null;
}

export function gaps(benefit: Benefit): Condition[] {
  return benefit.explanation.conditions.filter(c => c.standing === 'MISSING');
}

import type { Span } from '../contract';

/** Evidence counts in steps of this many seconds. */
export const STEP = 5;

/** The union, in order, without overlaps; spans that touch become one. */
export function union(spans: readonly Span[]): Span[] {
  const sorted = spans.filter(s => s.to > s.from).sort((a, b) => a.from - b.from);
  const merged: { from: number; to: number }[] = [];
  for (const span of sorted) {
    const last = merged[merged.length - 1];
    if (last && span.from <= last.to) {
      last.to = Math.max(last.to, span.to);
      continue;
    }
    merged.push({ from: span.from, to: span.to });
  }
  return merged;
}

/** How many of the lesson's seconds the spans cover. */
export function covered(spans: readonly Span[], seconds: number): number {
  return union(spans).reduce((sum, s) => sum + Math.max(0, Math.min(s.to, seconds) - Math.min(s.from, seconds)), 0);
}

/** What of the lesson is not covered yet, in order. */
export function gaps(spans: readonly Span[], seconds: number): Span[] {
  const found: Span[] = [];
  let at = 0;
  for (const span of union(spans)) {
    if (at < seconds && span.from > at) {
      found.push({ from: at, to: Math.min(span.from, seconds) });
    }
    at = Math.max(at, span.to);
  }
  if (at < seconds) {
    found.push({ from: at, to: seconds });
  }
  return found;
}

/**
 * Whole steps only, so that equal reading makes equal evidence: begins where the reading began, ends on the last full step, but the end of
 * the lesson counts as it is. Null when less than a step was read.
 */
export function rounded(from: number, to: number, seconds: number): Span | null {
  const start = Math.floor(from / STEP) * STEP;
  const end = to >= seconds ? seconds : Math.floor(to / STEP) * STEP;
  return end > start ? { from: start, to: end } : null;
}

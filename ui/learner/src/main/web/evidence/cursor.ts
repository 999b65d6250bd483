import type { Span } from '../contract';
import { STEP, gaps, rounded } from './spans';

/** Where in a lesson the reading stands: it walks through what is not covered yet and stops when all is. */
export class Cursor {
  private readonly left: Span[];
  private from: number;
  private at: number;

  constructor(
    watched: readonly Span[],
    private readonly seconds: number,
  ) {
    this.left = gaps(watched, seconds);
    this.from = this.at = this.left[0] ? this.left[0].from : seconds;
  }

  get finished(): boolean {
    return this.left.length === 0;
  }

  /** The span being read, in whole steps; null before the first step is full. */
  get open(): Span | null {
    return rounded(this.from, this.at, this.seconds);
  }

  /** Time has passed; true when the running gap is full and should be cut. */
  advance(seconds: number): boolean {
    const gap = this.left[0];
    if (!gap) {
      return false;
    }
    this.at = Math.min(gap.to, this.at + seconds);
    return this.at >= gap.to;
  }

  /** Takes what has been read since the last cut; the rest of a step stays for the next. */
  cut(): Span | null {
    const gap = this.left[0];
    if (!gap) {
      return null;
    }
    if (this.at >= gap.to) {
      const full = { from: Math.floor(this.from / STEP) * STEP, to: gap.to };
      this.left.shift();
      this.from = this.at = this.left[0] ? this.left[0].from : this.seconds;
      return full;
    }
    const span = this.open;
    if (span) {
      this.from = span.to;
    }
    return span;
  }
}

import type { Span } from '../contract';
import { gaps, rounded, STEP, union } from './spans';

/** What of a film was played in one sitting, by where it stood while it ran. */
export class Played {
  private runs: Span[] = [];
  private from = -1;
  private now = -1;

  constructor(private readonly seconds: number) {}

  /**
   * The film runs and stands here.
   *
   * @param most seconds that can have gone by since it was last looked at; a longer way is a jump
   */
  at(second: number, most: number): void {
    if (this.from >= 0 && second >= this.now && second - this.now <= most) {
      this.now = second;
      return;
    }
    this.rest();
    this.from = this.now = second;
  }

  /** It runs no more. */
  rest(): void {
    if (this.from >= 0 && this.now > this.from) {
      this.runs = union(this.runs.concat({ from: this.from, to: this.now }));
    }
    this.from = this.now = -1;
  }

  /** In whole steps, joined, without what was known before. */
  fresh(known: readonly Span[]): Span[] {
    const running = this.from >= 0 ? [{ from: this.from, to: this.now }] : [];
    const whole = union(this.runs.concat(running)).map(run => rounded(run.from, run.to, this.seconds));
    const found = union(whole.filter((span): span is Span => span !== null));
    const open = gaps(known, this.seconds);
    return found.filter(span => open.some(gap => gap.from < span.to && gap.to > span.from));
  }

  /** The same, to be sent; what is less than a step stays for the next time. */
  take(known: readonly Span[]): Span[] {
    const found = this.fresh(known);
    this.runs = [];
    if (this.from >= 0) {
      this.from = Math.max(this.from, Math.floor(this.now / STEP) * STEP);
    }
    return found;
  }
}

/** Where to go on: where it was left, but never inside a beginning that is known by heart. */
export function resumeAt(left: number, watched: readonly Span[], seconds: number): number {
  const first = gaps(watched, seconds)[0];
  const unseen = first ? first.from : 0;
  const at = Math.max(left, unseen);
  return at >= seconds - STEP ? 0 : at;
}

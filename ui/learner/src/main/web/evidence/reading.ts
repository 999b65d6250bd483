import type { Span } from '../contract';
import { Cursor } from './cursor';
import { Notes, type Sitting } from './notes';
import type { About } from './outbox';

const TICK = 1_000;
/** A longer pause between two ticks means that the phone slept. */
const LONGEST = 2;

/** Counts reading time of one lesson, only while it is visible and in the foreground, and keeps it as evidence. */
export class Reading implements Sitting {
  private readonly cursor: Cursor;
  private readonly notes: Notes;
  private last = performance.now();
  private timer: ReturnType<typeof setInterval> | undefined;
  private kept = 0;

  constructor(
    about: About,
    watched: readonly Span[],
    seconds: number,
    private readonly onStep: (open: Span | null) => void,
  ) {
    this.cursor = new Cursor(watched, seconds);
    this.notes = new Notes(about, this);
    this.notes.onHidden = () => void this.cut();
  }

  start(): void {
    this.notes.begin();
    this.last = performance.now();
    this.timer = setInterval(() => this.tick(), TICK);
  }

  /** Resolves when all that was read is stored. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.notes.end();
    await this.cut();
  }

  private tick(): void {
    const at = performance.now();
    const passed = Math.min(LONGEST, (at - this.last) / 1_000);
    this.last = at;
    if (document.visibilityState !== 'visible' || !document.hasFocus() || this.cursor.finished) {
      return;
    }
    if (this.cursor.advance(passed)) {
      void this.cut();
      return;
    }
    const open = this.cursor.open;
    if (open && open.to !== this.kept) {
      this.kept = open.to;
      this.notes.keep([open]);
      this.onStep(open);
    }
  }

  private async cut(): Promise<void> {
    const span = this.cursor.cut();
    if (!span) {
      await this.notes.written();
      return;
    }
    this.notes.keep([span]);
    await this.notes.seal();
    this.onStep(this.cursor.open);
  }
}

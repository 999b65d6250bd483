import type { Span } from '../contract';
import { moment } from './clock';
import { Cursor } from './cursor';
import { type About, keepOpen, sealOpen } from './outbox';
import { uuid4 } from './uuid';

const TICK = 1_000;
/** A longer pause between two ticks means that the phone slept. */
const LONGEST = 2;

let running: Reading | null = null;

/** Stores what has been read so far, before its credential may go. */
export async function endReading(): Promise<void> {
  if (running) {
    await running.stop();
  }
}

/** Counts reading time of one lesson, only while it is visible and in the foreground, and keeps it as evidence. */
export class Reading {
  private readonly tab = uuid4();
  private readonly cursor: Cursor;
  private last = performance.now();
  private timer: ReturnType<typeof setInterval> | undefined;
  private kept = 0;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly about: About,
    watched: readonly Span[],
    seconds: number,
    private readonly onStep: (open: Span | null) => void,
  ) {
    this.cursor = new Cursor(watched, seconds);
  }

  start(): void {
    running = this;
    this.last = performance.now();
    this.timer = setInterval(() => this.tick(), TICK);
    document.addEventListener('visibilitychange', this.hidden);
    window.addEventListener('pagehide', this.hidden);
  }

  /** Resolves when all that was read is stored. */
  async stop(): Promise<void> {
    running = running === this ? null : running;
    clearInterval(this.timer);
    document.removeEventListener('visibilitychange', this.hidden);
    window.removeEventListener('pagehide', this.hidden);
    await this.cut();
  }

  private readonly hidden = (): void => {
    if (document.visibilityState === 'hidden') {
      void this.cut();
    }
  };

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
      this.keep(open);
      this.onStep(open);
    }
  }

  private keep(span: Span): void {
    const open = { ...moment(), tab: this.tab, about: this.about, from: span.from, to: span.to };
    this.writing = this.writing.then(() => keepOpen(open)).catch(() => undefined);
  }

  private async cut(): Promise<void> {
    const span = this.cursor.cut();
    if (!span) {
      await this.writing;
      return;
    }
    this.keep(span);
    this.writing = this.writing.then(() => sealOpen(this.tab)).catch(() => undefined);
    await this.writing;
    this.onStep(this.cursor.open);
  }
}

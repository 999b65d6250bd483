import type { Span } from '../contract';
import { Notes, type Sitting } from './notes';
import type { About } from './outbox';
import { Played } from './played';

/** A film is looked at a few times a second, but not when the phone sleeps. */
const LONGEST = 2;

/** Keeps what is played of a lesson's film or sound as evidence. */
export class Watching implements Sitting {
  private readonly played: Played;
  private readonly notes: Notes;
  private kept = '';

  constructor(
    about: About,
    seconds: number,
    /** What need not be told again. */
    private readonly known: () => readonly Span[],
    private readonly onStep: (spans: readonly Span[]) => void,
  ) {
    this.played = new Played(seconds);
    this.notes = new Notes(about, this);
    this.notes.onHidden = () => void this.tell();
    this.notes.begin();
  }

  /** @param rate how many times faster than in life it runs */
  at(second: number, rate: number): void {
    this.played.at(second, LONGEST * rate);
    const fresh = this.played.fresh(this.known());
    const text = JSON.stringify(fresh);
    if (text !== this.kept) {
      this.kept = text;
      if (fresh.length > 0) {
        this.notes.keep(fresh);
      }
      this.onStep(fresh);
    }
  }

  /** It was paused, moved or has ended. */
  rest(): void {
    this.played.rest();
  }

  /** Makes evidence of what was played so far. */
  async tell(): Promise<void> {
    const fresh = this.played.take(this.known());
    this.kept = '[]';
    if (fresh.length === 0) {
      await this.notes.written();
      return;
    }
    this.notes.keep(fresh);
    await this.notes.seal();
    this.onStep([]);
  }

  async stop(): Promise<void> {
    this.notes.end();
    this.played.rest();
    await this.tell();
  }
}

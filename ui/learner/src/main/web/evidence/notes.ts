import type { Span } from '../contract';
import { trouble } from '../base/trouble';
import { moment } from './clock';
import { type About, keepOpen, sealOpen } from './outbox';
import { uuid4 } from './uuid';

/** Something that is learned now, and can be ended. */
export interface Sitting {
  stop(): Promise<void>;
}

const running = new Set<Sitting>();

/** Ends them all, before the credential may go under which they are kept. */
export async function endAll(): Promise<void> {
  await Promise.all(Array.from(running, sitting => sitting.stop()));
}

/** What one sitting in this tab has come to, written down as it goes on: a killed browser loses a few seconds. */
export class Notes {
  private readonly tab = uuid4();
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly about: About,
    private readonly sitting: Sitting,
  ) {}

  begin(): void {
    running.add(this.sitting);
    document.addEventListener('visibilitychange', this.hidden);
    window.addEventListener('pagehide', this.hidden);
  }

  end(): void {
    running.delete(this.sitting);
    document.removeEventListener('visibilitychange', this.hidden);
    window.removeEventListener('pagehide', this.hidden);
  }

  /** Called when the screen goes out of sight, perhaps for ever. */
  onHidden: () => void = () => undefined;

  private readonly hidden = (): void => {
    if (document.visibilityState === 'hidden') {
      this.onHidden();
    }
  };

  keep(spans: readonly Span[]): void {
    const open = { ...moment(), tab: this.tab, about: this.about, spans };
    this.write(() => keepOpen(open));
  }

  /** Makes pieces of it. */
  seal(): Promise<void> {
    this.write(() => sealOpen(this.tab));
    return this.writing;
  }

  written(): Promise<void> {
    return this.writing;
  }

  private write(work: () => Promise<void>): void {
    this.writing = this.writing.then(work).catch(() => trouble('full'));
  }
}

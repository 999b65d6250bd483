import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { call, Refused } from './api';
import { change, find } from './db';
import { current, expire, PERSONAL, sameAsServer } from './session';

interface Answer<T> {
  readonly key: string;
  readonly value: T;
  readonly at: number;
}

/** personal: of the person who is signed in; public: the same for all; passing: not kept on the phone. */
type Kind = 'personal' | 'public' | 'passing';

const SLOW = 3_000;
const VERY_SLOW = 10_000;

/**
 * One answer of the server for one screen: first what the phone has, then what the server says. Personal answers are kept under the
 * person and only taken when the server's session is that person's.
 */
export class Load<T> implements ReactiveController {
  value: T | undefined;
  /** When `value` came from the server; null while that is now. */
  asOf: number | null = null;
  loading = false;
  patience: 'fine' | 'slow' | 'very-slow' = 'fine';
  failed: 'line' | 'gone' | 'refused' | null = null;
  private abort: AbortController | null = null;
  private run = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private path: string | null,
    private readonly kind: Kind,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    void this.start();
  }

  /** What comes later is for nobody. */
  hostDisconnected(): void {
    this.run++;
    this.loading = false;
    this.stop();
  }

  /** Points at another answer; for screens that stay while their address changes. */
  of(path: string | null): void {
    if (path !== this.path) {
      this.run++;
      this.stop();
      this.path = path;
      this.value = undefined;
      void this.start();
    }
  }

  /** Enough waited: what is on the phone is shown. */
  stop(): void {
    if (this.abort) {
      this.abort.abort();
    }
  }

  async start(): Promise<void> {
    const run = ++this.run;
    const key = this.key();
    const path = this.path;
    if (key === null || path === null) {
      this.loading = false;
      return;
    }
    this.loading = true;
    this.failed = null;
    this.patience = 'fine';
    this.abort = new AbortController();
    const timers = [setTimeout(() => this.wait('slow'), SLOW), setTimeout(() => this.wait('very-slow'), VERY_SLOW)];
    this.host.requestUpdate();
    const fresh = this.ask(path, this.abort.signal);
    fresh.catch(() => undefined);
    const kept = await this.kept(key);
    if (run === this.run && kept && this.loading) {
      this.value = kept.value;
      this.asOf = kept.at;
      this.host.requestUpdate();
    }
    try {
      const value = await fresh;
      await this.keep({ key, value, at: Date.now() });
      if (run === this.run) {
        this.value = value;
        this.asOf = null;
      }
    } catch (problem) {
      if (run === this.run) {
        this.fail(problem);
      }
    } finally {
      timers.forEach(clearTimeout);
      if (run === this.run) {
        this.loading = false;
        this.host.requestUpdate();
      }
    }
  }

  private async ask(path: string, signal: AbortSignal): Promise<T> {
    if (this.kind !== 'personal') {
      return call<T>(path, { signal });
    }
    const [same, value] = await Promise.all([sameAsServer(), call<T>(path, { signal })]);
    if (!same) {
      throw new Refused(401, 'SESSION_EXPIRED');
    }
    return value;
  }

  private fail(problem: unknown): void {
    if (!(problem instanceof Refused)) {
      this.failed = 'line';
      return;
    }
    if (this.kind === 'personal' && (problem.status === 401 || problem.status === 403)) {
      expire();
    }
    this.failed = problem.status === 404 ? 'gone' : 'refused';
  }

  private wait(patience: 'slow' | 'very-slow'): void {
    this.patience = patience;
    this.host.requestUpdate();
  }

  private key(): string | null {
    if (this.kind !== 'personal' || this.path === null) {
      return this.path;
    }
    const session = current();
    return session ? PERSONAL + session.person + this.path : null;
  }

  private async kept(key: string): Promise<Answer<T> | undefined> {
    if (this.kind === 'passing') {
      return undefined;
    }
    try {
      return await find<Answer<T> | undefined>('answers', s => s.get(key));
    } catch {
      return undefined;
    }
  }

  /** After a sign-out a late answer must not bring a name back. */
  private async keep(answer: Answer<T>): Promise<void> {
    if (this.kind === 'passing' || this.key() !== answer.key) {
      return;
    }
    try {
      await change(['answers'], tx => tx.objectStore('answers').put(answer));
    } catch {
      // A full phone shows the answer all the same.
    }
  }
}

/** All courses that this phone can show without a line. */
export async function keptCourses<T>(): Promise<T[]> {
  const all = await find<Answer<T>[]>('answers', s => s.getAll());
  return all.filter(a => /^\/courses\/[^/?]+$/.test(a.key)).map(a => a.value);
}

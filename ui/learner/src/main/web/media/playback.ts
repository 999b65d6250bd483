import type { FilmRef } from '../contract';
import { currentWatch } from '../base/settings';
import { choose, need, type Reel, reelAt, reels, type Rung, smaller, sound } from './film';
import { isKept } from './kept';
import { filled, line, tooSlowFor } from './line';
import type { Listener } from './listener';

/** A wait of this many milliseconds is one too many for a line. */
const STALL = 4_000;
const NEAR = 0.3;

/** Plays the files of one film, or of its sound, one after the other, in the size that the line carries. */
export class Playback {
  second: number;
  playing = false;
  waiting = false;
  broken = false;
  begun = false;
  listener: Listener | null = null;

  private media: HTMLMediaElement | null = null;
  private rung: Rung | null = null;
  private all: Reel[] = [];
  private reel = -1;
  /** Where to go as soon as the file can. */
  private wanted: number | null = null;
  private tapped = 0;
  private stalled: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly film: FilmRef,
    private readonly heard: boolean,
    start: number,
    private readonly onChange: () => void,
  ) {
    this.second = start;
    this.take(this.fitting());
  }

  attach(media: HTMLMediaElement): void {
    this.media = media;
    const on = (event: string, act: () => unknown): void => media.addEventListener(event, act);
    on('loadedmetadata', () => this.loaded());
    on('timeupdate', () => this.moved());
    on('playing', () => this.runs());
    on('pause', () => this.rests());
    on('ended', () => this.ended());
    on('waiting', () => this.waits());
    on('progress', () => this.fills());
    on('error', () => media.getAttribute('src') && this.fail());
  }

  /** Nothing of it goes on. */
  detach(): void {
    clearTimeout(this.stalled);
    this.rest();
    if (this.media) {
      this.media.pause();
      this.media.removeAttribute('src');
      this.media.load();
    }
  }

  /** Resolves when it runs; false when nothing can be heard or seen. */
  async play(from = this.second): Promise<boolean> {
    const media = this.media;
    if (!media) {
      return false;
    }
    this.broken = false;
    this.waiting = true;
    this.tapped = performance.now();
    this.goTo(from >= this.film.seconds - 1 ? 0 : from);
    this.setRate();
    this.onChange();
    try {
      await media.play();
      return true;
    } catch (problem) {
      if ((problem as Error).name !== 'AbortError') {
        this.fail();
      }
      return false;
    }
  }

  pause(): void {
    if (this.media) {
      this.media.pause();
    }
  }

  jump(second: number): void {
    this.rest();
    if (this.begun) {
      this.goTo(second);
    } else {
      this.second = second;
    }
    this.onChange();
  }

  /** The person has chosen another speed or size. */
  adapt(): void {
    this.setRate();
    const rung = this.fitting();
    if (rung && rung !== this.rung) {
      this.change(rung);
    }
  }

  private fitting(): Rung | null {
    return this.heard ? null : choose(this.film, currentWatch().rung, line(), isKept);
  }

  private take(rung: Rung | null): void {
    this.rung = rung;
    this.all = rung ? reels(this.film, rung) : sound(this.film);
    this.reel = -1;
  }

  private setRate(media = this.media): void {
    if (media) {
      media.playbackRate = media.defaultPlaybackRate = currentWatch().rate;
    }
  }

  /** Chooses the file, and the place in it; a file that is new says itself when it can go there. */
  private goTo(second: number): void {
    const media = this.media;
    const index = reelAt(this.all, second);
    const reel = this.all[index];
    if (!media || !reel) {
      return;
    }
    this.second = second;
    const inside = second - reel.from;
    if (index !== this.reel) {
      this.reel = index;
      this.wanted = inside;
      media.src = reel.address;
    } else if (media.readyState === 0) {
      this.wanted = inside;
    } else if (Math.abs(media.currentTime - inside) > NEAR) {
      media.currentTime = inside;
    }
  }

  private loaded(): void {
    if (this.media && this.wanted) {
      this.media.currentTime = this.wanted;
    }
    this.wanted = null;
  }

  private moved(): void {
    const media = this.media;
    const reel = this.all[this.reel];
    if (!media || !reel || this.wanted !== null || media.seeking) {
      return;
    }
    this.second = Math.min(this.film.seconds, reel.from + media.currentTime);
    if (!media.paused && this.listener) {
      this.listener.onPlay(this.second, media.playbackRate);
    }
    this.onChange();
  }

  private runs(): void {
    this.playing = this.begun = true;
    this.waiting = false;
    clearTimeout(this.stalled);
    this.onChange();
  }

  private rests(): void {
    // Between two files of one film nothing has ended.
    if (this.media && this.media.ended) {
      return;
    }
    this.playing = this.waiting = false;
    this.rest();
    this.onChange();
  }

  private rest(): void {
    if (this.listener && this.begun) {
      this.listener.onRest(this.second);
    }
  }

  private ended(): void {
    const next = this.all[this.reel + 1];
    if (next && this.media) {
      this.goTo(next.from);
      this.media.play().catch(() => this.fail());
      return;
    }
    this.second = this.film.seconds;
    this.playing = false;
    if (this.listener) {
      this.listener.onPlay(this.film.seconds, currentWatch().rate);
      this.listener.onEnd();
    }
    this.onChange();
  }

  private fills(): void {
    const media = this.media;
    if (media && this.rung && this.tapped > 0 && media.buffered.length > 0 && !isKept(this.all[this.reel])) {
      const ahead = media.buffered.end(media.buffered.length - 1) - media.currentTime;
      filled((ahead * need(this.film, this.rung) * 1000) / 8, performance.now() - this.tapped);
    }
  }

  /** A line that cannot carry this size gets a smaller one, if nobody chose the size. */
  private waits(): void {
    this.waiting = true;
    this.onChange();
    clearTimeout(this.stalled);
    this.stalled = setTimeout(() => {
      const less = this.rung ? smaller(this.film, this.rung) : null;
      if (this.waiting && less && currentWatch().rung === 'auto') {
        tooSlowFor(need(this.film, this.rung!) / 2);
        this.change(less);
      }
    }, STALL);
  }

  private change(rung: Rung): void {
    const running = this.playing || this.waiting;
    this.rest();
    this.take(rung);
    if (running) {
      void this.play();
    } else if (this.begun) {
      this.goTo(this.second);
    }
  }

  /** Without a line the size on the phone will do, whichever was chosen. */
  private fail(): void {
    const here = this.heard ? null : choose(this.film, 'auto', line(), isKept);
    if (here && here !== this.rung && reels(this.film, here).every(isKept)) {
      this.take(here);
      void this.play();
      return;
    }
    this.playing = this.waiting = false;
    this.broken = true;
    this.reel = -1;
    this.rest();
    this.onChange();
  }
}

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { FilmRef, PictureRef, Span } from '../contract';
import { listen } from '../base/changes';
import { currentWatch } from '../base/settings';
import { clockTime, t } from '../base/text';
import { icon } from '../drawing/icons';
import { type Cue, parseCaptions, said } from '../media/captions';
import { addressOf, captionsOf, poster } from '../media/film';
import type { Listener } from '../media/listener';
import { Playback } from '../media/playback';
import { tools } from './player-tools';
import { photo } from './rich-text';
import { way } from './seek-bar';
import { stopReading } from './voice';

/** A film, or its sound beside a picture, with controls for old hands. */
export class Player extends LitElement {
  static override properties = {
    film: { attribute: false },
    heard: { type: Boolean },
    picture: { attribute: false },
    watched: { attribute: false },
    start: { attribute: false },
    cues: { state: true },
  };
  declare film: FilmRef;
  /** Only its sound. */
  declare heard: boolean;
  /** What is seen while it is heard. */
  declare picture: PictureRef | null;
  declare watched: readonly Span[];
  /** Where it was left. */
  declare start: number;
  declare cues: readonly Cue[];
  listener: Listener | null = null;

  /** Made with the first drawing. */
  private playback!: Playback;
  private ran = false;
  private end: (() => void) | null = null;

  constructor() {
    super();
    this.heard = false;
    this.picture = null;
    this.watched = this.cues = [];
    this.start = 0;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.end = listen('settings', () => {
      if (this.playback) {
        this.playback.adapt();
      }
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.playback) {
      this.playback.detach();
    }
    if (this.end) {
      this.end();
    }
  }

  protected override willUpdate(): void {
    this.playback = this.playback || new Playback(this.film, this.heard, this.start, () => this.changed());
    this.playback.listener = this.listener;
  }

  protected override firstUpdated(): void {
    this.playback.attach(this.querySelector<HTMLMediaElement>('video,audio')!);
    const captions = captionsOf(this.film);
    if (captions) {
      fetch(captions)
        .then(answer => (answer.ok ? answer.text() : ''))
        .then(
          text => (this.cues = parseCaptions(text)),
          () => undefined,
        );
    }
  }

  private changed(): void {
    if (this.ran !== this.playback.playing) {
      this.ran = this.playback.playing;
      this.dispatchEvent(new Event('player-change'));
    }
    this.requestUpdate();
  }

  get isPlaying(): boolean {
    return this.playback.playing;
  }

  /** Resolves when it runs; false when nothing can be heard or seen. */
  play(from?: number): Promise<boolean> {
    stopReading();
    return this.playback.play(from);
  }

  pause(): void {
    this.playback.pause();
  }

  private readonly toggle = (): void => {
    if (this.playback.playing) {
      this.pause();
    } else {
      void this.play();
    }
  };

  protected override render(): TemplateResult {
    return html`<div class="v" aria-busy=${this.playback.waiting ? 'true' : nothing}>${this.heard ? this.sounds() : this.shows()}${this.over()}${this.caption()}</div>
      ${this.seek()}${tools(this.film, this.heard, this.cues.length > 0, () => this.wide())}`;
  }

  private shows(): TemplateResult {
    const still = poster(this.film);
    return html`<video playsinline webkit-playsinline preload="none" width="320" height="180" poster=${still ? addressOf(this.film, still) : nothing} aria-label=${t('player.film')} @click=${this.toggle}></video>`;
  }

  private sounds(): TemplateResult {
    return html`${this.picture ? photo(this.picture, 'pic tall') : html`<span class="pic bare"></span>`}<audio preload="none"></audio>`;
  }

  /** Over the picture: what can be done now. */
  private over(): TemplateResult | null {
    const { second, playing, waiting, broken } = this.playback;
    if (broken) {
      return html`<div class="over"><p role="alert" data-say>${t('player.broken')}</p><button class="go" type="button" @click=${this.toggle}>${icon('again')}${t('state.again')}</button></div>`;
    }
    if (waiting) {
      return html`<p class="slow" role="status">${t(playing ? 'state.slow' : 'player.coming')}</p>`;
    }
    if (playing) {
      return null;
    }
    const further = second > 1 && second < this.film.seconds - 1;
    const word = further ? t(this.heard ? 'player.hear-on' : 'player.go-on', { at: clockTime(second) }) : t(this.heard ? 'player.hear' : 'player.play');
    return html`<div class="over"><button class="play" type="button" aria-label=${word} @click=${this.toggle}>${icon('play')}</button>
      ${further ? html`<span class="two-ways"><button type="button" @click=${this.toggle}>${word}</button><button type="button" @click=${() => void this.play(0)}>${t('player.from-start')}</button></span>` : null}</div>`;
  }

  private caption(): TemplateResult | null {
    const wanted = this.cues.length > 0 && currentWatch().captions;
    return wanted ? html`<p class="caption" lang="zh-CN" ?hidden=${!this.playback.begun}>${said(this.cues, this.playback.second)}</p>` : null;
  }

  private seek(): TemplateResult {
    const all = this.film.seconds;
    const { second, playing, begun } = this.playback;
    const at = clockTime(second);
    return html`<div class="seek num">${begun ? html`<button class="ic" type="button" aria-label=${t(playing ? 'player.pause' : 'player.play')} @click=${this.toggle}>${icon(playing ? 'pause' : 'play')}</button>` : null}<span aria-hidden="true">${at}</span><span class="way"><input type="range" min="0" max=${all} step="1" .value=${String(Math.round(second))} aria-label=${t('player.seek')} aria-valuetext=${t('player.at', { at, all: clockTime(all) })} @change=${this.jump} />${way(this.watched, all)}<i class="knob" style=${'left:' + (100 * Math.min(second, all)) / all + '%'}></i></span><span aria-hidden="true">${clockTime(all)}</span></div>`;
  }

  private readonly jump = (event: Event): void => this.playback.jump(Number((event.target as HTMLInputElement).value));

  private wide(): void {
    const box = this.querySelector('.v') as (HTMLElement & { webkitRequestFullscreen?: () => void }) | null;
    if (box && box.requestFullscreen) {
      box.requestFullscreen().catch(() => undefined);
    } else if (box && box.webkitRequestFullscreen) {
      box.webkitRequestFullscreen();
    }
  }
}
customElements.define('x-player', Player);

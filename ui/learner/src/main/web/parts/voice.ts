import { html, LitElement } from 'lit';
import { icon } from '../drawing/icons';
import { t } from '../base/text';

/** Reads a screen aloud, part by part: everything marked with data-say, from top to bottom. */

let reading: HTMLElement | null = null;
let turn = 0;
let button: SayButton | null = null;

function parts(): HTMLElement[] {
  return Array.from(document.querySelectorAll<HTMLElement>('[data-say]')).filter(part => part.getClientRects().length > 0);
}

/** What is said: the words written for the voice, else those on the screen. */
function words(part: HTMLElement): string {
  const text = part.getAttribute('data-say') || part.textContent || '';
  return text.replace(/\u3000+/g, ', ').replace(/\s+/g, ' ').replace(/\*/g, t('voice.masked')).trim();
}

/** Courses stay Chinese whatever the language of the interface. */
function language(part: HTMLElement, text: string): string {
  if (/[\u4e00-\u9fff]/.test(text)) {
    return 'zh-CN';
  }
  const holder = part.closest('[lang]');
  return (holder && holder.getAttribute('lang')) || 'zh-CN';
}

function voiceFor(lang: string): SpeechSynthesisVoice | undefined {
  const prefix = lang.slice(0, 2).toLowerCase();
  const fitting = speechSynthesis.getVoices().filter(v => v.lang.toLowerCase().indexOf(prefix) === 0 || (prefix === 'zh' && /^cmn/i.test(v.lang)));
  return fitting.find(v => v.localService && /cn/i.test(v.lang)) || fitting.find(v => v.localService) || fitting[0];
}

export function isReading(): boolean {
  return reading !== null;
}

export function stopReading(): void {
  turn++;
  mark(null);
  if ('speechSynthesis' in window) {
    speechSynthesis.cancel();
  }
}

function mark(part: HTMLElement | null): void {
  if (reading) {
    reading.removeAttribute('data-reading');
  }
  reading = part;
  if (part) {
    part.setAttribute('data-reading', '');
    const box = part.getBoundingClientRect();
    if (box.top < 60 || box.bottom > window.innerHeight - 100) {
      part.scrollIntoView({ block: 'center' });
    }
  }
  if (button) {
    button.requestUpdate();
  }
}

function readFrom(part: HTMLElement): void {
  const mine = ++turn;
  speechSynthesis.cancel();
  const text = words(part);
  if (text === '') {
    next(part);
    return;
  }
  mark(part);
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = language(part, text);
  const voice = voiceFor(utterance.lang);
  if (voice) {
    utterance.voice = voice;
  }
  utterance.rate = 0.9;
  utterance.onend = () => {
    if (mine === turn) {
      next(part);
    }
  };
  utterance.onerror = () => {
    if (mine === turn) {
      stopReading();
    }
  };
  speechSynthesis.speak(utterance);
}

function next(part: HTMLElement): void {
  const all = parts();
  const following = all[all.indexOf(part) + 1];
  if (following) {
    readFrom(following);
  } else {
    stopReading();
  }
}

/** Says one thing now, for instance why an answer was right, if the voice is already in use on this screen. */
export function readIfReading(find: () => HTMLElement | null): void {
  if (reading) {
    const part = find();
    if (part) {
      readFrom(part);
    }
  }
}

/** While a screen is read, a tap on another part reads that part; a second tap does what it always does. */
function divert(event: Event): void {
  if (!reading) {
    return;
  }
  const target = event.target as Element;
  const part = target.closest<HTMLElement>('[data-say]') || target.querySelector<HTMLElement>('[data-say]');
  if (part && part !== reading && !target.closest('.say')) {
    event.preventDefault();
    event.stopPropagation();
    readFrom(part);
  }
}

export function startVoice(): void {
  document.addEventListener('click', divert, true);
  if ('speechSynthesis' in window) {
    speechSynthesis.getVoices();
  }
}

/** Voices of some phones arrive only a moment after the first question. */
function voicesThere(): Promise<boolean> {
  if (!('speechSynthesis' in window)) {
    return Promise.resolve(false);
  }
  const fit = (): boolean => voiceFor(document.documentElement.lang) !== undefined;
  if (fit()) {
    return Promise.resolve(true);
  }
  return new Promise(resolve => setTimeout(() => resolve(fit()), 700));
}

/** A screen's own recording. */
export interface Recorded {
  /** False when it cannot be heard. */
  play(): Promise<boolean>;
  pause(): void;
}

/** The gold round one, always at the bottom left. */
export class SayButton extends LitElement {
  static override properties = { recorded: { attribute: false }, playing: { type: Boolean } };
  declare recorded: Recorded | null;
  declare playing: boolean;
  private mute = false;

  constructor() {
    super();
    this.recorded = null;
    this.playing = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    button = this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (button === this) {
      button = null;
    }
  }

  private async toggle(): Promise<void> {
    if (reading || this.playing) {
      stopReading();
      if (this.recorded) {
        this.recorded.pause();
      }
      return;
    }
    if (this.recorded && (await this.recorded.play())) {
      return;
    }
    this.mute = !(await voicesThere());
    const first = parts()[0];
    if (!this.mute && first) {
      readFrom(first);
    }
    this.requestUpdate();
  }

  protected override render() {
    const on = reading !== null || this.playing;
    return html`<button class="say" type="button" data-quick aria-pressed=${on ? 'true' : 'false'} @click=${() => void this.toggle()}>${icon(on ? 'stop' : 'speaker')}${on ? t('voice.stop') : t('voice.listen')}</button
      >${this.mute ? html`<div class="note" role="status"><p>${t('voice.none')}</p><button class="ic" type="button" aria-label=${t('close')} @click=${() => this.hush()}>${icon('cross')}</button></div>` : null}`;
  }

  private hush(): void {
    this.mute = false;
    this.requestUpdate();
  }
}
customElements.define('x-say', SayButton);

import { html, LitElement, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { listen, listenElsewhere } from './base/changes';
import { keeps } from './base/device';
import { parse, type Route } from './base/router';
import { current, loadSession, signOut } from './base/session';
import { applySettings } from './base/settings';
import { loadWords, t } from './base/text';
import { trouble } from './base/trouble';
import { loadOutbox, sealOpen } from './evidence/outbox';
import { startSender } from './evidence/sender';
import { startMeasuring } from './media/line';
import { icon } from './drawing/icons';
import { symbols } from './drawing/ridge';
import { tabs } from './parts/bars';
import { Screen } from './parts/screen';
import { shapes } from './parts/states';
import { troubleNote } from './parts/trouble-note';
import { isReading, startVoice, stopReading } from './parts/voice';
import { signingIn } from './screens/sign-in-state';
import './screens/home';
import './screens/sign-in-card';
import './screens/sign-in-secret';
import './screens/sign-in-who';

/** Whoever watches a film touches nothing, and is there all the same. */
function isPlaying(): boolean {
  return Array.from(document.querySelectorAll<HTMLMediaElement>('video,audio')).some(media => !media.paused);
}

const WET_THUMB = 400;
/** A shared device that nobody touches forgets the person. */
const IDLE = 5 * 60_000;

/** Shows the screen that belongs to the address. */
class XiangxueApp extends LitElement {
  static override properties = { ready: { state: true }, hash: { state: true }, later: { state: true } };
  declare ready: boolean;
  declare hash: string;
  /** The screens that come after the first. */
  declare later: 'coming' | 'here' | 'failed';
  private first = true;
  private idle: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.ready = false;
    this.later = 'coming';
    this.hash = location.hash;
    applySettings();
    window.addEventListener('hashchange', () => this.moved());
    listen('settings', () => this.requestUpdate());
    listen('session', () => this.requestUpdate());
    listen('trouble', () => this.requestUpdate());
    listenElsewhere('session', () => location.reload());
    document.addEventListener('click', new Thumb().take, true);
    ['click', 'keydown', 'scroll'].forEach(event => document.addEventListener(event, () => this.watchIdle(), { capture: true, passive: true }));
    void this.begin();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Without storage the app still teaches; it only cannot remember. */
  private async begin(): Promise<void> {
    try {
      await Promise.all([loadSession(), loadOutbox(), sealOpen(), loadWords()]);
    } catch {
      if (!(await keeps())) {
        trouble('blocked');
      }
    }
    this.ready = true;
    keepStorage();
    this.watchIdle();
    startVoice();
    startMeasuring();
    startSender();
    import('./later').then(
      () => (this.later = 'here'),
      () => (this.later = 'failed'),
    );
  }

  private moved(): void {
    stopReading();
    this.first = false;
    this.hash = location.hash;
    window.scrollTo(0, 0);
    void this.updateComplete.then(() => this.focusScreen());
  }

  private async focusScreen(): Promise<void> {
    const screen = Array.from(this.children).find(child => child instanceof Screen) as Screen | undefined;
    if (screen && !this.first) {
      await screen.updateComplete;
      screen.focusHeading();
    }
  }

  private watchIdle(): void {
    clearTimeout(this.idle);
    const session = current();
    if (session && session.shared) {
      this.idle = setTimeout(() => (isReading() || isPlaying() ? this.watchIdle() : void signOut()), IDLE);
    }
  }

  protected override render(): TemplateResult {
    return html`${symbols}${this.ready ? keyed(this.hash + (current() ? current()!.person : ''), this.screen(parse(this.hash))) : null}${troubleNote()}`;
  }

  private screen(route: Route): TemplateResult {
    if (this.later !== 'here' && !this.isFirst(route)) {
      return this.comes();
    }
    if (route.name === 'settings') {
      return html`<x-settings></x-settings>`;
    }
    if ('source' in route && route.source.kind === 'preview') {
      return this.inCourse(route);
    }
    if (route.name === 'sign-in' || route.name === 'card' || !current()) {
      return this.signIn(route);
    }
    if ('source' in route) {
      return this.inCourse(route);
    }
    switch (route.name) {
      case 'home':
        return html`<x-home></x-home>`;
      case 'household':
        return html`<x-household></x-household>`;
      case 'downloads':
        return html`<x-downloads></x-downloads>`;
      case 'appeal':
        return html`<x-appeal .programme=${route.programme}></x-appeal>`;
      case 'certificate':
        return html`<x-certificate .slug=${route.slug}></x-certificate>`;
    }
  }

  /** Shown by what came first. */
  private isFirst(route: Route): boolean {
    if (route.name === 'settings' || ('source' in route && route.source.kind === 'preview')) {
      return false;
    }
    return !current() || ['home', 'sign-in', 'card'].includes(route.name);
  }

  private comes(): TemplateResult {
    return html`<h1 class="sr">${t('app.name')}</h1><main>${
      this.later === 'coming'
        ? shapes
        : html`<div class="in state" role="status"><p data-say>${t('state.no-line')}</p><button class="go soft" type="button" @click=${() => location.reload()}>${icon('again')}${t('state.again')}</button></div>`
    }</main>${tabs(null)}`;
  }

  private inCourse(route: Extract<Route, { source: unknown }>): TemplateResult {
    switch (route.name) {
      case 'course':
        return html`<x-course .source=${route.source} .lesson=${0}></x-course>`;
      case 'lesson':
        return html`<x-lesson .source=${route.source} .lesson=${route.lesson}></x-lesson>`;
      case 'quiz':
        return html`<x-quiz .source=${route.source} .lesson=${route.lesson}></x-quiz>`;
      case 'result':
        return html`<x-result .source=${route.source} .lesson=${route.lesson}></x-result>`;
    }
  }

  /** The later steps need what the earlier ones found; after a reload the sign-in begins again. */
  private signIn(route: Route): TemplateResult {
    const step = route.name === 'sign-in' ? route.step : 'card';
    if (step === 'who' && signingIn.faces.length > 0) {
      return html`<x-sign-in-who></x-sign-in-who>`;
    }
    if (step === 'secret' && signingIn.face) {
      return html`<x-sign-in-secret></x-sign-in-secret>`;
    }
    if (route.name === 'card') {
      return html`<x-sign-in-card .step=${'number'} .number=${route.number}></x-sign-in-card>`;
    }
    return html`<x-sign-in-card .step=${step === 'number' || step === 'clerk' ? step : 'card'}></x-sign-in-card>`;
  }
}

/** A second tap on the same thing within 400 ms is a wet thumb, not a wish; keys of a keypad are meant twice. */
class Thumb {
  private at = 0;
  private on: Element | null = null;

  readonly take = (event: Event): void => {
    const target = (event.target as Element).closest('a,button,label');
    const again = target !== null && target === this.on && event.timeStamp - this.at < WET_THUMB;
    if (again && !target!.hasAttribute('data-quick') && event.isTrusted && target!.tagName !== 'LABEL') {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    this.at = event.timeStamp;
    this.on = target;
  };
}

/** A full phone must not throw the outbox out. */
function keepStorage(): void {
  if (navigator.storage && navigator.storage.persist) {
    navigator.storage.persist().catch(() => undefined);
  }
}

customElements.define('xiangxue-app', XiangxueApp);
if (navigator.serviceWorker && window.parent === window) {
  navigator.serviceWorker.register('/sw.js').catch(() => undefined);
}

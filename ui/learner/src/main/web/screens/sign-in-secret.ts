import { html, type TemplateResult } from 'lit';
import { Refused } from '../base/api';
import { go } from '../base/router';
import { signIn, type Secret } from '../base/session';
import { t } from '../base/text';
import { face, faceName, picture } from '../drawing/faces';
import { clerk, hills, icon } from '../drawing/icons';
import { bar, signInHead } from '../parts/bars';
import { keypad, type Keypad, typed } from '../parts/keypad';
import { Screen } from '../parts/screen';
import { sentence, sharedDevice, signingIn } from './sign-in-state';

const TRIES = 5;
const LOCK_MINUTES = 15;

/** secret: the known one; code: the clerk's; first and second: the new secret, twice. */
type Phase = 'secret' | 'code' | 'first' | 'second';

/** Third step: the secret, or the clerk's one-time code and a new secret. */
export class SignInSecret extends Screen {
  static override properties = { phase: { state: true }, keys: { state: true }, pictures: { state: true }, busy: { state: true }, problem: { state: true }, locked: { state: true } };
  declare phase: Phase;
  declare keys: readonly string[];
  declare pictures: boolean;
  declare busy: boolean;
  declare problem: string;
  /** Minutes until the next try; 0 when not locked. */
  declare locked: number;
  private code = '';
  private chosen = '';
  private failures = 0;

  private readonly pad: Keypad = { onKey: key => this.add(key), onErase: () => this.erase() };
  private readonly onType = (event: KeyboardEvent): void => {
    if (!this.pictures || this.phase === 'code') {
      typed(event, this.pad);
    }
  };

  constructor() {
    super();
    this.phase = 'secret';
    this.keys = [];
    this.pictures = false;
    this.busy = false;
    this.problem = '';
    this.locked = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.onType);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.onType);
  }

  private get length(): number {
    return this.phase === 'code' ? 8 : this.pictures ? 3 : 4;
  }

  private add(key: string): void {
    if (this.busy || this.locked || this.keys.length >= this.length) {
      return;
    }
    this.problem = '';
    this.keys = this.keys.concat(key);
    if (this.keys.length === this.length) {
      void this.full();
    }
  }

  private erase(): void {
    this.problem = '';
    this.keys = this.keys.slice(0, -1);
  }

  private turn(phase: Phase, problem = ''): void {
    this.phase = phase;
    this.keys = [];
    this.problem = problem;
  }

  private async full(): Promise<void> {
    const entered = this.keys.join(this.pictures && this.phase !== 'code' ? '-' : '');
    switch (this.phase) {
      case 'secret':
        return this.enter({ secret: entered });
      case 'code':
        this.code = entered;
        return this.turn('first');
      case 'first':
        this.chosen = entered;
        return this.turn('second');
      case 'second':
        if (entered !== this.chosen) {
          return this.turn('first', t('secret.differ'));
        }
        return this.enter({ code: this.code, newSecret: entered });
    }
  }

  private async enter(secret: Secret): Promise<void> {
    const who = signingIn.face;
    if (!who) {
      return;
    }
    this.busy = true;
    try {
      await signIn(signingIn.number, who.id, secret, sharedDevice());
      signingIn.faces = [];
      signingIn.face = null;
      signingIn.number = '';
      go('#/');
    } catch (problem) {
      this.fail(problem);
    } finally {
      this.busy = false;
    }
  }

  private fail(problem: unknown): void {
    const code = problem instanceof Refused ? problem.code : '';
    switch (code) {
      case 'WRONG_SECRET':
        this.failures++;
        return this.turn('secret', t('secret.wrong', { n: this.triesLeft(problem as Refused) }));
      case 'NO_SECRET_YET':
        return this.turn('code', t('problem.NO_SECRET_YET'));
      case 'WRONG_CODE':
        return this.turn('code', sentence(problem));
      case 'WEAK_SECRET':
        return this.turn('first', sentence(problem));
      case 'LOCKED':
        this.locked = Math.ceil((problem as Refused).retryAfter / 60) || LOCK_MINUTES;
        return this.turn('secret');
      default:
        this.turn(this.phase === 'second' ? 'first' : this.phase, sentence(problem));
    }
  }

  /** The server says; without its word this screen counts. */
  private triesLeft(problem: Refused): number {
    return Math.max(1, parseInt(problem.detail, 10) || TRIES - this.failures);
  }

  protected override render(): TemplateResult {
    const who = signingIn.face;
    const other = html`<a class="go soft" href="#/sign-in/who">${t('secret.other-person')}</a>`;
    const head = html`${hills}${signInHead(3)}`;
    const me = html`<div class="me">${face(who, 72)}<span>${who ? who.maskedName : ''}</span></div>`;
    if (this.locked) {
      return html`${head}<main>${me}<h1 class="t mid" data-say>${t('locked.title')}</h1>${clerk(t('clerk.picture'))}
        <div class="card text"><p data-say>${t('locked.wait', { n: this.locked })}</p><p data-say>${t('locked.clerk')}</p></div></main>${bar(other)}`;
    }
    const corner = this.phase === 'code' ? {} : { corner: { pictures: this.pictures, onTap: () => this.swapPad() } };
    return html`${head}<main>${me}<h1 class=${'t mid' + (this.problem ? ' bad' : '')} data-say>${this.problem || this.heading()}</h1>${this.dots()}
      <p class="sr" role="alert">${this.problem}</p>
      ${keypad({ ...this.pad, ...corner })}
      ${this.phase === 'secret' ? html`<p class="link"><button type="button" @click=${() => this.turn('code')}>${icon('code')}<span data-say>${t('secret.have-code')}</span></button></p>` : null}</main>
      ${bar(this.phase === 'secret' ? other : html`<button class="go soft" type="button" @click=${() => this.turn('secret')}>${t('back')}</button>`)}`;
  }

  private swapPad(): void {
    this.pictures = !this.pictures;
    this.turn(this.phase === 'second' ? 'first' : this.phase);
  }

  private heading(): string {
    switch (this.phase) {
      case 'secret':
        return t(this.pictures ? 'secret.pictures' : 'secret.digits');
      case 'code':
        return t('secret.code');
      case 'first':
        return t(this.pictures ? 'secret.first.pictures' : 'secret.first.digits');
      case 'second':
        return t('secret.second');
    }
  }

  private dots(): TemplateResult {
    const wrong = this.problem !== '' && this.keys.length === 0;
    const shown = Array.from({ length: this.length }, (_, i) => {
      const key = this.keys[i];
      if (wrong) {
        return html`<i class="wrong">!</i>`;
      }
      if (key && this.pictures && this.phase !== 'code') {
        return html`<i class="shown" title=${faceName(key)}>${picture(key)}</i>`;
      }
      return html`<i class=${key ? 'on' : ''}></i>`;
    });
    return html`<div class="dots ${this.phase === 'code' ? 'many' : ''}" role="img" aria-label=${t('secret.entered', { n: this.keys.length })}>${shown}</div>`;
  }
}
customElements.define('x-sign-in-secret', SignInSecret);

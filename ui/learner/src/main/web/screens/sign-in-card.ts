import { html, type TemplateResult } from 'lit';
import { go } from '../base/router';
import { faces } from '../base/session';
import { t } from '../base/text';
import { cardAndPhone, clerk, hills, icon } from '../drawing/icons';
import { bar, signInHead } from '../parts/bars';
import { keypad, type Keypad, typed } from '../parts/keypad';
import { Screen } from '../parts/screen';
import { canScan, Scanner } from '../parts/scanner';
import { sentence, setSharedDevice, sharedDevice, signingIn } from './sign-in-state';

const LENGTH = 8;

/** First step: which household? By the card's QR code, by its number, or with the clerk's help. */
export class SignInCard extends Screen {
  static override properties = { step: {}, number: { state: true }, busy: { state: true }, problem: { state: true }, scanner: { state: true } };
  declare step: 'card' | 'number' | 'clerk';
  /** From a card that was opened by the phone's own camera. */
  declare number: string;
  declare busy: boolean;
  declare problem: string;
  declare scanner: Scanner | null;

  private readonly pad: Keypad = { onKey: digit => this.add(digit), onErase: () => this.erase() };
  private readonly onType = (event: KeyboardEvent): void => {
    if (this.step === 'number') {
      typed(event, this.pad);
    }
  };

  constructor() {
    super();
    this.step = 'card';
    this.number = '';
    this.busy = false;
    this.problem = '';
    this.scanner = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.onType);
    if (this.number.length === LENGTH) {
      void this.find();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.onType);
    this.endScan();
  }

  private add(digit: string): void {
    if (this.busy || this.number.length >= LENGTH) {
      return;
    }
    this.problem = '';
    this.number += digit;
    if (this.number.length === LENGTH) {
      void this.find();
    }
  }

  private erase(): void {
    this.problem = '';
    this.number = this.number.slice(0, -1);
  }

  private async find(): Promise<void> {
    this.busy = true;
    this.problem = '';
    try {
      signingIn.faces = await faces(this.number);
      signingIn.number = this.number;
      go('#/sign-in/who');
    } catch (problem) {
      this.problem = sentence(problem);
    } finally {
      this.busy = false;
    }
  }

  private scan(): void {
    this.problem = '';
    const scanner = new Scanner(
      number => {
        this.endScan();
        this.number = number;
        void this.find();
      },
      () => {
        this.endScan();
        this.problem = t('scan.none');
      },
    );
    this.scanner = scanner;
    void this.updateComplete.then(() => scanner.start(this.querySelector('video')!));
  }

  private endScan(): void {
    if (this.scanner) {
      this.scanner.stop();
      this.scanner = null;
    }
  }

  protected override render(): TemplateResult {
    if (this.scanner) {
      return html`<main class="scan"><h1 class="t" data-say>${t('scan.title')}</h1><video muted playsinline></video></main>${bar(
        html`<button class="go soft" type="button" @click=${() => this.endScan()}>${t('scan.stop')}</button>`,
      )}`;
    }
    switch (this.step) {
      case 'card':
        return this.card();
      case 'number':
        return this.byNumber();
      case 'clerk':
        return this.askClerk();
    }
  }

  private card(): TemplateResult {
    const scan = canScan();
    const byNumber = html`<a class=${scan ? 'alt' : 'go'} href="#/sign-in/number">${icon('keypad')}<span data-say=${scan ? t('card.or-number') : ''}>${t('card.number')}</span></a>`;
    return html`${hills}${signInHead(1)}<main><h1 class="t" data-say=${t(scan ? 'card.scan.say' : 'card.number.say')}>${t(scan ? 'card.scan.title' : 'card.number.title')}</h1>
      ${cardAndPhone(t('card.picture'))}${this.trouble()}${scan ? byNumber : null}
      <a class="alt" href="#/sign-in/clerk">${icon('person')}<span data-say>${t('card.none')}</span></a>
      <div class="pair"><label class="alt switch"><input type="checkbox" role="switch" .checked=${sharedDevice()} @change=${(e: Event) => setSharedDevice((e.target as HTMLInputElement).checked)} /><i></i><span data-say=${t('card.shared.say')}>${t('card.shared')}</span></label>
      <a class="alt" href="#/settings">${icon('settings')}<span>${t('settings.title')}</span></a></div></main>
      ${bar(scan ? html`<button class="go" type="button" @click=${() => this.scan()}>${icon('scan')}${t('card.scan')}</button>` : byNumber)}`;
  }

  private byNumber(): TemplateResult {
    const boxes = Array.from({ length: LENGTH }, (_, i) => html`<i class=${this.number[i] ? 'on' : ''}>${this.number[i] || ''}</i>`);
    return html`${hills}${signInHead(1)}<main><h1 class="t" data-say=${t('card.number.say')}>${t('card.number.title')}</h1>
      <div class="boxes num" role="img" aria-label=${t('secret.entered', { n: this.number.length })}>${boxes}</div>
      ${this.trouble()}${keypad(this.pad)}</main>
      ${bar(
        this.problem && this.number.length === LENGTH
          ? html`<button class="go" type="button" @click=${() => void this.find()}>${icon('again')}${t('state.again')}</button>`
          : html`<a class="go soft" href="#/sign-in">${t('card.other-way')}</a>`,
      )}`;
  }

  private askClerk(): TemplateResult {
    return html`${hills}${signInHead(1)}<main><h1 class="t" data-say>${t('clerk.title')}</h1>${clerk(t('clerk.picture'))}
      <div class="card text"><p data-say>${t('clerk.1')}</p><p data-say>${t('clerk.2')}</p><p data-say>${t('clerk.3')}</p></div></main>
      ${bar(html`<a class="go soft" href="#/sign-in">${t('back')}</a>`)}`;
  }

  private trouble(): TemplateResult {
    return html`<div class="trouble" role="status">${this.busy ? html`<p>${t('card.looking')}</p>` : this.problem ? html`<p class="bad" data-say>${icon('broken')}<span>${this.problem}</span></p>` : null}</div>`;
  }
}
customElements.define('x-sign-in-card', SignInCard);

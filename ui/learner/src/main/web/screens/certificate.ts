import { html, type TemplateResult } from 'lit';
import type { MyCertificate } from '../contract';
import { Load } from '../base/load';
import { courseAddress } from '../base/router';
import { current } from '../base/session';
import { date, t } from '../base/text';
import { piecesOf } from '../evidence/outbox';
import { goldenEar, icon } from '../drawing/icons';
import { qr } from '../drawing/qr';
import { bar, tabs, top } from '../parts/bars';
import { Screen } from '../parts/screen';
import { empty, failed, loading, stale } from '../parts/states';

/** It is issued a few seconds after the last evidence has arrived. */
const ASK_AGAIN = 3_000;
const ASKS = 8;

/** The white sheet that proves a course, with a code that anyone can check, also without a line. */
export class Certificate extends Screen {
  static override properties = { slug: {}, shown: { state: true } };
  declare slug: string;
  declare shown: boolean;

  private readonly all = new Load<readonly MyCertificate[]>(this, '/me/certificates', 'personal');
  private asks = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.shown = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.hears('outbox', () => this.askSoon());
    this.askSoon();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  private askSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (!this.mine() && !this.undelivered() && this.asks < ASKS) {
        this.asks++;
        void this.all.start().then(() => this.askSoon());
      }
    }, ASK_AGAIN);
  }

  private undelivered(): boolean {
    const session = current();
    return !!session && piecesOf(session.person).some(p => p.state === 'waiting');
  }

  private mine(): MyCertificate | undefined {
    const found = (this.all.value || []).filter(c => c.courseSlug === this.slug);
    return found.find(c => c.state === 'VALID') || found[0];
  }

  protected override render(): TemplateResult {
    const certificate = this.mine();
    const back = courseAddress({ kind: 'course', slug: this.slug });
    if (!certificate) {
      return html`${top(t('certificate.word'), back)}<main>${this.nothing()}</main>${tabs('home')}`;
    }
    if (this.shown) {
      return html`<main class="present"><h1 class="sr">${t('certificate.word')}</h1>${this.sheet(certificate)}</main>${bar(html`<button class="go soft" type="button" @click=${() => (this.shown = false)}>${t('certificate.done')}</button>`)}`;
    }
    return html`${top(t('certificate.word'), back)}<main>${this.sheet(certificate)}
      ${this.all.failed === 'line' ? null : this.save(certificate)}${stale(this.all)}</main>
      ${bar(html`<button class="go" type="button" @click=${() => this.present()}>${icon('show')}${t('certificate.show')}</button>`)}`;
  }

  /** The signed PDF; it is made by the server, so not without a line. */
  private save(certificate: MyCertificate): TemplateResult {
    const address = '/api/v1/certificates/' + encodeURIComponent(certificate.serial) + '/certificate.pdf';
    return html`<a class="alt" href=${address} download=${certificate.serial + '.pdf'}>${icon('download')}<span data-say>${t('certificate.save')}</span></a>`;
  }

  /** White all over, and the screen stays on where the phone lets us ask for it. */
  private present(): void {
    this.shown = true;
    const lock = (navigator as unknown as { wakeLock?: { request(kind: string): Promise<unknown> } }).wakeLock;
    if (lock) {
      lock.request('screen').catch(() => undefined);
    }
    window.scrollTo(0, 0);
  }

  private nothing(): TemplateResult {
    if (this.undelivered()) {
      return empty(t('certificate.waits'), html`<a class="go soft" href="#/downloads">${icon('phone')}${t('certificate.see')}</a>`);
    }
    if (this.all.value && this.all.failed === null && this.asks < ASKS) {
      return empty(t('certificate.soon'));
    }
    return this.all.loading && !this.all.value ? loading(this.all) : this.all.failed ? failed(this.all) : empty(t('certificate.none'), html`<button class="go soft" type="button" @click=${() => void this.all.start()}>${icon('again')}${t('state.again')}</button>`);
  }

  private sheet(certificate: MyCertificate): TemplateResult {
    const facts = [
      [t('certificate.holder'), certificate.name],
      [t('certificate.day'), date(certificate.completedOn)],
      [t('certificate.until'), date(certificate.validUntil)],
      [t('certificate.number'), certificate.serial.replace(/(.{4})(?=.)/g, '$1 ')],
    ];
    return html`<section class="sheet" lang="zh-CN"><div class="frame">${goldenEar}<h2 data-say=${t('certificate.say', { title: certificate.courseTitle })}>${certificate.courseTitle}</h2>
      ${certificate.state === 'VALID' ? null : html`<p class="void" data-say>${t(certificate.state === 'REVOKED' ? 'certificate.revoked' : 'certificate.expired')}</p>`}
      <dl>${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd class="num">${value}</dd></div>`)}</dl>
      ${qr(certificate.jws, t('certificate.qr'))}<p class="s">${t('certificate.check')}</p></div></section>`;
  }
}
customElements.define('x-certificate', Certificate);

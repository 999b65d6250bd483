import { html, LitElement, type TemplateResult } from 'lit';
import type { PublishedCourse } from '../contract';
import { listen } from '../base/changes';
import { hindrance, type Hindrance } from '../base/device';
import { type Key, t } from '../base/text';
import { icon } from '../drawing/icons';
import { begin, free, here, packOf, pause, remove, renew, resume, waitsForLine } from '../media/download';
import { bytes } from '../media/film';
import { hasSound, type Offer, offers, type Pack, type Size } from '../media/pack';
import { amount } from './player-tools';

/** Keeps a course on this device: which size, how far, and away with it. */
export class PackCard extends LitElement {
  static override properties = { course: { attribute: false }, hindered: { state: true }, free: { state: true }, asked: { state: true }, sure: { state: true } };
  declare course: PublishedCourse;
  declare hindered: Hindrance | null | undefined;
  declare free: number | null;
  /** The size for which there was no room. */
  declare asked: Offer | null;
  /** Asked whether to delete. */
  declare sure: boolean;
  private end: (() => void) | null = null;

  constructor() {
    super();
    this.hindered = undefined;
    this.free = this.asked = null;
    this.sure = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.end = listen('packs', () => this.requestUpdate());
    hindrance().then(
      found => (this.hindered = found),
      () => (this.hindered = 'blocked'),
    );
    free().then(
      found => (this.free = found),
      () => undefined,
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.end) {
      this.end();
    }
  }

  protected override firstUpdated(): void {
    renew(this.course).catch(() => undefined);
  }

  private async choose(offer: Offer): Promise<void> {
    this.asked = null;
    try {
      const begun = await begin(this.course, offer.size);
      this.free = await free();
      this.asked = begun ? null : offer;
    } catch {
      this.asked = offer;
    }
  }

  protected override render(): TemplateResult | null {
    const pack = packOf(this.course.slug);
    if (this.hindered === undefined) {
      return null;
    }
    if (this.hindered !== null && this.hindered !== 'private') {
      return html`<section class="card st keep"><h2 data-say>${icon('download')}<span>${t('pack.title')}</span></h2><p data-say>${t(('keep.' + this.hindered) as Key)}</p></section>`;
    }
    return html`<section class="card st keep"><h2 data-say>${icon('download')}<span>${t('pack.title')}</span></h2>
      ${pack ? this.kept(pack) : this.offers()}${this.hindered === 'private' ? html`<p class="s" data-say>${t('keep.private')}</p>` : null}</section>`;
  }

  private offers(): TemplateResult {
    const all = offers(this.course);
    return html`${all.map(
      offer => html`<button class="row act" type="button" @click=${() => void this.choose(offer)}><span class="tx" data-say><b>${t(this.word(offer.size))}</b></span><span class="num">${amount(offer.bytes)}</span></button>`,
    )}${this.asked ? html`<p class="miss" role="alert" data-say>${t('pack.no-room', { n: amount(this.asked.bytes), free: amount(this.free || 0) })}</p>` : null}`;
  }

  private word(size: Size): Key {
    return size === 'sound' && !hasSound(this.course) ? 'pack.text' : (('pack.' + size) as Key);
  }

  private kept(pack: Pack): TemplateResult {
    const whole = bytes(pack.files);
    const now = Math.min(whole, here(pack));
    const size = t(this.word(pack.size)) + t('gap') + amount(whole);
    if (pack.state === 'done') {
      return html`<div class="row" data-say>${icon('have')}<span class="tx"><b class="have">${t('pack.done')}</b><small class="num">${size}</small></span></div>${this.removal(pack)}`;
    }
    const percent = whole === 0 ? 0 : Math.floor((100 * now) / whole);
    return html`<p class="num" data-say>${size}</p>
      <div class="fill" role="progressbar" aria-label=${t('pack.title')} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${percent}><i style=${'width:' + percent + '%'}></i></div>
      <p class="num" role="status" data-say>${this.state(pack, percent)}</p>
      <div class="acts">${pack.state === 'loading' ? html`<button class="go soft" type="button" @click=${() => void pause(pack.slug)}>${icon('pause')}${t('pack.pause')}</button>` : html`<button class="go" type="button" @click=${() => void resume(pack.slug)}>${icon('download')}${t('pack.resume')}</button>`}</div>${this.removal(pack)}`;
  }

  private state(pack: Pack, percent: number): string {
    switch (pack.state) {
      case 'loading':
        return waitsForLine() ? t('pack.waits') : t('pack.loading', { n: percent });
      case 'full':
        return t('pack.full');
      case 'broken':
        return t('pack.broken');
      default:
        return t('pack.paused', { n: percent });
    }
  }

  private removal(pack: Pack): TemplateResult {
    return this.sure
      ? html`<p data-say>${t('pack.sure')}</p><div class="acts"><button class="go soft" type="button" @click=${() => (this.sure = false)}>${t('pack.keep')}</button><button class="go soft" type="button" @click=${() => this.drop(pack)}>${t('pack.remove')}</button></div>`
      : html`<button class="row act" type="button" @click=${() => (this.sure = true)}>${icon('erase')}<span class="tx">${t('pack.remove')}</span></button>`;
  }

  private drop(pack: Pack): void {
    this.sure = false;
    remove(pack.slug).catch(() => undefined);
  }
}
customElements.define('x-pack', PackCard);

import { html, type TemplateResult } from 'lit';
import type { Benefit } from '../contract';
import { isoDay } from '../base/days';
import { Load } from '../base/load';
import { coded, t } from '../base/text';
import { trouble } from '../base/trouble';
import { type Appeal as Written, isComplete, LONGEST } from '../benefit/appeal';
import { dropAppeal, keepAppeal, keptAppeals, type Sent, settle } from '../benefit/appeals';
import { told } from '../benefit/standing';
import { now } from '../evidence/clock';
import { icon } from '../drawing/icons';
import { bar, tabs, top } from '../parts/bars';
import { nearDay } from '../parts/programme';
import { Screen } from '../parts/screen';
import { empty, failed, loading } from '../parts/states';

/** My household does not agree: it writes why, looks at it once more, and sends it. */
export class Appeal extends Screen {
  static override properties = { programme: {}, statement: { state: true }, step: { state: true }, sending: { state: true } };
  declare programme: string;
  declare statement: string;
  declare step: 'write' | 'sure' | 'waiting' | 'refused' | 'taken';
  declare sending: boolean;

  private readonly benefits = new Load<readonly Benefit[]>(this, '/me/benefits', 'personal');
  private written: Written | null = null;
  private dueOn: string | null = null;
  private keeping: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.statement = '';
    this.step = 'write';
    this.sending = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    keptAppeals().then(
      all => this.found(all.find(a => a.programme === this.programme)),
      () => undefined,
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    void this.keepDraft();
  }

  private found(written: Written | undefined): void {
    if (written && this.statement === '') {
      this.written = written;
      this.statement = written.statement;
      this.step = written.state === 'draft' ? 'write' : written.state;
    }
  }

  private get benefit(): Benefit | undefined {
    return (this.benefits.value || []).find(b => b.programme === this.programme);
  }

  private get decision(): string | null {
    const benefit = this.benefit;
    const decision = benefit && benefit.decision;
    return decision && decision.appealUntil ? decision.id : this.written && this.written.decision;
  }

  private wrote(event: Event): void {
    this.statement = (event.target as HTMLTextAreaElement).value;
    clearTimeout(this.keeping);
    this.keeping = setTimeout(() => void this.keepDraft(), 500);
  }

  /** Whoever is called away finds what was written so far. */
  private async keepDraft(): Promise<void> {
    clearTimeout(this.keeping);
    const decision = this.decision;
    if (decision !== null && (this.step === 'write' || this.step === 'sure') && this.statement.trim() !== '') {
      await this.keep({ decision, programme: this.programme, statement: this.statement, state: 'draft', code: null });
    }
  }

  private async keep(written: Written): Promise<void> {
    this.written = written;
    try {
      await keepAppeal(written);
    } catch {
      trouble('full');
    }
  }

  private async send(): Promise<void> {
    const decision = this.decision;
    if (decision === null || this.sending) {
      return;
    }
    this.sending = true;
    const waiting: Written = { decision, programme: this.programme, statement: this.statement.trim(), state: 'waiting', code: null };
    await this.keep(waiting);
    this.outcome(await settle(waiting));
    this.sending = false;
  }

  private outcome(sent: Sent): void {
    if (sent.kind === 'taken') {
      this.dueOn = sent.dueOn;
      this.written = null;
    } else if (sent.kind === 'refused' && this.written) {
      this.written = { ...this.written, state: 'refused', code: sent.code };
    }
    this.step = sent.kind === 'waits' ? 'waiting' : sent.kind;
  }

  private async throwAway(): Promise<void> {
    if (this.written) {
      await dropAppeal(this.written.decision);
    }
    this.step = 'write';
    this.statement = '';
    this.written = null;
    location.hash = '#/household';
  }

  protected override render(): TemplateResult {
    return html`${top(t('appeal.word'), '#/household')}${this.body()}`;
  }

  private body(): TemplateResult {
    const benefit = this.benefit;
    if (!benefit && !this.written) {
      return html`<main>${this.benefits.loading ? loading(this.benefits) : this.benefits.failed ? failed(this.benefits) : empty(t('appeal.none'))}</main>${tabs('household')}`;
    }
    if (this.step === 'taken') {
      return html`<main>${this.state('have', this.dueOn ? t('appeal.open', { day: nearDay(this.dueOn) }) : t('appeal.taken'), t('appeal.who'))}${this.copy()}</main>${this.leave()}`;
    }
    if (this.step === 'waiting') {
      return html`<main>${this.state('waiting', t('appeal.waits'), t('appeal.waits.then'))}${this.copy()}</main>${bar(html`<button class="go" type="button" ?disabled=${this.sending} @click=${() => void this.send()}>${icon('send')}${t(this.sending ? 'downloads.sending' : 'downloads.send')}</button>`)}`;
    }
    if (this.step === 'refused') {
      return html`<main>${this.state('unknown', coded('appeal.refused.', (this.written && this.written.code) || '', 'appeal.refused.other'), t('appeal.refused.then'))}${this.copy()}
        <button class="alt" type="button" @click=${() => void this.throwAway()}>${icon('cross')}<span data-say>${t('pack.remove')}</span></button></main>${this.leave()}`;
    }
    if (this.decision === null) {
      return html`<main>${empty(t('appeal.none'))}</main>${tabs('household')}`;
    }
    return this.step === 'sure' ? this.sure() : this.write(benefit);
  }

  private write(benefit: Benefit | undefined): TemplateResult {
    const ready = isComplete(this.statement);
    return html`<main>${benefit ? this.against(benefit) : null}<div class="in write"><label for="statement" data-say>${t('appeal.ask')}</label>
      <textarea id="statement" maxlength=${LONGEST} rows="6" .value=${this.statement} @input=${(e: Event) => this.wrote(e)}></textarea><p class="s" data-say>${t('appeal.hint')}</p></div></main>
      ${bar(html`<button class="go" type="button" ?disabled=${!ready} @click=${() => this.look()}>${t('appeal.written')}</button>`)}`;
  }

  private look(): void {
    void this.keepDraft();
    this.step = 'sure';
    window.scrollTo(0, 0);
  }

  private sure(): TemplateResult {
    return html`<main>${this.copy()}<p class="in" data-say>${t('appeal.sure')}</p><p class="in s" data-say>${t('appeal.who')}</p>
      <button class="alt" type="button" @click=${() => (this.step = 'write')}>${icon('back')}<span data-say>${t('appeal.change')}</span></button></main>
      ${bar(html`<button class="go" type="button" ?disabled=${this.sending} @click=${() => void this.send()}>${icon('send')}${t(this.sending ? 'downloads.sending' : 'appeal.send')}</button>`)}`;
  }

  /** What the household appeals against, in the words in which it was told. */
  private against(benefit: Benefit): TemplateResult {
    const state = told(benefit, isoDay(now()));
    const until = benefit.decision && benefit.decision.appealUntil;
    return html`<section class="card said miss"><h2 class="l" data-say lang="zh-CN">${icon('unknown')}<span class="tx">${benefit.title}</span></h2>
      ${state ? html`<p data-say>${t(state.says, { day: state.day ? nearDay(state.day) : '' })}</p>` : null}
      ${state && state.reason ? html`<p data-say lang="zh-CN">${t('decision.reason', { reason: state.reason })}</p>` : null}
      ${state && state.heldFor ? html`<p data-say>${coded('hold.', state.heldFor, 'hold.other')}</p>` : null}
      ${until ? html`<p class="s" data-say>${t('appeal.until', { day: nearDay(until) })}</p>` : null}</section>`;
  }

  private copy(): TemplateResult {
    return html`<section class="card said"><h2 class="s" data-say>${t('appeal.mine')}</h2><p class="own" data-say lang="zh-CN">${this.statement.trim()}</p></section>`;
  }

  private state(sign: 'have' | 'waiting' | 'unknown', says: string, then: string): TemplateResult {
    return html`<section class="card said ${sign === 'have' ? 'grown' : 'miss'}" role="status"><h2 class="l" data-say>${icon(sign)}<span class="tx">${says}</span></h2><p class="s" data-say>${then}</p></section>`;
  }

  private leave(): TemplateResult {
    return bar(html`<a class="go soft" href="#/household">${t('appeal.back')}</a>`);
  }
}
customElements.define('x-appeal', Appeal);

import { html, type TemplateResult } from 'lit';
import type { Load } from '../base/load';
import { day, t } from '../base/text';
import { now } from '../evidence/clock';
import { icon } from '../drawing/icons';
import { ridge } from '../drawing/ridge';

export const shapes = html`<div class="shapes" aria-busy="true"><div></div><div></div><div></div></div>`;

/** The frame stays; where the content will be there are grey shapes, and later a word about the line. */
export function loading(load: Load<unknown>): TemplateResult {
  return html`${shapes}${patience(load)}`;
}

/** Only when waiting is getting long. */
export function patience(load: Load<unknown>): TemplateResult | null {
  if (!load.loading || load.patience === 'fine' || load.asOf !== null) {
    return null;
  }
  return html`<div class="in state" role="status"><p data-say>${t('state.slow')}</p>${
    load.patience === 'very-slow' ? html`<button class="go soft" type="button" @click=${() => load.stop()}>${t('state.enough')}</button>` : null
  }</div>`;
}

/** Nothing came and nothing was here. */
export function failed(load: Load<unknown>, what = t('state.no-line')): TemplateResult {
  return html`<div class="in state" role="status">${icon('no-line')}<p data-say>${what}</p><button class="go soft" type="button" @click=${() => void load.start()}>${icon('again')}${t('state.again')}</button></div>`;
}

/** A bare ridge, one sentence, one thing to do. */
export function empty(sentence: string, action: unknown = null): TemplateResult {
  return html`<div class="in state">${ridge(['bare', 'bare', 'bare'], '')}<p data-say>${sentence}</p>${action}</div>`;
}

/** Says when what is shown came from the server, if that was not now and no answer is on its way. */
export function stale(load: Load<unknown>): TemplateResult | null {
  return load.asOf !== null && !load.loading ? html`<p class="in s stale">${icon('phone')}<span>${t('state.stale', { day: day(load.asOf, now()) })}</span></p>` : null;
}

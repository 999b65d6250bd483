import { html, nothing, type TemplateResult } from 'lit';
import { icon, logo } from '../drawing/icons';
import { type Mound, ridge } from '../drawing/ridge';
import { t } from '../base/text';
import type { Recorded } from './voice';
import './voice';

/** 56 px: the way back, the title, and what little fits beside it. */
export function top(title: string, back: string | null, beside: unknown = null): TemplateResult {
  return html`<header class="top">${back === null ? html`<span class="edge"></span>` : html`<a class="ic" href=${back} aria-label=${t('back')}>${icon('back')}</a>`}<h1 data-say>${title}</h1>${beside}</header>`;
}

/** The head of the three steps of the sign-in. */
export function signInHead(step: 1 | 2 | 3): TemplateResult {
  const mounds: Mound[] = [1, 2, 3].map(n => (n < step ? 'grown' : n === step ? 'now' : 'bare'));
  return html`<header class="logo">${logo}<span>${t('app.name')}</span>${ridge(mounds, t('sign-in.step', { n: step }), true)}</header>`;
}

const TABS = [
  { name: 'home', address: '#/', icon: 'learn', word: 'tab.learn' },
  { name: 'household', address: '#/household', icon: 'house', word: 'tab.household' },
  { name: 'downloads', address: '#/downloads', icon: 'download', word: 'tab.downloads' },
] as const;

export function tabs(current: 'home' | 'household' | 'downloads' | null): TemplateResult {
  return html`<nav class="bar" aria-label=${t('nav.main')}><x-say></x-say>${TABS.map(
    tab => html`<a class="tab" href=${tab.address} aria-current=${tab.name === current ? 'page' : nothing}>${icon(tab.icon)}${t(tab.word)}</a>`,
  )}</nav>`;
}

/**
 * The voice, and the one thing to do.
 *
 * @param recorded what is heard instead of the device's voice
 */
export function bar(action: unknown, recorded: Recorded | null = null, playing = false): TemplateResult {
  return html`<div class="bar" role="region" aria-label=${t('nav.action')}><x-say .recorded=${recorded} .playing=${playing}></x-say>${action}</div>`;
}

import { html, type TemplateResult } from 'lit';
import { t } from '../base/text';
import { close, currentTrouble } from '../base/trouble';
import { daysWrong } from '../evidence/clock';
import { icon } from '../drawing/icons';

/** Over the bar of every screen: what is wrong, and what to do about it. */
export function troubleNote(): TemplateResult | null {
  const kind = currentTrouble();
  if (kind === null) {
    return null;
  }
  const words = kind === 'clock' ? t('trouble.clock', { n: daysWrong() }) : t(('trouble.' + kind) as 'trouble.full');
  return html`<div class="note trouble" role="alert" data-trouble=${kind}>${icon('unknown')}<p data-say>${words}</p>${
    kind === 'full' ? html`<a class="alt small" href="#/downloads" @click=${close}>${t('trouble.go')}</a>` : null
  }<button class="ic" type="button" aria-label=${t('close')} @click=${close}>${icon('cross')}</button></div>`;
}

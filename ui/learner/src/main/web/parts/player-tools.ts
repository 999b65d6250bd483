import { html, type TemplateResult } from 'lit';
import type { FilmRef } from '../contract';
import { currentWatch, setWatch, type Watch } from '../base/settings';
import { type Key, t } from '../base/text';
import { icon, type IconName } from '../drawing/icons';
import { bytes, reels, rungs } from '../media/film';

const RATES: readonly { readonly rate: number; readonly word: Key }[] = [
  { rate: 0.75, word: 'rate.slow' },
  { rate: 1, word: 'rate.normal' },
  { rate: 1.25, word: 'rate.fast' },
  { rate: 1.5, word: 'rate.faster' },
];

function after<T>(all: readonly T[], now: T): T {
  return all[(all.indexOf(now) + 1) % all.length]!;
}

/** Four large switches; each tap goes one step on. */
export function tools(film: FilmRef, heard: boolean, captions: boolean, wide: () => void): TemplateResult {
  const watch = currentWatch();
  const rate = RATES.find(r => r.rate === watch.rate) || RATES[1]!;
  const sizes: Watch['rung'][] = ['auto', ...rungs(film)];
  const size = sizes.find(s => s === watch.rung) || 'auto';
  return html`<div class="tools" role="group" aria-label=${t('player.tools')}>
    ${tool('time', t(rate.word), t('rate.say', { now: t(rate.word) }), () => setWatch({ rate: after(RATES, rate).rate }))}
    ${captions ? tool('captions', t(watch.captions ? 'captions.on' : 'captions.off'), t(watch.captions ? 'captions.on' : 'captions.off'), () => setWatch({ captions: !watch.captions })) : null}
    ${heard || sizes.length < 3 ? null : tool('film', t(('rung.' + size) as Key), t('rung.say', { now: sizeOf(film, size) }), () => setWatch({ rung: after(sizes, size) }))}
    ${heard ? null : tool('wide', t('player.wide'), t('player.wide'), wide)}</div>`;
}

/** How much it costs to see it in this size. */
function sizeOf(film: FilmRef, size: Watch['rung']): string {
  const word = t(('rung.' + size) as Key);
  return size === 'auto' ? word : word + t('gap') + amount(bytes(reels(film, size)));
}

/** In steps that matter to a purse. */
export function amount(count: number): string {
  const millions = count / 1_000_000;
  if (millions >= 1_000) {
    return t('gigabytes', { n: Math.round(millions / 100) / 10 });
  }
  return t('megabytes', { n: millions < 10 ? Math.ceil(millions * 10) / 10 : Math.round(millions) });
}

function tool(sign: IconName, word: string, label: string, act: () => void): TemplateResult {
  return html`<button type="button" aria-label=${label} data-quick @click=${act}>${icon(sign)}<span>${word}</span></button>`;
}

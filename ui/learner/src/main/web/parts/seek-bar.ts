import { html, svg, type TemplateResult } from 'lit';
import type { Span } from '../contract';

/** The way through a lesson or a film, with what was learned in green. */
export function way(watched: readonly Span[], all: number): TemplateResult {
  const scale = (at: number): number => 7 + (206 * Math.min(at, all)) / all;
  return html`<svg viewBox="0 0 220 28" preserveAspectRatio="none" aria-hidden="true"><rect x="1" y="7" width="218" height="14" rx="7" stroke-width="2" style="fill:var(--paper);stroke:var(--edge)"/>${watched
    .filter(s => s.from < all)
    .map(s => svg`<path d=${`M${scale(s.from)} 14H${scale(s.to)}`} stroke-width="10" stroke-linecap="round" style="stroke:var(--grow)"/>`)}</svg>`;
}

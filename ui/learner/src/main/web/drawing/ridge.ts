import { html, nothing, svg, type TemplateResult } from 'lit';

/** What stands on a mound: nothing yet, here now, learned, the whole course passed. */
export type Mound = 'bare' | 'now' | 'grown' | 'ear';

const SYMBOL: Readonly<Record<Mound, string>> = { bare: '#m0', now: '#m1', grown: '#m2', ear: '#ear' };
const MOST = 8;

/** Drawn once in the page, used by every ridge. */
export const symbols = html`<svg width="0" height="0" class="symbols" aria-hidden="true">
<symbol id="m0" viewBox="0 0 36 44"><ellipse class="rh" cx="18" cy="39" rx="5" ry="2.4"/></symbol>
<symbol id="m1" viewBox="0 0 36 44"><circle class="rn" cx="18" cy="9" r="5.5"/><path class="rg" d="M18 36V23"/><path class="rl" d="M18 26c-7 1-10-4-10-8 6-1 10 2 10 8zM18 26c7 1 10-4 10-8-6-1-10 2-10 8z"/></symbol>
<symbol id="m2" viewBox="0 0 36 44"><path class="rg" d="M18 36V10"/><path class="rl" d="M18 31c-9 1-12-5-12-9 7-1 12 2 12 9zM18 26c9 1 12-5 12-9-7-1-12 2-12 9zM18 14c-5-3-5-9 0-13 5 4 5 10 0 13z"/></symbol>
<symbol id="ear" viewBox="0 0 36 44"><path class="rg" d="M18 42V16"/><path class="rl" d="M18 38c-8 1-11-4-11-8 6-1 11 2 11 8z"/><path class="re" d="M18 12c-5-3-5-8 0-11 5 3 5 8 0 11zM18 21c-7 0-10-4-9-10 6 0 9 4 9 10zM18 21c7 0 10-4 9-10-6 0-9 4-9 10zM18 30c-7 0-10-4-9-10 6 0 9 4 9 10zM18 30c7 0 10-4 9-10-6 0-9 4-9 10z"/></symbol>
</svg>`;

/**
 * One mound for each lesson, step or question, at most eight a row.
 *
 * @param label what it says to those who cannot see it
 * @param small for the corner of a top bar
 */
export function ridge(mounds: readonly Mound[], label: string, small = false): TemplateResult {
  const rows = Math.max(1, Math.ceil(mounds.length / MOST));
  const perRow = Math.ceil(mounds.length / rows) || 1;
  const pitch = small ? 46 : Math.max(36.75, Math.min(74, 294 / perRow));
  const width = perRow * pitch + 2;
  const lines = [];
  for (let row = 0; row < rows; row++) {
    lines.push(line(mounds.slice(row * perRow, (row + 1) * perRow), pitch, row * 58));
  }
  return html`<svg class="ridge" viewBox="0 0 ${width} ${rows * 58 - 2}" style="max-width:${small ? 100 : width * 1.25}px" role=${label ? 'img' : 'presentation'} aria-label=${label || nothing}>${lines}</svg>`;
}

function line(mounds: readonly Mound[], pitch: number, top: number): TemplateResult {
  const hump = 'q' + pitch / 2 + '-20 ' + pitch + ' 0';
  const ground = 'M1 54V44' + mounds.map(() => hump).join('') + 'v10z';
  return svg`<g transform="translate(0 ${top})"><path class="rs" d=${ground}/>${mounds.map(
    (mound, i) => svg`<use href=${SYMBOL[mound]} x=${1 + pitch * i + (pitch - 36) / 2} width="36" height="44"/>`,
  )}</g>`;
}

/** What the lesson has come to, large; it draws itself once where motion is welcome. */
export function bigPlant(mound: Mound): TemplateResult {
  return html`<svg class=${mound === 'grown' ? 'bigplant draw' : 'bigplant'} viewBox="0 0 44 56" aria-hidden="true"><path class="rs" d="M1 54V44q21-20 42 0v10z"/>${
    mound === 'grown'
      ? svg`<g transform="translate(4 0)"><path class="rg" pathLength="1" d="M18 36V10"/><path class="rl" pathLength="1" d="M18 31c-9 1-12-5-12-9 7-1 12 2 12 9zM18 26c9 1 12-5 12-9-7-1-12 2-12 9zM18 14c-5-3-5-9 0-13 5 4 5 10 0 13z"/></g>`
      : svg`<use href=${SYMBOL[mound]} x="4" width="36" height="44"/>`
  }</svg>`;
}

/** One plant alone, for a row of a list. */
export function plant(mound: Mound): TemplateResult {
  return html`<svg class="plant" viewBox="0 0 44 56" aria-hidden="true"><path class="rs" d="M1 54V44q21-20 42 0v10z"/><use href=${SYMBOL[mound]} x="4" width="36" height="44"></use></svg>`;
}

import { html, svg, type TemplateResult } from 'lit';
import type { Standing } from '../contract';

const WIDTH = 292;
const FIRST = 18;
const LAST = 208;
const LINE = 36;
const LARGEST = 16.5;

/** One stone for each condition, joined by a line up to the house that is the goal. */
export function way(stones: readonly Standing[], label: string): TemplateResult {
  const gap = stones.length > 1 ? (LAST - FIRST) / (stones.length - 1) : 0;
  const size = Math.min(1, (gap || 40) / 40);
  const at = (i: number): number => FIRST + gap * i;
  const to = (i: number): number => (i + 1 < stones.length ? at(i + 1) : 234);
  return html`<svg class="way-to" viewBox="0 0 ${WIDTH} 66" role="img" aria-label=${label}>${stones.map((stone, i) => line(at(i), to(i), stone === 'HAVE' && (stones[i + 1] === 'HAVE' || i + 1 === stones.length), size))}${stones.map(
    (stone, i) => svg`<g transform="translate(${at(i)} ${LINE}) scale(${size})">${drawn(stone)}</g>`,
  )}<g transform="translate(234 6)" class="goal"><path d="M13 24h43v30H13z" class="a"/><path d="M2 27L29 5l27 22M8 24v30h42V24"/><path d="M8 38h42M18 38v16M29 38v16M40 38v16" stroke-width="2.5"/></g></svg>`;
}

/** Walked already: a green line; else a dotted one that does not touch the stones. */
function line(from: number, to: number, walked: boolean, size: number): TemplateResult {
  const room = LARGEST * size + 6;
  const end = to === 234 ? to - 2 : to - room;
  return walked
    ? svg`<path d="M${from} ${LINE}H${to}" stroke-width="5" style="stroke:var(--grow)"/>`
    : svg`<path d="M${from + room} ${LINE}H${end}" stroke-width="5" stroke-linecap="round" stroke-dasharray="0 12" style="stroke:var(--edge)"/>`;
}

function drawn(stone: Standing): TemplateResult {
  switch (stone) {
    case 'HAVE':
      return svg`<circle r="16.5" style="fill:var(--grow)"/><path d="M-8 0l6 6L9-6" stroke-width="4" style="stroke:var(--paper)"/>`;
    case 'MISSING':
      return svg`<circle r="15.5" stroke-width="3.5" stroke-dasharray="5 4.7" style="fill:var(--corn-soft);stroke:var(--missing)"/>`;
    default:
      return svg`<circle r="15.5" stroke-width="3" style="fill:var(--paper);stroke:var(--edge)"/><path d="M-5-4c0-7 10-7 10 0 0 4-5 4-5 8M0 9v.1" stroke-width="3.5" style="stroke:var(--ink2)"/>`;
  }
}

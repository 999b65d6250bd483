import { html, type TemplateResult } from 'lit';
import { qrCode } from './qr-code';

const QUIET = 4;
let last: { readonly text: string; readonly drawn: TemplateResult } | null = null;

/** Dark on white in every look: other colours do not read. */
export function qr(text: string, label: string): TemplateResult {
  if (!last || last.text !== text) {
    last = { text, drawn: draw(text, label) };
  }
  return last.drawn;
}

function draw(text: string, label: string): TemplateResult {
  const rows = qrCode(text);
  const side = rows.length + 2 * QUIET;
  const runs = rows.map((row, y) => row.map((dark, x) => (dark && !row[x - 1] ? run(row, x, y) : '')).join('')).join('');
  return html`<svg class="qr" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges" role="img" aria-label=${label}><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#000" d=${runs}/></svg>`;
}

function run(row: readonly boolean[], x: number, y: number): string {
  let length = 1;
  while (row[x + length]) {
    length++;
  }
  return `M${x + QUIET} ${y + QUIET}h${length}v1h-${length}z`;
}

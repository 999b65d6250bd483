import { html, type TemplateResult } from 'lit';

/** 24 grid, 2 px ink line, one gold shape a little off register; see look/LOOK.md "Drawing". */
const ICONS = {
  back: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M15 4.5L7.5 12l7.5 7.5"/></svg>`,
  forward: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M9 5l7 7-7 7"/></svg>`,
  arrow: html`<svg class="i after" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 12h15M13 5.5l6.5 6.5-6.5 6.5"/></svg>`,
  play: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M7 4.5l12 7.5-12 7.5z" fill="currentColor"/></svg>`,
  pause: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M6 5h4v14H6zM14 5h4v14h-4z" fill="currentColor"/></svg>`,
  film: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path class="a" d="M5 8h13v11H5z"/><path d="M3 5.5h18v13H3zM10 9l5 3-5 3z"/></svg>`,
  sound: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path class="a" d="M4 14h5v7H4zM17 14h5v7h-5z"/><path d="M4 17v-4.5C4 7.5 7.5 4 12 4s8 3.5 8 8.5V17M4 13.5h3.5v6.5H4zM16.5 13.5H20v6.5h-3.5z"/></svg>`,
  text: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path class="a" d="M5 6h8v7H5z"/><path d="M3.5 4.5h8v8h-8zM15 6h5.5M15 10.5h5.5M3.5 16.5h17M3.5 20.5h11"/></svg>`,
  captions: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path class="a" d="M7 13h14v5H7z"/><path d="M3 4.5h18v15H3zM6.5 15.5h4M13 15.5h4.5M6.5 11.5h8"/></svg>`,
  wide: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path class="a" d="M9 9h8v8H9z"/><path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"/></svg>`,
  speaker: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 9.5v5h3.5l5 4.5V5l-5 4.5z" fill="currentColor"/><path d="M16 9c1.5 1.8 1.5 4.2 0 6M18.8 6.5c3 3.2 3 7.8 0 11"/></svg>`,
  stop: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6h12v12H6z" fill="currentColor"/></svg>`,
  learn: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path class="a" d="M14 8h8v11h-8z"/><path d="M12 6.5C9.5 4.8 6 4.3 2.8 5v13.5c3.2-.7 6.7-.2 9.2 1.5 2.5-1.7 6-2.2 9.2-1.5V5C18 4.3 14.5 4.8 12 6.5zM12 6.5V20"/></svg>`,
  house: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path class="a" d="M12 14h5v7h-5z"/><path d="M2.8 11.8L12 4l9.2 7.8M5 10v10.5h14V10M10 20.5V14h4.5v6.5"/></svg>`,
  download: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path class="a" d="M6 16h14v5H6z"/><path d="M12 3.5v11M7.5 10.5l4.5 4.5 4.5-4.5M4 16v4.5h16V16"/></svg>`,
  phone: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path class="a" d="M9 5h9v15H9z"/><path d="M7.2 3.5h9.6c.8 0 1.2.5 1.2 1.2v14.6c0 .8-.4 1.2-1.2 1.2H7.2c-.8 0-1.2-.4-1.2-1.2V4.7c0-.7.4-1.2 1.2-1.2zM11 17.5h2"/></svg>`,
  scan: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5M7 12h10"/></svg>`,
  keypad: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path class="a" d="M8 8h13v14H8z"/><path d="M4.5 3.5h15v17h-15zM8.5 8h.1M12 8h.1M15.5 8h.1M8.5 12h.1M12 12h.1M15.5 12h.1M8.5 16h.1M12 16h.1M15.5 16h.1" stroke-width="2.4"/></svg>`,
  person: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><circle class="a" cx="14" cy="9" r="5"/><path d="M12 12.5c2.5 0 4.5-2 4.5-4.5S14.5 3.5 12 3.5 7.5 5.5 7.5 8s2 4.5 4.5 4.5zM3.5 21c0-3.5 3.5-6 8.5-6s8.5 2.5 8.5 6"/></svg>`,
  people: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><circle class="a" cx="11" cy="9" r="4.5"/><path d="M9 11.5c2 0 3.7-1.7 3.7-3.7S11 4 9 4 5.3 5.8 5.3 7.8s1.7 3.7 3.7 3.7zM2 20c0-3 3-5 7-5s7 2 7 5M15.5 4.5c1.6.4 2.7 1.7 2.7 3.3s-1.1 2.9-2.7 3.3M18.5 15.3c2.1.7 3.5 2.3 3.5 4.7"/></svg>`,
  shapes: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path class="a" d="M5 5h8v8H5z"/><path d="M3.5 3.5h7v7h-7zM17 3.5c-6 8 6 8 0 0zM3.5 20.5l3.5-6 3.5 6zM20.5 17.5a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0z"/></svg>`,
  digits: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path class="a" d="M13 5h7v16h-7z"/><path d="M3.5 8l3-2.5v12M11 8c0-3.5 6.5-3.5 6.5.3 0 3-6.5 5.2-6.5 9.2h7"/></svg>`,
  erase: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M8 5h13v14H8l-6-7zM11.5 9l6 6M17.5 9l-6 6"/></svg>`,
  check: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M4.5 12.5l5 5L19.5 7"/></svg>`,
  cross: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18"/></svg>`,
  have: html`<svg class="i have" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10" style="fill:var(--grow-soft)"/><path d="M7 12.5l3.5 3.5L17 9"/></svg>`,
  unknown: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10" style="fill:var(--corn-soft)"/><path d="M9 9.5c0-4 6-4 6 0 0 2.2-3 2.2-3 4.5M12 17.3v.1"/></svg>`,
  broken: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true" style="color:var(--red)"><circle cx="12" cy="12" r="10" style="fill:var(--red-soft)"/><path d="M12 6.5v7M12 17.3v.1"/></svg>`,
  missing: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10" stroke-dasharray="3.5 3.5"/></svg>`,
  waiting: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path class="a" d="M9 6h9v14H9z"/><path d="M7 3.5h10v17H7zM11 17.5h2M12 7v6M9.5 10.5L12 13l2.5-2.5"/></svg>`,
  'no-line': html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path class="a" d="M8 13h11v6H8z"/><path d="M7 18.5c-2.5 0-4.2-1.6-4.2-3.8 0-2 1.5-3.5 3.5-3.7C6.8 7.6 9.2 5.5 12 5.5c3.3 0 5.6 2.3 5.9 5.5 1.9.2 3.3 1.7 3.3 3.7 0 2.2-1.7 3.8-3.9 3.8zM4 4l16 17"/></svg>`,
  settings: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><circle class="a" cx="13" cy="13" r="4.5"/><path d="M12 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM12 3v2.5M12 18.5V21M3 12h2.5M18.5 12H21M5.6 5.6l1.8 1.8M16.6 16.6l1.8 1.8M5.6 18.4l1.8-1.8M16.6 7.4l1.8-1.8"/></svg>`,
  light: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path class="a" d="M6 5h15v13H6z"/><path d="M3.5 3.5h17v17h-17zM7.5 8.5h9M7.5 12h9M7.5 15.5h5"/></svg>`,
  sun: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><circle class="a" cx="13.5" cy="13.5" r="5"/><path d="M12 7.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4"/></svg>`,
  night: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path class="a" d="M17 5.5h4v4h-4z"/><path d="M19.5 14.5A8.5 8.5 0 1 1 10 3.5c-2 5.5 3 12.5 9.5 11z"/></svg>`,
  language: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path class="a" d="M10 10h12v9H10z"/><path d="M3 4h13v9H9l-3.5 3v-3H3zM16 8.5h5v9h-2.5v3l-3.5-3H9.5V13M6.5 7h6M6.5 10h4"/></svg>`,
  leave: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path class="a" d="M6 6h7v14H6z"/><path d="M14 8V3.5H4v17h10V16M9.5 12H21M17 8l4 4-4 4"/></svg>`,
  show: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path class="a" d="M9 9h8v8H9z"/><path d="M2.5 12C5 7.5 8.3 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.8 6.5-9.5 6.5s-7-2-9.5-6.5zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z"/></svg>`,
  send: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 20V5M5.5 11.5L12 5l6.5 6.5"/></svg>`,
  again: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M20 12a8 8 0 1 1-2.5-5.8M20 3.5v4.7h-4.7"/></svg>`,
  code: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path class="a" d="M5 9h18v9H5z"/><path d="M2.5 6.5h19v11h-19zM6 12h.1M10 12h.1M14 12h.1M18 12h.1" stroke-width="2.4"/></svg>`,
  time: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><circle class="a" cx="14" cy="14" r="6"/><path d="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7v5.5l3.5 2"/></svg>`,
};

export type IconName = keyof typeof ICONS;

export function icon(name: IconName): TemplateResult {
  return ICONS[name];
}

export const logo = html`<svg class="i logo-i" viewBox="0 0 40 40" aria-hidden="true"><path class="a" d="M22 17h15v16H22z"/><path d="M20 15C15 11 9 10 3 11v22c6-1 12 0 17 4 5-4 11-5 17-4V11c-6-1-12 0-17 4zM20 15v22M7 17c4 0 7 1 10 3M7 23c4 0 7 1 10 3M7 29c3 0 7 1 10 2M33 17c-4 0-7 1-10 3M33 23c-4 0-7 1-10 3M33 29c-3 0-7 1-10 2M20 13V8M20 9c-3 0-5-2-5-5 3 0 5 2 5 5zM20 9c3 0 5-2 5-5-3 0-5 2-5 5z"/></svg>`;

/** The house with a wall still missing. */
export const unfinishedHouse = html`<svg class="i" viewBox="0 0 40 40" aria-hidden="true"><path class="a" d="M9 19h14v15H9z"/><path d="M4 18.5L20 5l16 13.5"/><path d="M8 16v18h12V24"/><path d="M32 16v18H24" stroke-dasharray="2.5 4"/></svg>`;

/** A course passed. */
export const goldenEar = html`<svg class="ear" viewBox="0 0 36 44" aria-hidden="true"><use href="#ear"></use></svg>`;

export const hills = html`<svg class="hill" viewBox="0 0 360 132" preserveAspectRatio="none" aria-hidden="true"><path d="M0 0h360v132H0z" style="fill:var(--sky)"/><path d="M0 76C50 40 88 34 128 60s74 18 112-12 84-30 120-8v92H0z" style="fill:var(--hill1)"/><path d="M0 96c60-34 116-30 170-10s120 12 190-26v72H0z" style="fill:var(--hill2)"/><path d="M0 116c70-30 130-26 196-14s110 4 164-22v52H0z" style="fill:var(--hill3)"/><path fill="none" stroke-width="1.5" opacity=".55" d="M0 103c60-32 118-28 172-9s120 8 188-24M0 110c64-30 124-26 184-12s114 6 176-23" style="stroke:var(--paper)"/><path d="M0 128c80-28 150-22 210-12s100 4 150-16v33H0z" style="fill:var(--ground)"/></svg>`;

/** A login card and a phone that reads it. */
export function cardAndPhone(label: string): TemplateResult {
  return html`<svg class="cardpic" viewBox="6 14 316 178" role="img" aria-label=${label}><g transform="rotate(-5 120 110)"><rect x="22" y="36" width="210" height="128" rx="10" class="L" style="fill:#fff"/><path d="M24 60V46q0-8 8-8h190q8 0 8 8v14z" fill="#23408E"/><g transform="translate(38 72)"><path d="M35 0h7v7h-7zM35 14h7v7h-7zM35 28h7v7h-7zM14 35h21v7h-21zM49 35h7v7h-7zM42 42h14v7h-14zM63 42h14v7h-14zM35 49h14v7h-14zM56 49h7v7h-7zM70 49h7v7h-7zM42 56h7v7h-7zM56 56h14v7h-14zM56 63h21v7h-21zM35 70h7v7h-7zM49 70h7v7h-7zM63 70h7v7h-7z"/><path d="M2.5 2.5h23v23h-23zM51.5 2.5h23v23h-23zM2.5 51.5h23v23h-23z" fill="none" stroke="#14231B" stroke-width="5"/><path d="M10 10h8v8h-8zM59 10h8v8h-8zM10 59h8v8h-8z"/></g><path class="L" d="M136 86h70M136 104h48" style="stroke-width:5;stroke:#6B7B72"/><path d="M170 146V128" class="rg"/><path class="rl" d="M170 136c-8 1-11-4-11-8 6-1 11 2 11 8zM170 136c8 1 11-4 11-8-6-1-11 2-11 8z"/></g><g transform="rotate(9 262 110)"><rect x="214" y="26" width="92" height="152" rx="12" class="L" style="fill:#fff"/><rect x="224" y="44" width="72" height="108" fill="#E6EBF8"/><path class="L" d="M234 74V62h12M286 74V62h-12M234 122v12h12M286 122v12h-12" style="stroke:#23408E;stroke-width:5"/><path d="M240 98h40" stroke="#F4B52B" stroke-width="6" stroke-linecap="round"/><path class="L" d="M254 166h12"/></g></svg>`;
}

/** The clerk of the village behind a table, with a card to give. */
export function clerk(label: string): TemplateResult {
  return html`<svg class="cardpic" viewBox="0 0 328 150" role="img" aria-label=${label}><path fill="#FFF6DF" d="M0 0h328v150H0z"/><path fill="#E9CF9A" d="M0 126h328v24H0z"/><path class="L" d="M222 20h76v54h-76z" style="fill:#fff"/><path class="L L2" d="M234 34h52M234 46h36"/><circle cx="282" cy="60" r="7" fill="#D0402B"/><path class="L" d="M82 128c-4-34 12-52 42-52s46 18 42 52z" style="fill:#23408E"/><path class="L" d="M112 76l12 16 12-16" style="fill:#fff"/><circle class="L" cx="124" cy="48" r="26" style="fill:#F6CFC0"/><path class="L" d="M98 46c-2-22 12-32 27-32s28 10 25 32c-8-3-12-8-14-14-8 8-24 12-38 14z" style="fill:#3B4652"/><path d="M115 52v.1M133 52v.1" stroke="#14231B" stroke-width="5" stroke-linecap="round"/><path class="L L2" d="M118 62c3 3 9 3 12 0"/><path class="L" d="M50 110h200v18H50z" style="fill:#B58D62"/><g transform="rotate(-6 196 98)"><path class="L" d="M168 82h56v34h-56z" style="fill:#fff"/><path d="M170 84h52v8h-52z" fill="#23408E"/><path fill="#14231B" d="M174 97h13v13h-13z"/><path class="L L2" d="M195 100h20M195 108h12" style="stroke:#6B7B72"/></g></svg>`;
}

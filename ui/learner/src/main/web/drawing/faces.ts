import { html, svg, type TemplateResult } from 'lit';
import type { Face } from '../contract';
import { t, type Key } from '../base/text';

/** The twelve drawn animals and tools, each in a 56 circle; the hand is that of look/learner-signin.html. */
const DRAWINGS: Readonly<Record<string, TemplateResult>> = {
  ox: svg`<path d="M20 23C13 24 9 19 10 12c3 5 7 6 12 7M36 23c7 1 11-4 10-11-3 5-7 6-12 7" fill="#fff"/><path d="M20 21c5-3 11-3 16 0l-1 14c-2 8-12 8-14 0z" fill="#8C99A5"/><path d="M19 26c-4-1-6 1-7 3 3 2 6 1 8 0M37 26c4-1 6 1 7 3-3 2-6 1-8 0"/><ellipse cx="28" cy="37" rx="7" ry="4.5" fill="#F6CFC0"/><path d="M24 27v.1M32 27v.1M25.5 37v.1M30.5 37v.1" stroke-width="3"/>`,
  rooster: svg`<path d="M15 28C7 27 6 19 11 13c0 5 3 8 7 9" fill="#3E9B5B"/><path d="M15 28c0 10 6 16 13 16s13-6 13-15l-1-10c0-5-3-8-7-8s-6 3-6 8c0 5-6 9-12 9z" fill="#fff"/><path d="M29 12c-1-4 1-6 3-4 1-3 5-3 5 0 2 0 3 2 2 5" fill="#D0402B"/><path d="M40 18l6 2.5-6 2.5z" fill="#F4B52B"/><path d="M35 17v.1" stroke-width="3"/><path d="M20 32c2 6 9 6 12 1M24 44v4M32 44v4"/>`,
  fish: svg`<path d="M7 29c8-13 22-13 31 0-9 13-23 13-31 0z" fill="#6FA7C7"/><path d="M38 29l9-8v16z" fill="#6FA7C7"/><path d="M18 21c3 5 3 11 0 16M24 26c2 0 3 1 3 3M30 26c2 0 3 1 3 3"/><path d="M13 27v.1" stroke-width="3"/>`,
  'straw-hat': svg`<path d="M18 37c2 9 18 9 20 0"/><path d="M5 36C14 30 22 12 28 12s14 18 23 24c-10 6-36 6-46 0z" fill="#E0B878"/><path d="M28 12C22 20 18 30 17 39M28 12c6 8 10 18 11 27M28 12v28M16 26c8 3 16 3 24 0"/>`,
  goat: svg`<path d="M22 19c-3-8-9-9-12-5 4 0 6 4 7 9M34 19c3-8 9-9 12-5-4 0-6 4-7 9" fill="#E0B878"/><path d="M19 24c-5-2-9 0-10 3 4 2 7 2 10 0M37 24c5-2 9 0 10 3-4 2-7 2-10 0" fill="#fff"/><path d="M20 21c4-5 12-5 16 0 1 7-1 14-4 18-2 3-6 3-8 0-3-4-5-11-4-18z" fill="#fff"/><path d="M25 41c0 4 1 6 3 8 2-2 3-4 3-8" fill="#fff"/><path d="M24 26v.1M32 26v.1" stroke-width="3"/><path d="M26 36l2 2 2-2"/>`,
  duck: svg`<path d="M8 33c5 1 8-1 11-4 5-3 9-4 12-3 1-3 0-5-1-8 0-6 4-10 9-10s9 4 9 9-4 8-6 10c2 9-4 17-16 17-10 0-16-4-18-11z" fill="#fff"/><path d="M47 15c3 0 5 1 6 3-2 2-5 2-8 1" fill="#F4B52B"/><path d="M39 14v.1" stroke-width="3"/><path d="M19 34c2 5 10 6 14 1"/><path d="M12 48c5-2 8 2 13 0s8 2 14 0" style="stroke:#23408E"/>`,
  hoe: svg`<path d="M43 9L15 47" style="stroke-width:6"/><path d="M43 9L15 47" style="stroke:#E0B878;stroke-width:2.5"/><path d="M42 11L24 8c-6 2-9 7-10 14 5-3 9-5 14-5l9 2z" fill="#8C99A5"/>`,
  basket: svg`<path d="M14 26C14 8 42 8 42 26"/><path d="M10 26h36l-5 18c-1 3-3 4-6 4H21c-3 0-5-1-6-4z" fill="#E0B878"/><path d="M8 26h40M13 33c9 3 21 3 30 0M15 40c8 3 18 3 26 0M22 27l2 20M34 27l-2 20M28 28v20"/><path d="M19 26c0-5 4-8 8-6 3-4 9-2 9 6" fill="#3E9B5B"/>`,
  'tea-leaf': svg`<path d="M28 50V27"/><path d="M28 29C19 24 18 13 28 5c10 8 9 19 0 24z" fill="#3E9B5B"/><path d="M28 42C17 43 10 37 9 26c10 0 18 6 19 16zM28 42c11 1 18-5 19-16-10 0-18 6-19 16z" fill="#3E9B5B"/><path d="M28 11v18M14 30c6 2 10 6 14 12M42 30c-6 2-10 6-14 12"/>`,
  pumpkin: svg`<path d="M28 17c-1-5 1-8 5-9" style="stroke:#1A6B3C;stroke-width:4"/><path d="M28 18c-5-4-20-3-20 13 0 12 12 18 20 14 8 4 20-2 20-14 0-16-15-17-20-13z" fill="#EE9238"/><path d="M28 18c-7 6-7 21 0 27M28 18c7 6 7 21 0 27M17 18c-5 7-5 20 2 27M39 18c5 7 5 20-2 27"/>`,
  umbrella: svg`<path d="M28 10v33c0 6 8 6 8 0"/><path d="M6 30C7 17 16 9 28 9s21 8 22 21c-4-4-8-4-11 0-3-4-8-4-11 0-3-4-8-4-11 0-3-4-7-4-11 0z" fill="#D0402B"/><path d="M28 9c-6 5-10 13-11 21M28 9c6 5 10 13 11 21M28 9V6"/>`,
  teapot: svg`<path d="M40 23c9-3 11 13-1 15" /><path d="M17 34C9 32 9 24 4 21l5-2c6 3 5 7 8 8" fill="#B5694A"/><path d="M15 23h26c4 10 1 20-5 23H20c-6-3-9-13-5-23z" fill="#B5694A"/><path d="M18 23c2-6 18-6 20 0z" fill="#B5694A"/><circle cx="28" cy="14.5" r="2.5" fill="#B5694A"/><path d="M20 32c4 3 12 3 16 0"/>`,
};

const COLOUR = /^#[0-9a-f]{6}$/i;

export function faceName(name: string): string {
  return DRAWINGS[name] ? t(('face.' + name) as Key) : t('face.other');
}

/** @param size in px; @param silent when the word stands beside it */
export function face(who: Face | null, size: number, silent = false): TemplateResult {
  const drawing = (who && DRAWINGS[who.icon]) || DRAWINGS['straw-hat'];
  const colour = who && COLOUR.test(who.colour) ? who.colour : '#E8E0D0';
  return html`<svg class="face" width=${size} height=${size} viewBox="0 0 56 56" style="background:${colour}" role="img" aria-hidden=${silent ? 'true' : 'false'} aria-label=${who ? faceName(who.icon) : t('face.other')}><g fill="none" stroke="#14231B" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">${drawing}</g></svg>`;
}

/** The same drawing without its circle, for the picture keypad. */
export function picture(name: string): TemplateResult {
  return html`<svg class="pict" viewBox="4 4 48 48" aria-hidden="true"><g fill="none" stroke="#14231B" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">${DRAWINGS[name]}</g></svg>`;
}

/** Pictures of the picture secret: no name holds a '-', which joins them. */
export const PICTURES: readonly string[] = ['ox', 'rooster', 'fish', 'goat', 'duck', 'hoe', 'basket', 'pumpkin', 'umbrella', 'teapot'];

import { html, type TemplateResult } from 'lit';
import { icon } from '../drawing/icons';
import { faceName, picture, PICTURES } from '../drawing/faces';
import { t } from '../base/text';

export interface Keypad {
  readonly onKey: (key: string) => void;
  readonly onErase: () => void;
  /** What the bottom left key does: changes between digits and pictures. */
  readonly corner?: { readonly onTap: () => void; readonly pictures: boolean };
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/** Twelve large keys: digits, or ten pictures for those who do not read digits. */
export function keypad(pad: Keypad): TemplateResult {
  const pictures = pad.corner ? pad.corner.pictures : false;
  const keys = pictures ? PICTURES : DIGITS;
  const key = (name: string): TemplateResult =>
    pictures
      ? html`<button type="button" data-quick aria-label=${faceName(name)} @click=${() => pad.onKey(name)}>${picture(name)}</button>`
      : html`<button type="button" data-quick @click=${() => pad.onKey(name)}>${name}</button>`;
  return html`<div class="pad num">${keys.slice(0, 9).map(key)}${pad.corner ? corner(pad.corner) : html`<span></span>`}${key(keys[9]!)}<button type="button" data-quick aria-label=${t('erase')} @click=${pad.onErase}>${icon('erase')}</button></div>`;
}

function corner(way: NonNullable<Keypad['corner']>): TemplateResult {
  return way.pictures
    ? html`<button type="button" @click=${way.onTap}>${icon('digits')}<small>${t('pad.digits')}</small></button>`
    : html`<button type="button" @click=${way.onTap}>${icon('shapes')}<small>${t('pad.pictures')}</small></button>`;
}

/** A PC has keys of its own. */
export function typed(event: KeyboardEvent, pad: Keypad): void {
  if (/^\d$/.test(event.key)) {
    pad.onKey(event.key);
  } else if (event.key === 'Backspace') {
    pad.onErase();
  }
}

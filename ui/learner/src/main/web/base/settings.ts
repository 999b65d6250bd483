import { tell } from './changes';

/** What this device remembers about how it speaks and looks; names nobody. */

export type Look = 'light' | 'sun' | 'night';
export type Language = 'zh' | 'en';

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Without storage the choice holds until the page is closed.
  }
}

/** How films are shown on this device: the size that was chosen, whether with captions, how fast. */
export interface Watch {
  readonly rung: 'auto' | '144p' | '360p' | '720p';
  readonly captions: boolean;
  readonly rate: number;
}

let watch: Watch = { rung: 'auto', captions: true, rate: 1, ...(parsed(read('watch')) as Partial<Watch>) };

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text || '{}');
  } catch {
    return {};
  }
}

export function currentWatch(): Watch {
  return watch;
}

export function setWatch(next: Partial<Watch>): void {
  watch = { ...watch, ...next };
  write('watch', JSON.stringify(watch));
  tell('settings');
}

const looks: readonly Look[] = ['light', 'sun', 'night'];
/** The console's preview asks for a look in its address. */
const asked = /[?&]look=(\w+)/.exec(location.search);
let look: Look = looks.find(l => l === (asked ? asked[1] : read('look'))) || 'light';
let language: Language = read('language') === 'en' ? 'en' : 'zh';

export function currentLook(): Look {
  return look;
}

export function currentLanguage(): Language {
  return language;
}

export function setLook(next: Look): void {
  look = next;
  write('look', next);
  applySettings();
  tell('settings');
}

export function setLanguage(next: Language): void {
  language = next;
  write('language', next);
  applySettings();
  tell('settings');
}

/** The whole page, also what a screen reader and the device's voice take it for. */
export function applySettings(): void {
  document.documentElement.setAttribute('data-look', look);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}

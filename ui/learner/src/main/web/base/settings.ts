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

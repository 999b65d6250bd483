import { type Key, zh } from '../text/zh';
import { CHINA, dayOf } from './days';
import { currentLanguage, type Language, setLanguage } from './settings';

export type { Key };

/** Most never read it, so it comes when it is asked for. */
let english: Readonly<Record<Key, string>> | null = null;

/** Fetches the words of the language of this device. Chinese is always here, and stands in. */
export async function loadWords(language: Language = currentLanguage()): Promise<boolean> {
  try {
    english = language === 'en' ? (await import('../text/en')).en : english;
    return true;
  } catch {
    return false;
  }
}

/** Another language from now on; without a line only one whose words are here. */
export async function choose(language: Language): Promise<void> {
  if (await loadWords(language)) {
    setLanguage(language);
  }
}

/** The word of the interface in the language of this device; `{n}` and the like are filled in. */
export function t(key: Key, values: Readonly<Record<string, string | number>> = {}): string {
  const text = (currentLanguage() === 'en' && english ? english : zh)[key];
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

/** How people say a word of the roster; the word itself when nothing is written down for it. */
export function named(prefix: string, word: string): string {
  const key = prefix + word;
  return key in zh ? t(key as Key) : word;
}

/** The word for a code that the server made; `fallback` for codes that this version does not know. */
export function coded(prefix: string, code: string, fallback: Key): string {
  const key = prefix + code;
  return key in zh ? t(key as Key) : t(fallback);
}

/** A moment as a near day (today, Wednesday) or as a date. */
export function day(millis: number, now: number): string {
  const date = new Date(millis + CHINA);
  const ago = dayOf(now) - dayOf(millis);
  if (ago === 0 || ago === 1) {
    return t(ago === 0 ? 'day.today' : 'day.yesterday');
  }
  if (ago > 1 && ago < 7) {
    return t(('day.week' + date.getUTCDay()) as Key);
  }
  return t('day.date', { month: date.getUTCMonth() + 1, monthName: t(('month.' + (date.getUTCMonth() + 1)) as Key), day: date.getUTCDate() });
}

/** A date of the contract, 2026-11-30, with its year. */
export function date(iso: string): string {
  const [year = '', month = '1', dayOfMonth = ''] = iso.split('-');
  return t('day.full', { year, month: Number(month), monthName: t(('month.' + Number(month)) as Key), day: Number(dayOfMonth) });
}

/** Whole minutes, at least one. */
export function minutes(seconds: number): string {
  return t('minutes', { n: Math.max(1, Math.round(seconds / 60)) });
}

/** 2:05 */
export function clockTime(seconds: number): string {
  const whole = Math.floor(seconds);
  return Math.floor(whole / 60) + ':' + String(100 + (whole % 60)).slice(1);
}

/** Hours of learning: 45 minutes each, in steps of a half. */
export function hours(seconds: number): string {
  const halves = Math.floor(seconds / (45 * 30));
  return halves === 0 ? minutes(seconds) : t('hours', { n: halves / 2 });
}

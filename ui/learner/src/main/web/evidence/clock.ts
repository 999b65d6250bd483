import { meta, setMeta } from '../base/db';
import { over, trouble } from '../base/trouble';

/** What the last contact taught about this device's clock. */
export interface Contact {
  /** Server minus device, in milliseconds. */
  readonly offset: number;
  readonly anchor: string;
}

const KEY = 'clock';
let contact: Contact = { offset: 0, anchor: '' };

export async function loadClock(): Promise<void> {
  contact = (await meta<Contact>(KEY)) || contact;
}

/** The server's time is taken to be that of the middle of the call. */
export function difference(serverTime: string, sent: number, received: number): number {
  const server = Date.parse(serverTime);
  return isNaN(server) ? 0 : Math.round(server - (sent + received) / 2);
}

export async function spoke(serverTime: string, anchor: string, sent: number, received: number): Promise<void> {
  contact = { offset: difference(serverTime, sent, received), anchor };
  if (daysWrong() > 0) {
    trouble('clock');
  } else {
    over('clock');
  }
  await setMeta(KEY, contact);
}

const DAY = 86_400_000;

/** By how many days the date of this device is wrong, as far as is known; 0 when it is right to the hour or so. */
export function daysWrong(): number {
  const wrong = Math.abs(contact.offset);
  return wrong < DAY / 8 ? 0 : Math.max(1, Math.round(wrong / DAY));
}

/** When a piece is made: by this device's own clock, which makes its id, and by what is known of the right time. */
export interface Moment {
  /** Milliseconds since 1970 as the device believes, right or wrong. */
  readonly clock: number;
  readonly at: string;
  readonly anchor: string;
}

/** The server compares both times with the next contact, so that it can tell how wrong the clock was. */
export function moment(clock = Date.now(), known = contact): Moment {
  return { clock, at: new Date(clock + known.offset).toISOString(), anchor: known.anchor };
}

/** Milliseconds since 1970 by the server's clock, as far as this device knows it. */
export function now(): number {
  return Date.now() + contact.offset;
}

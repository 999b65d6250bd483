import type { Face, HouseholdFaces, LearnerSession, LearnerSignIn, Me } from '../contract';
import { loadClock, spoke } from '../evidence/clock';
import { addCredential, forgetAllBut } from '../evidence/outbox';
import { endAll } from '../evidence/notes';
import { uuid4 } from '../evidence/uuid';
import { call, Refused } from './api';
import { tell, tellHere } from './changes';
import { change, find, meta, setMeta } from './db';

/** The person who is learning on this device now. */
export interface Session {
  readonly person: string;
  readonly name: string;
  readonly face: Face | null;
  readonly shared: boolean;
  /** Id of the learning credential under which new evidence is kept. */
  readonly credential: string;
}

const KEY = 'session';
const LEAVING = 'leaving';

let session: Session | null = null;
let ended = false;
let checked: Promise<boolean> | null = null;
let household: string | null = null;

export function current(): Session | null {
  return session;
}

/** True when the server no longer knows this session: reading goes on from what is here, evidence goes out by its credential. */
export function expired(): boolean {
  return ended;
}

export async function loadSession(): Promise<void> {
  const [kept] = await Promise.all([meta<Session>(KEY), loadClock()]);
  session = kept || null;
  void finishLeaving();
}

export function expire(): void {
  if (!ended) {
    ended = true;
    tellHere('session');
  }
}

/** Asks once whether the server's session is that of the person on this screen: one cookie serves all tabs and the console. */
export function sameAsServer(): Promise<boolean> {
  checked = checked || ask();
  return checked;
}

async function ask(): Promise<boolean> {
  const person = session && session.person;
  try {
    await finishLeaving();
    return (await call<Me>('/me')).pseudonym === person;
  } catch (problem) {
    if (problem instanceof Refused) {
      return false;
    }
    checked = null;
    throw problem;
  }
}

/** The household whose number was entered last, as long as this page lives: for changing the person. */
export function lastHousehold(): string | null {
  return household;
}

export async function faces(number: string): Promise<readonly Face[]> {
  const found = await call<HouseholdFaces>('/sign-in/learner/household', { method: 'POST', body: { number } });
  household = number;
  return found.faces;
}

export type Secret = { readonly secret: string } | { readonly code: string; readonly newSecret: string };

export async function signIn(number: string, face: string, secret: Secret, shared: boolean): Promise<void> {
  const body: LearnerSignIn = { number, face, ...secret, shared, device: await device() };
  const sent = Date.now();
  const answer = await call<LearnerSession>('/sign-in/learner', { method: 'POST', body });
  await spoke(answer.serverTime, answer.anchor, sent, Date.now());
  const person = answer.me.pseudonym || '';
  if (session && session.person !== person) {
    await endAll();
    await forgetPerson();
  }
  const credential = { id: uuid4(), person, jws: answer.credential, dead: false };
  await addCredential(credential);
  session = { person, name: answer.me.name, face: answer.me.face || null, shared: answer.me.shared, credential: credential.id };
  await setMeta(KEY, session);
  await setMeta(LEAVING, false);
  ended = false;
  checked = Promise.resolve(true);
  tell('session');
}

/** Forgets the person at once; the server is told now or at the next contact. What waits in the outbox stays. */
export async function signOut(): Promise<void> {
  await endAll();
  session = null;
  checked = null;
  ended = false;
  await setMeta(LEAVING, true);
  await forgetPerson();
  tell('session');
  await finishLeaving();
}

async function forgetPerson(): Promise<void> {
  const personal = (await find<string[]>('answers', s => s.getAllKeys())).filter(key => key.indexOf(PERSONAL) === 0);
  await change(['meta', 'answers'], tx => {
    tx.objectStore('meta').delete(KEY);
    personal.forEach(key => tx.objectStore('answers').delete(key));
  });
  try {
    sessionStorage.clear();
  } catch {
    // Nothing was kept then.
  }
  await forgetAllBut(null);
}

export const PERSONAL = 'me:';

async function finishLeaving(): Promise<void> {
  if (session || !(await meta<boolean>(LEAVING))) {
    return;
  }
  try {
    await call('/sign-out', { method: 'POST' });
    await setMeta(LEAVING, false);
  } catch (problem) {
    if (problem instanceof Refused) {
      await setMeta(LEAVING, false);
    }
  }
}

async function device(): Promise<string> {
  const known = await meta<string>('device');
  if (known) {
    return known;
  }
  const made = uuid4();
  await setMeta('device', made);
  return made;
}

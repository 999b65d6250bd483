import type { FiledCase, MyCase } from '../contract';
import { call, Refused } from '../base/api';
import { listen, tell } from '../base/changes';
import { change, find } from '../base/db';
import { current, expire, PERSONAL, sameAsServer } from '../base/session';
import { trouble } from '../base/trouble';
import { onlyOne } from '../evidence/only-one';
import { pause } from '../evidence/piece';
import { type Appeal, answered } from './appeal';

/** Appeals as this phone keeps them: under the person, with everything else that goes when the person signs out. */

interface Kept {
  readonly key: string;
  readonly value: Appeal;
  readonly at: number;
}

export type Sent =
  /** `dueOn` is null when the answer to an earlier sending was lost. */
  | { readonly kind: 'taken'; readonly dueOn: string | null }
  | { readonly kind: 'waits'; readonly why: 'line' | 'sign-in' }
  | { readonly kind: 'refused'; readonly code: string };

function prefix(person: string): string {
  return PERSONAL + person + '/appeal/';
}

export async function keptAppeals(): Promise<Appeal[]> {
  const session = current();
  if (!session) {
    return [];
  }
  const all = await find<Kept[]>('answers', s => s.getAll());
  return all.filter(kept => kept.key.indexOf(prefix(session.person)) === 0).map(kept => kept.value);
}

/** After a sign-out nothing is written any more. */
export async function keepAppeal(appeal: Appeal): Promise<void> {
  const session = current();
  if (session) {
    await change(['answers'], tx => tx.objectStore('answers').put({ key: prefix(session.person) + appeal.decision, value: appeal, at: Date.now() }));
  }
}

export async function dropAppeal(decision: string): Promise<void> {
  const session = current();
  if (session) {
    await change(['answers'], tx => tx.objectStore('answers').delete(prefix(session.person) + decision));
  }
}

let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Sends what waits whenever there is hope. */
export function startAppeals(): void {
  window.addEventListener('online', () => void sendAppeals());
  listen('session', () => void sendAppeals());
  void sendAppeals();
}

/** Never rejects. */
export async function sendAppeals(): Promise<void> {
  clearTimeout(timer);
  try {
    await onlyOne(async () => {
      for (const appeal of (await keptAppeals()).filter(a => a.state === 'waiting')) {
        await settle(appeal);
      }
    }, 'appeals');
    if ((await keptAppeals()).some(a => a.state === 'waiting')) {
      timer = setTimeout(() => void sendAppeals(), pause(failures++, Math.random()));
    } else {
      failures = 0;
    }
  } catch {
    // No storage: then nothing waits.
  }
}

/** Sends one, and keeps what has become of it. */
export async function settle(appeal: Appeal): Promise<Sent> {
  const person = current() && current()!.person;
  const sent = await post(appeal);
  const now = current();
  if (!now || now.person !== person) {
    return sent;
  }
  try {
    if (sent.kind === 'taken') {
      await dropAppeal(appeal.decision);
    } else {
      await keepAppeal({ ...appeal, state: sent.kind === 'refused' ? 'refused' : 'waiting', code: sent.kind === 'refused' ? sent.code : null });
    }
  } catch {
    trouble('full');
  }
  tell('appeals');
  return sent;
}

/** Only for the person who wrote it: one cookie serves all tabs. */
async function post(appeal: Appeal): Promise<Sent> {
  try {
    if (!(await sameAsServer())) {
      expire();
      return { kind: 'waits', why: 'sign-in' };
    }
    const filed = await call<FiledCase>('/me/benefits/' + encodeURIComponent(appeal.decision) + '/appeal', { method: 'POST', body: { statement: appeal.statement } });
    return { kind: 'taken', dueOn: filed.dueOn };
  } catch (problem) {
    return problem instanceof Refused ? refused(appeal, problem) : { kind: 'waits', why: 'line' };
  }
}

async function refused(appeal: Appeal, problem: Refused): Promise<Sent> {
  let known: readonly MyCase[] = [];
  if (problem.code === 'APPEAL_CLOSED') {
    try {
      known = await call<readonly MyCase[]>('/me/appeals');
    } catch {
      return { kind: 'waits', why: 'line' };
    }
  }
  const outcome = answered(appeal, problem, known);
  if (outcome === 'sign-in') {
    expire();
  }
  return outcome === 'taken' ? { kind: 'taken', dueOn: null } : outcome === 'refused' ? { kind: 'refused', code: problem.code } : { kind: 'waits', why: outcome };
}

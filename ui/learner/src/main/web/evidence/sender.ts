import type { EvidenceReceipts } from '../contract';
import { call, Refused } from '../base/api';
import { listen, listenElsewhere } from '../base/changes';
import { current } from '../base/session';
import { spoke } from './clock';
import { deliver, type Posted } from './deliver';
import { onlyOne } from './only-one';
import * as outbox from './outbox';
import { pause } from './piece';
import { askAboutHeld } from './released';

let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let running: Promise<void> | null = null;
let again = false;

/** Delivers whenever there is hope: at the start, after each new piece, when the line or the person comes back, and with growing pauses. */
export function startSender(): void {
  listen('outbox', () => {
    if (failures === 0) {
      void send();
    }
  });
  listenElsewhere('session', () => void send());
  window.addEventListener('online', () => void send());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') {
      void send();
    }
  });
  void send();
}

/** Tries now, and once more if there was new reason to while it tried. Never rejects. True when nothing that could be sent is left. */
export async function send(): Promise<boolean> {
  if (running) {
    again = true;
    await running;
    return failures === 0;
  }
  running = attempt();
  await running;
  running = null;
  if (again) {
    again = false;
    return send();
  }
  return failures === 0;
}

async function attempt(): Promise<void> {
  clearTimeout(timer);
  if (!outbox.pieces().some(p => p.state === 'waiting')) {
    failures = 0;
    void askAboutHeld();
    return;
  }
  let sent = false;
  let mine = true;
  try {
    mine = await onlyOne(async () => {
      sent = await deliver({ pieces: async () => outbox.pieces().slice(), store: outbox.store, credential: usable, bury: outbox.bury, post });
    }, 'delivery');
  } catch {
    sent = false;
  }
  if (sent) {
    failures = 0;
    await tidy();
    void askAboutHeld();
    return;
  }
  failures += mine ? 1 : 0;
  timer = setTimeout(() => void send(), pause(Math.max(0, failures - 1), Math.random()));
}

/** On a shared device pieces of others go as soon as they are delivered. */
async function tidy(): Promise<void> {
  try {
    const session = current();
    await outbox.forgetAllBut(session && session.person);
    await outbox.prune();
  } catch {
    // What is left over goes next time.
  }
}

async function usable(id: string): Promise<string | null> {
  const found = await outbox.credential(id);
  return found && !found.dead ? found.jws : null;
}

async function post(credential: string, items: readonly unknown[]): Promise<Posted> {
  const sent = Date.now();
  try {
    const answer = await call<EvidenceReceipts>('/evidence', { method: 'POST', body: { v: 1, items }, authorization: 'Learning ' + credential });
    if (!answer || !Array.isArray(answer.receipts)) {
      return { kind: 'line' };
    }
    await spoke(answer.serverTime, answer.anchor, sent, Date.now());
    return { kind: 'receipts', receipts: answer.receipts };
  } catch (problem) {
    return problem instanceof Refused ? refusal(problem) : { kind: 'line' };
  }
}

function refusal(problem: Refused): Posted {
  if (problem.code === 'CREDENTIAL_INVALID' || problem.code === 'CREDENTIAL_REVOKED') {
    return { kind: 'credential' };
  }
  if (problem.status === 400 || problem.status === 413 || problem.status === 422) {
    return { kind: 'batch', code: problem.code };
  }
  return { kind: 'line' };
}

import type { Face } from '../contract';
import { NoLine, Refused } from '../base/api';
import { coded, t } from '../base/text';

/** What the steps of one sign-in hand on. In memory only: a reload begins again. */
export const signingIn: { number: string; faces: readonly Face[]; face: Face | null } = { number: '', faces: [], face: null };

const SHARED = 'shared-device';

export function sharedDevice(): boolean {
  try {
    return localStorage.getItem(SHARED) === 'yes';
  } catch {
    return false;
  }
}

export function setSharedDevice(shared: boolean): void {
  try {
    localStorage.setItem(SHARED, shared ? 'yes' : 'no');
  } catch {
    // Then the question comes again next time.
  }
}

export function sentence(problem: unknown): string {
  if (problem instanceof Refused) {
    return coded('problem.', problem.code, 'problem.INTERNAL');
  }
  return t(problem instanceof NoLine ? 'problem.no-line' : 'problem.device');
}

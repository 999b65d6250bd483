import type { MyCase } from '../contract';

/** An appeal as it is written: draft until its writer has said that it may go, waiting until the server has it. */
export interface Appeal {
  readonly decision: string;
  readonly programme: string;
  readonly statement: string;
  readonly state: 'draft' | 'waiting' | 'refused';
  readonly code: string | null;
}

export const SHORTEST = 2;
export const LONGEST = 1000;

/** What can be sent: without white space around it, neither too short nor too long. */
export function isComplete(statement: string): boolean {
  const length = statement.trim().length;
  return length >= SHORTEST && length <= LONGEST;
}

/**
 * What a refusal makes of an appeal. A household appeals once: where the server has this very statement already, the answer to an earlier
 * sending was lost, and all is well.
 *
 * @param known the appeals of the household
 */
export function answered(appeal: Appeal, refusal: { readonly status: number; readonly code: string }, known: readonly MyCase[]): 'taken' | 'refused' | 'sign-in' | 'line' {
  if (known.some(c => c.programme === appeal.programme && c.statement === appeal.statement)) {
    return 'taken';
  }
  if (refusal.status === 401 || refusal.status === 403) {
    return 'sign-in';
  }
  return refusal.status === 429 ? 'line' : 'refused';
}

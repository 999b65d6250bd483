import type { EvidenceItem, EvidenceReceipts } from '../contract';
import { type Piece, nextBatch, received } from './piece';

export const MOST = 500;

/** What delivering needs of the device and of the line; kept apart so that losses can be played through in tests. */
export interface Depot {
  pieces(): Promise<Piece[]>;
  store(pieces: readonly Piece[]): Promise<void>;
  /** The signed credential; null when it is known that the server takes it no more. */
  credential(id: string): Promise<string | null>;
  bury(credential: string): Promise<void>;
  post(credential: string, items: readonly EvidenceItem[]): Promise<Posted>;
}

export type Posted =
  | { readonly kind: 'receipts'; readonly receipts: EvidenceReceipts['receipts'] }
  /** The server no longer takes this credential. */
  | { readonly kind: 'credential' }
  /** The server refuses the batch as a whole. */
  | { readonly kind: 'batch'; readonly code: string }
  /** No answer: perhaps the server has it all, perhaps nothing. */
  | { readonly kind: 'line' };

/**
 * Sends all that waits, batch by batch. A piece leaves the state `waiting` by its receipt alone, so an answer that is lost costs one more
 * sending and nothing else. True when nothing is left that could be sent now.
 */
export async function deliver(depot: Depot): Promise<boolean> {
  const dead = new Set<string>();
  let most = MOST;
  for (;;) {
    const batch = nextBatch(await depot.pieces(), dead, most);
    const first = batch[0];
    if (!first) {
      return true;
    }
    const credential = await depot.credential(first.credential);
    if (credential === null) {
      dead.add(first.credential);
      continue;
    }
    const posted = await depot.post(credential, batch.map(p => p.item));
    switch (posted.kind) {
      case 'receipts': {
        const answered = answeredOf(batch, posted.receipts);
        if (answered.length === 0) {
          return false;
        }
        await depot.store(answered);
        most = MOST;
        break;
      }
      case 'credential':
        await depot.bury(first.credential);
        dead.add(first.credential);
        break;
      case 'batch':
        if (batch.length === 1) {
          await depot.store([received(first, { id: first.id, outcome: 'refused', code: posted.code })]);
          most = MOST;
        } else {
          most = Math.ceil(batch.length / 2);
        }
        break;
      case 'line':
        return false;
    }
  }
}

function answeredOf(batch: readonly Piece[], receipts: EvidenceReceipts['receipts']): Piece[] {
  const byId = new Map(receipts.map(r => [r.id, r] as const));
  const answered: Piece[] = [];
  for (const piece of batch) {
    const receipt = byId.get(piece.id);
    if (receipt) {
      answered.push(received(piece, receipt));
    }
  }
  return answered;
}

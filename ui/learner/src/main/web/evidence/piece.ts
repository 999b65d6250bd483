import type { EvidenceItem, Receipt } from '../contract';

/** waiting: only on this device; held: the server keeps it for a person to look at; refused: it can never count. */
export type PieceState = 'waiting' | 'delivered' | 'held' | 'refused';

/** One piece of evidence as the device keeps it. Names nobody: `person` is a pseudonym. */
export interface Piece {
  readonly id: string;
  readonly person: string;
  readonly credential: string;
  readonly state: PieceState;
  readonly code: string | null;
  readonly course: string;
  readonly item: EvidenceItem;
}

/** What a receipt makes of a piece. A piece that has been answered once keeps its answer. */
export function received(piece: Piece, receipt: Receipt): Piece {
  if (piece.state !== 'waiting') {
    return piece;
  }
  switch (receipt.outcome) {
    case 'accepted':
    case 'duplicate':
      return { ...piece, state: 'delivered', code: null };
    case 'held':
      return { ...piece, state: 'held', code: receipt.code || null };
    case 'refused':
      return { ...piece, state: 'refused', code: receipt.code || null };
  }
}

/** The pieces of one credential, oldest first, at most so many: what one request carries. */
export function nextBatch(pieces: readonly Piece[], dead: ReadonlySet<string>, most: number): Piece[] {
  const waiting = pieces.filter(p => p.state === 'waiting' && !dead.has(p.credential)).sort((a, b) => a.item.seq - b.item.seq);
  const first = waiting[0];
  return first ? waiting.filter(p => p.credential === first.credential).slice(0, most) : [];
}

/** How long to wait before the next try, in milliseconds; `chance` in [0, 1) spreads a village's phones. */
export function pause(failures: number, chance: number): number {
  return Math.min(300_000, 5_000 * 2 ** Math.min(failures, 10)) * (0.75 + chance / 2);
}

import type { EvidenceItem, Span } from '../contract';
import { tell, listenElsewhere, tellHere } from '../base/changes';
import { change, find } from '../base/db';
import { type Moment, moment } from './clock';
import type { Piece } from './piece';
import { uuid7 } from './uuid';

export interface Credential {
  readonly id: string;
  readonly person: string;
  readonly jws: string;
  /** The server takes it no more; what waits under it moves to the person's next one. */
  readonly dead: boolean;
}

/** Whose evidence it is, and about what. */
export interface About {
  readonly person: string;
  readonly credential: string;
  readonly course: string;
  readonly lesson: string;
  readonly version: number;
}

export type Learned =
  | { readonly kind: 'interval'; readonly from: number; readonly to: number }
  | { readonly kind: 'attempt'; readonly quiz: string; readonly answers: Readonly<Record<string, readonly string[]>> };

/** Learning that is under way in one tab, written down every few seconds so that a killed browser loses no more than that. */
export interface Open extends Moment {
  readonly tab: string;
  readonly about: About;
  readonly spans: readonly Span[];
}

/** As an earlier version of the app wrote it. */
interface OldOpen extends Span {
  readonly spans?: undefined;
}

const KEEP_DELIVERED = 60;
let known: readonly Piece[] = [];

/** All pieces on this device, as last read. */
export function pieces(): readonly Piece[] {
  return known;
}

export function piecesOf(person: string): Piece[] {
  return known.filter(p => p.person === person);
}

export async function loadOutbox(): Promise<void> {
  await refresh();
  listenElsewhere('outbox', () => void refresh().then(() => tellHere('outbox')));
}

async function refresh(): Promise<void> {
  known = await find<Piece[]>('pieces', s => s.getAll());
}

/** Stores what was learned; when this resolves it will not be lost. */
export async function add(about: About, learned: Learned): Promise<void> {
  const when = moment();
  await change(['meta', 'pieces'], tx => put(tx, [{ about, learned, when }]));
  await refresh();
  tell('outbox');
}

export function keepOpen(open: Open): Promise<void> {
  return change(['open'], tx => tx.objectStore('open').put(open));
}

/** Turns reading that was under way, in this tab or in one that is gone, into pieces. */
export async function sealOpen(tab?: string): Promise<void> {
  const open = (await find<Open[]>('open', s => s.getAll())).filter(o => !tab || o.tab === tab);
  if (open.length === 0) {
    return;
  }
  const entries = open.reduce<Entry[]>(
    (all, each) => all.concat(spansOf(each).map(span => ({ about: each.about, learned: { kind: 'interval' as const, from: span.from, to: span.to }, when: each }))),
    [],
  );
  await change(['meta', 'pieces', 'open'], tx => {
    put(tx, entries);
    open.forEach(each => tx.objectStore('open').delete(each.tab));
  });
  await refresh();
  tell('outbox');
}

function spansOf(open: Open | OldOpen): readonly Span[] {
  return open.spans || [{ from: open.from, to: open.to }];
}

/** What one piece is made of. */
interface Entry {
  readonly about: About;
  readonly learned: Learned;
  readonly when: Moment;
}

/** The sequence numbers are taken in the same transaction, so two tabs never share one. */
function put(tx: IDBTransaction, entries: readonly Entry[]): void {
  const counter = tx.objectStore('meta');
  const request = counter.get('seq');
  request.onsuccess = () => {
    let seq = (request.result as number | undefined) || 0;
    for (const { about, learned, when } of entries) {
      const item: EvidenceItem = {
        id: uuid7(when.clock),
        seq: ++seq,
        lesson: about.lesson,
        version: about.version,
        at: when.at,
        anchor: when.anchor,
        ...learned,
      };
      const piece: Piece = { id: item.id, person: about.person, credential: about.credential, state: 'waiting', code: null, course: about.course, item };
      tx.objectStore('pieces').put(piece);
    }
    counter.put(seq, 'seq');
  };
}

export async function store(changed: readonly Piece[]): Promise<void> {
  await change(['pieces'], tx => changed.forEach(p => tx.objectStore('pieces').put(p)));
  await refresh();
  tell('outbox');
}

/** Delivered pieces are kept for a look back, but not for ever. */
export async function prune(): Promise<void> {
  const old = known.filter(p => p.state === 'delivered').sort((a, b) => b.item.seq - a.item.seq).slice(KEEP_DELIVERED);
  if (old.length > 0) {
    await change(['pieces'], tx => old.forEach(p => tx.objectStore('pieces').delete(p.id)));
    await refresh();
  }
}

/** What those who have left leave behind: only what waits, and the credentials that it waits for. */
export async function forgetAllBut(person: string | null): Promise<void> {
  const open = await find<Open[]>('open', s => s.getAll());
  const waiting = new Set(known.filter(p => p.state === 'waiting').map(p => p.credential).concat(open.map(o => o.about.credential)));
  const done = known.filter(p => p.person !== person && p.state !== 'waiting');
  const credentials = await find<Credential[]>('credentials', s => s.getAll());
  const idle = credentials.filter(c => c.person !== person && !waiting.has(c.id));
  if (done.length + idle.length === 0) {
    return;
  }
  await change(['pieces', 'credentials'], tx => {
    done.forEach(p => tx.objectStore('pieces').delete(p.id));
    idle.forEach(c => tx.objectStore('credentials').delete(c.id));
  });
  await refresh();
  tell('outbox');
}

export function credential(id: string): Promise<Credential | undefined> {
  return find('credentials', s => s.get(id));
}

export async function bury(id: string): Promise<void> {
  const found = await credential(id);
  if (found) {
    await change(['credentials'], tx => tx.objectStore('credentials').put({ ...found, dead: true }));
  }
}

/** Keeps a new credential; what waited under dead ones of the same person goes with it from now on. */
export async function addCredential(fresh: Credential): Promise<void> {
  const all = await find<Credential[]>('credentials', s => s.getAll());
  const dead = new Set(all.filter(c => c.dead && c.person === fresh.person).map(c => c.id));
  const moved = known.filter(p => p.state === 'waiting' && dead.has(p.credential)).map(p => ({ ...p, credential: fresh.id }));
  await change(['credentials', 'pieces'], tx => {
    tx.objectStore('credentials').put(fresh);
    dead.forEach(id => tx.objectStore('credentials').delete(id));
    moved.forEach(p => tx.objectStore('pieces').put(p));
  });
  await refresh();
}

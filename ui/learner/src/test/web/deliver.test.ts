import type { EvidenceItem, Receipt } from '../../main/web/contract';
import { deliver, type Depot, MOST, type Posted } from '../../main/web/evidence/deliver';
import { pause, type Piece } from '../../main/web/evidence/piece';
import { chances, equal, test, truth } from './runner';

function piece(n: number, credential = 'k1'): Piece {
  const id = 'id-' + n;
  return { id, person: 'me', credential, state: 'waiting', code: null, course: 'c', item: { id, seq: n, kind: 'interval', lesson: 'l', version: 1, at: '', anchor: '', from: 0, to: 5 } };
}

/** A device and a server with a line between them that the test can cut. */
class World implements Depot {
  readonly device = new Map<string, Piece>();
  readonly server = new Set<string>();
  readonly dead = new Set<string>();
  readonly batches: number[] = [];
  constructor(
    pieces: readonly Piece[],
    private readonly line: (items: readonly EvidenceItem[], credential: string) => Posted | 'fine' | 'lost-on-the-way' | 'answer-lost',
  ) {
    pieces.forEach(p => this.device.set(p.id, p));
  }
  async pieces(): Promise<Piece[]> {
    return Array.from(this.device.values());
  }
  async store(changed: readonly Piece[]): Promise<void> {
    changed.forEach(p => this.device.set(p.id, p));
  }
  async credential(id: string): Promise<string | null> {
    return this.dead.has(id) ? null : id;
  }
  async bury(id: string): Promise<void> {
    this.dead.add(id);
  }
  async post(credential: string, items: readonly EvidenceItem[]): Promise<Posted> {
    this.batches.push(items.length);
    const fate = this.line(items, credential);
    if (fate === 'lost-on-the-way') {
      return { kind: 'line' };
    }
    if (typeof fate === 'object') {
      return fate;
    }
    const receipts = items.map((item): Receipt => ({ id: item.id, outcome: this.server.has(item.id) ? 'duplicate' : 'accepted' }));
    items.forEach(item => this.server.add(item.id));
    return fate === 'fine' ? { kind: 'receipts', receipts } : { kind: 'line' };
  }
  states(): string[] {
    return Array.from(this.device.values(), p => p.state);
  }
}

const many = (n: number, credential?: string): Piece[] => Array.from({ length: n }, (_, i) => piece(i, credential));

test('a long outbox goes out in batches that the server takes', async () => {
  const world = new World(many(1201), () => 'fine');
  truth(await deliver(world), 'all is sent');
  equal(world.batches, [MOST, MOST, 201]);
  truth(world.states().every(s => s === 'delivered'), 'each piece has its receipt');
});

test('an answer that is lost costs one more sending and nothing else', async () => {
  let first = true;
  const world = new World(many(3), () => {
    const fate = first ? 'answer-lost' : 'fine';
    first = false;
    return fate;
  });
  equal(await deliver(world), false);
  equal(world.states(), ['waiting', 'waiting', 'waiting']);
  equal(await deliver(world), true);
  equal(world.states(), ['delivered', 'delivered', 'delivered']);
  equal(world.server.size, 3);
});

test('any sequence of losses ends with every piece at the server once', async () => {
  for (let seed = 0; seed < 200; seed++) {
    const chance = chances(seed);
    const world = new World(many(1 + Math.floor(chance() * 1500)), () => (chance() < 0.3 ? 'answer-lost' : chance() < 0.3 ? 'lost-on-the-way' : 'fine'));
    for (let tries = 0; tries < 60 && !(await deliver(world)); tries++) {
      truth(world.states().filter(s => s === 'delivered').length <= world.server.size, 'nothing is called delivered that the server does not have');
    }
    truth(world.states().every(s => s === 'delivered') && world.server.size === world.device.size, 'all arrived');
  }
});

test('held and refused are kept with their reason, and waited for no more', async () => {
  const world = new World(many(2), items => ({
    kind: 'receipts',
    receipts: items.map((item, i): Receipt => ({ id: item.id, outcome: i === 0 ? 'held' : 'refused', code: i === 0 ? 'CLOCK_AHEAD' : 'UNKNOWN_LESSON' })),
  }));
  equal(await deliver(world), true);
  equal(Array.from(world.device.values(), p => [p.state, p.code]), [['held', 'CLOCK_AHEAD'], ['refused', 'UNKNOWN_LESSON']]);
});

test('a credential that is taken no more does not hold up those of others', async () => {
  const world = new World([piece(1, 'old'), piece(2, 'new')], (_, credential) => (credential === 'old' ? { kind: 'credential' } : 'fine'));
  equal(await deliver(world), true);
  equal(world.states(), ['waiting', 'delivered']);
  equal(Array.from(world.dead), ['old']);
});

test('one bad piece in a batch that is refused whole is found and set aside', async () => {
  const world = new World(many(100), items => (items.some(i => i.id === 'id-37') ? { kind: 'batch', code: 'INVALID' } : 'fine'));
  equal(await deliver(world), true);
  equal(Array.from(world.device.values()).filter(p => p.state === 'refused').map(p => p.id), ['id-37']);
  equal(world.server.size, 99);
});

test('a batch never mixes credentials', async () => {
  const world = new World([piece(1, 'a'), piece(2, 'b'), piece(3, 'a')], () => 'fine');
  await deliver(world);
  equal(world.batches, [2, 1]);
});

test('a server that answers with receipts of something else is not asked for ever', async () => {
  equal(await deliver(new World(many(2), () => ({ kind: 'receipts', receipts: [{ id: 'other', outcome: 'accepted' }] }))), false);
});

test('pauses grow and have an end', () => {
  truth(pause(0, 0.5) < pause(3, 0.5), 'they grow');
  truth(pause(50, 0.99) <= 400_000, 'they end');
});

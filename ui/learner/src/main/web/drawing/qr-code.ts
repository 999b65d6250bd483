/**
 * A QR code (ISO/IEC 18004) of bytes, error correction level L, versions 1 to 20: enough for a signed certificate, drawn without a line.
 * Level L, because on a clean screen larger squares read better than more redundancy.
 */

/** By version, from 1: error correction bytes in each block, and number of blocks. */
const EC_BYTES = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28];
const BLOCKS = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8];
const LEVEL_L = 1;

/** Rows of modules, true is dark. Throws when the text is too long. */
export function qrCode(text: string): boolean[][] {
  const bytes = utf8(text);
  const version = versionFor(bytes.length);
  const words = interleave(dataWords(bytes, version), version);
  let best: Grid | null = null;
  let least = Infinity;
  for (let mask = 0; mask < 8; mask++) {
    const grid = new Grid(version);
    grid.drawData(words);
    grid.mask(mask);
    grid.drawFormat(mask);
    const penalty = grid.penalty();
    if (penalty < least) {
      best = grid;
      least = penalty;
    }
  }
  return best!.dark;
}

function utf8(text: string): number[] {
  const escaped = encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Array.from(escaped, c => c.charCodeAt(0));
}

/** Modules that are left for data and error correction, in bits. */
function rawBits(version: number): number {
  const alignments = version === 1 ? 0 : Math.floor(version / 7) + 2;
  const patterns = alignments === 0 ? 0 : (25 * alignments - 10) * alignments - 55;
  return (16 * version + 128) * version + 64 - patterns - (version >= 7 ? 36 : 0);
}

function dataLength(version: number): number {
  return Math.floor(rawBits(version) / 8) - EC_BYTES[version - 1]! * BLOCKS[version - 1]!;
}

function lengthBits(version: number): number {
  return version < 10 ? 8 : 16;
}

function versionFor(length: number): number {
  for (let version = 1; version <= EC_BYTES.length; version++) {
    if (4 + lengthBits(version) + 8 * length <= 8 * dataLength(version)) {
      return version;
    }
  }
  throw new RangeError('too long for a QR code');
}

function dataWords(bytes: readonly number[], version: number): number[] {
  const bits: number[] = [];
  const put = (value: number, length: number): void => {
    for (let i = length - 1; i >= 0; i--) {
      bits.push((value >>> i) & 1);
    }
  };
  put(4, 4);
  put(bytes.length, lengthBits(version));
  bytes.forEach(b => put(b, 8));
  const capacity = 8 * dataLength(version);
  put(0, Math.min(4, capacity - bits.length));
  put(0, (8 - (bits.length % 8)) % 8);
  for (let pad = 0xec; bits.length < capacity; pad ^= 0xec ^ 0x11) {
    put(pad, 8);
  }
  const words: number[] = [];
  for (let i = 0; i < bits.length; i += 8) {
    words.push(bits.slice(i, i + 8).reduce((word, bit) => (word << 1) | bit, 0));
  }
  return words;
}

/** Splits into blocks, adds the error correction of each, and deals all out in turn. */
function interleave(data: readonly number[], version: number): number[] {
  const count = BLOCKS[version - 1]!;
  const ecLength = EC_BYTES[version - 1]!;
  const total = Math.floor(rawBits(version) / 8);
  const shortBlocks = count - (total % count);
  const shortLength = Math.floor(total / count) - ecLength;
  const divisor = generator(ecLength);
  const blocks: number[][] = [];
  const corrections: number[][] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    const block = data.slice(at, (at += shortLength + (i < shortBlocks ? 0 : 1)));
    blocks.push(block);
    corrections.push(remainder(block, divisor));
  }
  return deal(blocks, shortLength + 1).concat(deal(corrections, ecLength));
}

function deal(blocks: readonly (readonly number[])[], longest: number): number[] {
  const dealt: number[] = [];
  for (let i = 0; i < longest; i++) {
    blocks.forEach(block => i < block.length && dealt.push(block[i]!));
  }
  return dealt;
}

/** Product in GF(2^8) modulo x^8 + x^4 + x^3 + x^2 + 1. */
function times(x: number, y: number): number {
  let product = 0;
  for (let i = 7; i >= 0; i--) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((y >>> i) & 1) * x;
  }
  return product;
}

function generator(degree: number): number[] {
  const result: number[] = new Array<number>(degree - 1).fill(0).concat(1);
  let root = 1;
  for (let i = 0; i < degree; i++) {
    for (let j = 0; j < degree; j++) {
      result[j] = times(result[j]!, root) ^ (j + 1 < degree ? result[j + 1]! : 0);
    }
    root = times(root, 2);
  }
  return result;
}

function remainder(data: readonly number[], divisor: readonly number[]): number[] {
  const result = divisor.map(() => 0);
  for (const word of data) {
    const factor = word ^ result.shift()!;
    result.push(0);
    divisor.forEach((coefficient, i) => (result[i] = result[i]! ^ times(coefficient, factor)));
  }
  return result;
}

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  x => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

class Grid {
  readonly size: number;
  readonly dark: boolean[][];
  private readonly fixed: boolean[][];

  constructor(private readonly version: number) {
    this.size = version * 4 + 17;
    const rows = (): boolean[][] => Array.from({ length: this.size }, () => new Array<boolean>(this.size).fill(false));
    this.dark = rows();
    this.fixed = rows();
    this.drawFixed();
  }

  private set(x: number, y: number, dark: boolean): void {
    this.dark[y]![x] = dark;
    this.fixed[y]![x] = true;
  }

  private drawFixed(): void {
    for (let i = 0; i < this.size; i++) {
      this.set(6, i, i % 2 === 0);
      this.set(i, 6, i % 2 === 0);
    }
    const far = this.size - 4;
    [[3, 3], [far, 3], [3, far]].forEach(([x, y]) => this.square(x!, y!, 4));
    const places = this.alignments();
    const end = places.length - 1;
    places.forEach((x, i) =>
      places.forEach((y, j) => {
        if (!((i === 0 && (j === 0 || j === end)) || (i === end && j === 0))) {
          this.square(x, y, 2);
        }
      }),
    );
    this.drawFormat(0);
    this.drawVersion();
  }

  /** Rings around a centre: the three finders (with their white border) and the alignment patterns. */
  private square(cx: number, cy: number, radius: number): void {
    for (let dy = -radius; dy <= radius; dy++) {
      for (let dx = -radius; dx <= radius; dx++) {
        const [x, y] = [cx + dx, cy + dy];
        if (x >= 0 && x < this.size && y >= 0 && y < this.size) {
          const ring = Math.max(Math.abs(dx), Math.abs(dy));
          this.set(x, y, radius === 4 ? ring !== 2 && ring !== 4 : ring !== 1);
        }
      }
    }
  }

  private alignments(): number[] {
    if (this.version === 1) {
      return [];
    }
    const count = Math.floor(this.version / 7) + 2;
    const step = Math.floor((this.version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
    const places = [6];
    for (let i = count - 2; i >= 0; i--) {
      places.push(this.size - 7 - i * step);
    }
    return places;
  }

  drawFormat(mask: number): void {
    const data = (LEVEL_L << 3) | mask;
    let rest = data;
    for (let i = 0; i < 10; i++) {
      rest = (rest << 1) ^ ((rest >>> 9) * 0x537);
    }
    const bits = ((data << 10) | rest) ^ 0x5412;
    const bit = (i: number): boolean => ((bits >>> i) & 1) === 1;
    for (let i = 0; i < 15; i++) {
      const near = i < 6 ? i : i < 8 ? i + 1 : 15 - i;
      if (i < 8) {
        this.set(8, near, bit(i));
        this.set(this.size - 1 - i, 8, bit(i));
      } else {
        this.set(i === 8 ? 7 : 14 - i, 8, bit(i));
        this.set(8, this.size - 15 + i, bit(i));
      }
    }
    this.set(8, this.size - 8, true);
  }

  private drawVersion(): void {
    if (this.version < 7) {
      return;
    }
    let rest = this.version;
    for (let i = 0; i < 12; i++) {
      rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25);
    }
    const bits = (this.version << 12) | rest;
    for (let i = 0; i < 18; i++) {
      const [a, b] = [this.size - 11 + (i % 3), Math.floor(i / 3)];
      this.set(a, b, ((bits >>> i) & 1) === 1);
      this.set(b, a, ((bits >>> i) & 1) === 1);
    }
  }

  /** Zigzag from the bottom right, two columns at a time. */
  drawData(words: readonly number[]): void {
    let i = 0;
    for (let right = this.size - 1; right >= 1; right -= 2) {
      if (right === 6) {
        right = 5;
      }
      const up = ((right + 1) & 2) === 0;
      for (let row = 0; row < this.size; row++) {
        const y = up ? this.size - 1 - row : row;
        for (const x of [right, right - 1]) {
          if (!this.fixed[y]![x] && i < words.length * 8) {
            this.dark[y]![x] = ((words[i >>> 3]! >>> (7 - (i & 7))) & 1) === 1;
            i++;
          }
        }
      }
    }
  }

  mask(mask: number): void {
    const flips = MASKS[mask]!;
    this.dark.forEach((row, y) =>
      row.forEach((dark, x) => {
        if (!this.fixed[y]![x] && flips(x, y)) {
          row[x] = !dark;
        }
      }),
    );
  }

  penalty(): number {
    const columns = this.dark.map((_, x) => this.dark.map(row => row[x]!));
    let sum = 0;
    for (const line of this.dark.concat(columns)) {
      const text = line.map(d => (d ? '1' : '0')).join('');
      (text.match(/0{5,}|1{5,}/g) || []).forEach(run => (sum += run.length - 2));
      for (let i = 0; i + 11 <= text.length; i++) {
        const part = text.substr(i, 11);
        sum += part === '10111010000' || part === '00001011101' ? 40 : 0;
      }
    }
    let black = 0;
    this.dark.forEach((row, y) =>
      row.forEach((dark, x) => {
        black += dark ? 1 : 0;
        const below = this.dark[y + 1];
        sum += below && x + 1 < this.size && dark === row[x + 1] && dark === below[x] && dark === below[x + 1] ? 3 : 0;
      }),
    );
    return sum + Math.floor(Math.abs((black * 100) / (this.size * this.size) - 50) / 5) * 10;
  }
}

/** Just enough to run unit tests of modules that need no browser. */

interface Test {
  readonly name: string;
  readonly body: () => void | Promise<void>;
}

declare const process: { exit(code: number): never };

const tests: Test[] = [];

/** Names are sentences. */
export function test(name: string, body: Test['body']): void {
  tests.push({ name, body });
}

export function equal(actual: unknown, expected: unknown): void {
  const [a, e] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== e) {
    throw new Error('expected ' + e + ' but was ' + a);
  }
}

export function truth(condition: boolean, otherwise: string): void {
  if (!condition) {
    throw new Error(otherwise);
  }
}

/** The same chances in every run. */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export async function run(): Promise<void> {
  let failures = 0;
  for (const { name, body } of tests) {
    try {
      await body();
    } catch (failure) {
      failures++;
      console.log('FAILED ' + name + ': ' + String((failure as Error).stack || failure));
    }
  }
  console.log(tests.length + ' tests, ' + failures + ' failed');
  process.exit(failures > 0 || tests.length === 0 ? 1 : 0);
}

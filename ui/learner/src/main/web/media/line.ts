import type { Line } from './film';

interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
  readonly downlink?: number;
}

/** Less than this says more about the way there and back than about the line. */
const ENOUGH = 8_000;
let kbits: number | null = null;

function connection(): Connection {
  return (navigator as unknown as { connection?: Connection }).connection || {};
}

/** What was measured here, else what the browser believes. */
export function line(): Line {
  const { saveData = false, effectiveType = '', downlink } = connection();
  return { saving: saveData || /2g$/.test(effectiveType), kbits: kbits !== null ? kbits : downlink ? downlink * 1000 : null };
}

/** @param millis how long so many bytes were on their way */
export function carried(bytes: number, millis: number): void {
  if (bytes >= ENOUGH && millis > 0) {
    const now = (bytes * 8) / millis;
    kbits = kbits === null ? now : (kbits + now) / 2;
  }
}

/** How fast a film fills tells something soon after the tap, but not at once; later it is as full as it wants to be. */
export function filled(bytes: number, millis: number): void {
  if (millis > 1_000 && millis < 8_000) {
    carried(bytes, millis);
  }
}

/** It was not enough for this. */
export function tooSlowFor(need: number): void {
  kbits = Math.min(kbits === null ? need : kbits, need);
}

/** Learns from every file of a course that comes over the line as fast as it can. */
export function startMeasuring(): void {
  if (typeof PerformanceObserver === 'undefined') {
    return;
  }
  const observer = new PerformanceObserver(list => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[]) {
      // A film that plays comes only as fast as it is seen.
      if (entry.initiatorType !== 'video' && entry.initiatorType !== 'audio' && entry.transferSize > 0) {
        carried(entry.transferSize, entry.responseEnd - entry.requestStart);
      }
    }
  });
  try {
    observer.observe({ entryTypes: ['resource'] });
  } catch {
    // Then the browser's belief has to do.
  }
}

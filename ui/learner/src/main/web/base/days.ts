const DAY = 86_400_000;
/** What its clocks are ahead of UTC, in milliseconds. */
export const CHINA = 8 * 3_600_000;

/** The day in China, from 1970: what a villager's calendar says wherever the device thinks it is. */
export function dayOf(millis: number): number {
  return Math.floor((millis + CHINA) / DAY);
}

/** The day in China as the contract writes it. */
export function isoDay(millis: number): string {
  return new Date(millis + CHINA).toISOString().slice(0, 10);
}

/** The moment in which a day of the contract begins in China. */
export function beginOf(iso: string): number {
  return Date.parse(iso + 'T00:00:00+08:00');
}

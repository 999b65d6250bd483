/** What the screen around a player hears of it. */
export interface Listener {
  /** It runs and stands here. */
  onPlay(second: number, rate: number): void;
  /** It stands still, or jumps. */
  onRest(second: number): void;
  /** It was played to its end. */
  onEnd(): void;
}

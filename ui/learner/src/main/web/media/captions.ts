import type { Span } from '../contract';

/** What is said, and from when to when. */
export interface Cue extends Span {
  readonly text: string;
}

const TIMES = /(?:(\d+):)?(\d+):(\d+)\.(\d+)\s+-->\s+(?:(\d+):)?(\d+):(\d+)\.(\d+)/;

/** WebVTT without its styles; an unreadable part is left out. */
export function parseCaptions(text: string): Cue[] {
  const cues: Cue[] = [];
  for (const block of text.replace(/\r\n?/g, '\n').split(/\n\n+/)) {
    const lines = block.split('\n');
    const at = lines.findIndex(line => TIMES.test(line));
    const times = at < 0 ? null : TIMES.exec(lines[at]!);
    const said = lines.slice(at + 1).join('\n').replace(/<[^>]*>/g, '').trim();
    if (times && said) {
      cues.push({ from: seconds(times.slice(1, 5)), to: seconds(times.slice(5, 9)), text: said });
    }
  }
  return cues;
}

function seconds([hours, minutes, whole, part]: (string | undefined)[]): number {
  return Number(hours || 0) * 3600 + Number(minutes) * 60 + Number(whole + '.' + part);
}

export function said(cues: readonly Cue[], second: number): string {
  const cue = cues.find(c => c.from <= second && second < c.to);
  return cue ? cue.text : '';
}

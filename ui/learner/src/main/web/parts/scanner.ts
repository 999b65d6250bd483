interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: string[] }) => Detector;

function detectorClass(): DetectorClass | undefined {
  return (window as unknown as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
}

/** Only where the browser itself reads codes and may use the camera; elsewhere the number is typed. */
export function canScan(): boolean {
  return detectorClass() !== undefined && !!navigator.mediaDevices && !!navigator.mediaDevices.getUserMedia;
}

/** The number on a card: eight digits at the end of what its code says. */
export function numberIn(text: string): string | null {
  const found = /(?:^|\D)(\d{8})$/.exec(text.trim());
  return found ? found[1]! : null;
}

/** Looks through the camera until it sees a login card. */
export class Scanner {
  private stream: MediaStream | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;

  constructor(
    private readonly onNumber: (number: string) => void,
    private readonly onFailure: () => void,
  ) {}

  async start(video: HTMLVideoElement): Promise<void> {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (this.stopped) {
        stream.getTracks().forEach(track => track.stop());
        return;
      }
      this.stream = stream;
      video.srcObject = stream;
      await video.play();
      await this.look(new (detectorClass()!)({ formats: ['qr_code'] }), video);
    } catch {
      if (!this.stopped) {
        this.onFailure();
      }
    }
  }

  private async look(detector: Detector, video: HTMLVideoElement): Promise<void> {
    if (this.stopped) {
      return;
    }
    for (const code of await detector.detect(video)) {
      const number = numberIn(code.rawValue);
      if (number && !this.stopped) {
        this.onNumber(number);
        return;
      }
    }
    this.timer = setTimeout(() => void this.look(detector, video).catch(() => this.onFailure()), 250);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    if (this.stream) {
      this.stream.getTracks().forEach(track => track.stop());
    }
  }
}

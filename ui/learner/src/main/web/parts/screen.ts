import { LitElement, type PropertyValues } from 'lit';
import { type Change, listen } from '../base/changes';
import { t } from '../base/text';

/** A whole page. Drawn into the page itself, so that one style sheet and the voice reach all of it. */
export abstract class Screen extends LitElement {
  private readonly ends: (() => void)[] = [];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const changes: Change[] = ['outbox', 'session', 'settings', 'packs'];
    changes.forEach(change => this.hears(change, () => this.requestUpdate()));
  }

  /** As long as the screen is there. */
  protected hears(change: Change, listener: () => void): void {
    this.ends.push(listen(change, listener));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ends.splice(0).forEach(end => end());
  }

  protected override updated(_changed: PropertyValues): void {
    const heading = this.querySelector('h1');
    document.title = (heading && heading.textContent ? heading.textContent.trim() + ' · ' : '') + t('app.name');
  }

  /** Is where a screen reader goes on after the address has changed. */
  focusHeading(): void {
    const heading = this.querySelector('h1');
    if (heading) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    }
  }
}

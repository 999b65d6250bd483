/* One file on its way, on the screen: how far it is, what it waits for, and what can be done. */
import { giveUp } from './tus.js';

const fill = (text, ...values) => values.reduce((filled, value, at) => filled.replace(`{${at}}`, value), text);

function size(bytes) {
  if (bytes < 1e6) return Math.ceil(bytes / 1e3) + ' kB';
  return bytes < 1e9 ? (bytes / 1e6).toFixed(1) + ' MB' : (bytes / 1e9).toFixed(2) + ' GB';
}

export function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

export class Transfer {
  /** @param entry {mark, address, name, size} */
  constructor(words, entry) {
    this.words = words;
    this.entry = entry;
    this.figures = element('span', 'secondary small');
    this.bar = element('i');
    this.track = element('div', 'whole', this.bar);
    this.track.setAttribute('role', 'progressbar');
    this.track.setAttribute('aria-label', entry.name);
    this.state = element('span', 'small');
    this.state.setAttribute('role', 'status');
    this.buttons = element('div', 'row-actions');
    this.box = element('li', 'transfer', element('b', '', entry.name), this.figures, this.track, this.state, this.buttons);
  }

  /**
   * @param sentence what it waits for, or how long it will take
   * @param actions [[text, action], …]
   */
  show(sent, sentence, actions) {
    const percent = this.entry.size ? Math.floor((sent / this.entry.size) * 100) : 0;
    this.bar.style.width = percent + '%';
    this.track.setAttribute('aria-valuenow', percent);
    this.figures.textContent = fill(this.words.sent, size(sent), size(this.entry.size));
    this.now = [sentence, actions];
    if (!this.asking) this.say(sentence, actions);
  }

  say(sentence, actions) {
    if (this.state.textContent !== sentence) this.state.textContent = sentence;
    const offered = actions.map(([text]) => text).join();
    if (this.offered === offered) return;
    this.offered = offered;
    this.buttons.replaceChildren(...actions.map(([text, action]) => {
      const button = element('vaadin-button', '', text);
      button.setAttribute('theme', 'small');
      button.addEventListener('click', action);
      return button;
    }));
  }

  /** How long it will take at the rate since it began or went on. */
  remaining(sent) {
    const time = performance.now();
    if (!this.since) this.since = { time, sent };
    const seconds = (time - this.since.time) / 1000;
    const rate = (sent - this.since.sent) / seconds;
    if (seconds < 3 || rate <= 0) return this.words.sending;
    return fill(this.words.remaining, Math.ceil((this.entry.size - sent) / rate / 60));
  }

  /** Asked once more, since what was sent is lost with it. */
  doubt(then) {
    this.asking = true;
    this.say(this.words.sure, [
      [this.words.giveUpSure, () => {
        if (this.entry.address) giveUp(this.entry.address).catch(() => {});
        then();
      }],
      [this.words.keep, () => {
        this.asking = false;
        this.say(...this.now);
      }],
    ]);
  }
}

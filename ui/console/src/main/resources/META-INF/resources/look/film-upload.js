/* Files on their way into the library: chosen here, sent one after the other while the console is open; what a closed page cut off goes on when the same file is chosen again. */
import { Upload, offsetOf } from './tus.js';
import { Transfer, element } from './transfer.js';

const STORE = 'xiangxue.uploads';
const AGAIN = 20;
const PAUSE = 3000;

/** What this browser began; only what the server still knows of this person is shown. */
const begun = {
  all() {
    try {
      return JSON.parse(localStorage.getItem(STORE)) || [];
    } catch {
      return [];
    }
  },
  find(mark) {
    return this.all().find(entry => entry.mark === mark);
  },
  set(mark, entry) {
    const others = this.all().filter(one => one.mark !== mark);
    try {
      localStorage.setItem(STORE, JSON.stringify(entry ? [...others, entry] : others));
    } catch {
      // Without a store it goes on for as long as the page is open.
    }
  },
};

/** Those of this page's life, in the order in which they are sent; they outlive the element, which comes and goes with its view. */
const files = [];
let current = null;
let shown = null;

const markOf = file => [file.name, file.size, file.lastModified].join('|');

function next() {
  if (current || !files.length) return;
  current = files[0];
  current.upload.start();
}

function drop(one) {
  if (files.includes(one)) files.splice(files.indexOf(one), 1);
  if (current === one) current = null;
  next();
}

function leave(one) {
  one.upload.halt();
  one.transfer.box.remove();
  drop(one);
}

/** A file that goes on where it stands, or begins. */
function begin(words, file) {
  const mark = markOf(file);
  const entry = begun.find(mark) || { mark, address: null, name: file.name, size: file.size };
  const one = { transfer: new Transfer(words, entry) };
  one.upload = new Upload(file, entry.address, (state, answer) => told(one, state, answer), address => {
    entry.address = address;
    begun.set(mark, address ? entry : null);
  });
  files.push(one);
  tell(one, words.queued, []);
  return one;
}

function told(one, state, answer) {
  const { transfer, upload } = one;
  const { words, entry } = transfer;
  if (state === 'done') {
    begun.set(entry.mark, null);
    leave(one);
    if (shown) shown.dispatchEvent(new CustomEvent('uploaded'));
  } else if (state === 'sending') {
    tell(one, transfer.remaining(upload.sent), [[words.pause, () => pause(one)]]);
  } else if (state === 'waiting') {
    transfer.since = null;
    tell(one, words.waiting, [[words.again, () => upload.hurry()]]);
  } else {
    refused(one, answer);
  }
}

/** Who is signed out can go on after signing in; any other no is the end. */
function refused(one, answer) {
  const { words } = one.transfer;
  const text = words.problems[answer.code] || words.problems.INTERNAL;
  if (answer.status === 401) {
    tell(one, text, [[words.resume, () => one.upload.start()]]);
    return;
  }
  one.transfer.asking = false;
  one.transfer.show(one.upload.sent, text, [[words.close, () => leave(one)]]);
  drop(one);
}

function pause(one) {
  const { transfer, upload } = one;
  upload.halt();
  upload.offset = null;
  transfer.since = null;
  tell(one, transfer.words.paused, [[transfer.words.resume, () => upload.start()]]);
}

function tell(one, sentence, actions) {
  const { transfer, upload } = one;
  const stop = () => transfer.doubt(() => {
    begun.set(transfer.entry.mark, null);
    leave(one);
  });
  transfer.show(upload.sent, sentence, [...actions, [transfer.words.giveUp, stop]]);
}

window.addEventListener('online', () => current && current.upload.hurry());

class FilmUpload extends HTMLElement {
  /** All that is said here, with {accept, problems: {CODE: text}}. */
  set texts(value) {
    if (this.words) return;
    this.words = value;
    this.lines = element('ul', 'transfers');
    this.input = element('input');
    Object.assign(this.input, { type: 'file', multiple: true, hidden: true, accept: value.accept });
    this.input.addEventListener('change', () => {
      this.take([...this.input.files]);
      this.input.value = '';
    });
    const choose = element('vaadin-button', '', value.choose);
    choose.setAttribute('theme', 'primary');
    choose.addEventListener('click', () => this.input.click());
    this.append(element('div', 'drop', choose, element('span', 'secondary', value.drop), this.input), this.lines);
    this.addEventListener('dragover', event => event.preventDefault());
    this.addEventListener('drop', event => {
      event.preventDefault();
      this.take([...event.dataTransfer.files]);
    });
    this.lines.append(...files.map(one => one.transfer.box));
    this.remember();
  }

  connectedCallback() {
    shown = this;
  }

  disconnectedCallback() {
    if (shown === this) shown = null;
  }

  /** What another visit began and the server still waits for. */
  remember() {
    const here = files.map(one => one.transfer.entry.mark);
    begun.all().filter(entry => !here.includes(entry.mark)).forEach(entry => this.look(entry, 0));
  }

  /** Asked again for a while: the line may be as bad as it was when the file was cut off. */
  async look(entry, tries) {
    try {
      const offset = await offsetOf(entry.address);
      if (offset < entry.size) {
        this.asleep(entry, offset);
        return;
      }
      begun.set(entry.mark, null);
      this.dispatchEvent(new CustomEvent('uploaded'));
    } catch (answer) {
      // Another person's, or given up: found out when the file is chosen again.
      if (answer.gone || !answer.passes || tries === AGAIN || this !== shown) return;
      setTimeout(() => this.look(entry, tries + 1), PAUSE);
    }
  }

  asleep(entry, offset) {
    const transfer = new Transfer(this.words, entry);
    transfer.box.dataset.asleep = entry.mark;
    const forget = () => {
      begun.set(entry.mark, null);
      transfer.box.remove();
    };
    transfer.show(offset, this.words.asleep, [
      [this.words.chooseAgain, () => this.input.click()],
      [this.words.giveUp, () => transfer.doubt(forget)],
    ]);
    this.lines.append(transfer.box);
  }

  take(chosen) {
    const here = files.map(one => one.transfer.entry.mark);
    chosen.filter(file => !here.includes(markOf(file))).forEach(file => {
      const asleep = [...this.lines.children].find(box => box.dataset.asleep === markOf(file));
      if (asleep) asleep.remove();
      this.lines.append(begin(this.words, file).transfer.box);
    });
    next();
  }
}
customElements.define('film-upload', FilmUpload);

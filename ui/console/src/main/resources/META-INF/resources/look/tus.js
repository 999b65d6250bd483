/* Sends one file by tus 1.0, from this browser with its own cookie, and goes on where a cut left it until it is whole or the server says no. */
const UPLOADS = '/api/v1/uploads';
const VERSION = { 'Tus-Resumable': '1.0.0' };
/* What a proxy may hold back or cap in one request. */
const PIECE = 16 * 1024 * 1024;
const PAUSES = [1, 2, 4, 8, 15, 30];
const SILENCE = 30000;
/* Storing the last piece and making one file of all takes the server a while. */
const STORING = 300000;
const PASSING = [0, 400, 404, 409, 410, 423, 429, 460];

export class Answer extends Error {
  /** @param status 0 when there was no answer  @param code of the server's problem */
  constructor(status, code) {
    super(code);
    this.status = status;
    this.code = code;
  }

  get gone() {
    return this.status === 404 || this.status === 410;
  }

  get passes() {
    return PASSING.includes(this.status) || this.status >= 500;
  }
}

function codeOf(request) {
  try {
    return JSON.parse(request.responseText).code;
  } catch {
    return undefined;
  }
}

/** @param watch {begun(request), sent(bytes)} of a request that carries bytes */
function ask(method, address, headers = {}, body = null, watch = null) {
  return new Promise((answered, failed) => {
    const request = new XMLHttpRequest();
    let patience;
    const wait = time => {
      clearTimeout(patience);
      patience = setTimeout(() => request.abort(), time);
    };
    const end = () => clearTimeout(patience);
    request.open(method, address);
    Object.entries({ ...VERSION, ...headers }).forEach(([name, value]) => request.setRequestHeader(name, value));
    if (watch) {
      watch.begun(request);
      request.upload.onprogress = event => {
        wait(SILENCE);
        watch.sent(event.loaded);
      };
      request.upload.onload = () => wait(STORING);
    }
    request.onload = () => (request.status < 300 ? answered(request) : failed(new Answer(request.status, codeOf(request))));
    request.onerror = () => failed(new Answer(0));
    request.onabort = () => failed(new Answer(0));
    request.onloadend = end;
    wait(SILENCE);
    request.send(body);
  });
}

function base64(text) {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

/** How many bytes of an upload are safe. */
export async function offsetOf(address) {
  return Number((await ask('HEAD', address)).getResponseHeader('Upload-Offset'));
}

export function giveUp(address) {
  return ask('DELETE', address);
}

export class Upload {
  /**
   * @param address of an upload that began before, else null
   * @param tell (state, answer) with sending, waiting, refused or done; offset and sent are up to date then
   * @param keep (address) where the upload can be gone on with, null when nowhere
   */
  constructor(file, address, tell, keep) {
    Object.assign(this, { file, address, tell, keep, offset: null, sent: 0, halted: true });
  }

  start() {
    this.loop = (this.loop || Promise.resolve()).then(() => this.run());
  }

  async run() {
    this.halted = false;
    let failures = 0;
    while (!this.halted) {
      try {
        await this.prepare();
        this.tell('sending');
        while (this.offset < this.file.size) {
          await this.piece();
          failures = 0;
        }
        this.halted = true;
        this.tell('done');
      } catch (answer) {
        if (this.halted) return;
        await this.recover(answer, failures++);
      }
    }
  }

  /** What is under way is broken off; the server keeps what it has of it. */
  halt() {
    this.halted = true;
    if (this.request) this.request.abort();
    this.hurry();
  }

  /** Tries at once instead of waiting on. */
  hurry() {
    if (this.wake) this.wake();
  }

  async prepare() {
    if (!this.address) {
      const made = await ask('POST', UPLOADS, {
        'Upload-Length': this.file.size,
        'Upload-Metadata': 'filename ' + base64(this.file.name),
      });
      this.address = made.getResponseHeader('Location');
      this.offset = 0;
      this.keep(this.address);
    }
    if (this.offset === null) this.offset = await offsetOf(this.address);
    this.sent = this.offset;
  }

  async piece() {
    const from = this.offset;
    const piece = this.file.slice(from, Math.min(this.file.size, from + PIECE));
    const headers = { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': from };
    const answer = await ask('PATCH', this.address, headers, piece, {
      begun: request => {
        this.request = request;
      },
      sent: bytes => {
        this.sent = from + bytes;
        this.tell('sending');
      },
    });
    this.offset = Number(answer.getResponseHeader('Upload-Offset'));
    this.sent = this.offset;
    this.tell('sending');
  }

  async recover(answer, failures) {
    if (!(answer instanceof Answer)) throw answer;
    this.offset = null;
    if (answer.gone) {
      this.address = null;
      this.keep(null);
    }
    if (!answer.passes) {
      this.halted = true;
      this.tell('refused', answer);
      return;
    }
    if (answer.gone && failures === 0) return;
    this.tell('waiting');
    await new Promise(done => {
      this.wake = done;
      setTimeout(done, PAUSES[Math.min(failures, PAUSES.length - 1)] * 1000);
    });
    this.wake = null;
  }
}

/* How far the work on a file is, as the server tells it while the page is open. */
class WorkBar extends HTMLElement {
  /** {media, live, state, progress, WAITING, WORKING}: the two texts; WORKING has a place for the percent */
  set work(value) {
    this.about = value;
    if (this.isConnected) this.begin();
  }

  connectedCallback() {
    if (this.about) this.begin();
  }

  disconnectedCallback() {
    this.end();
  }

  begin() {
    this.end();
    if (!this.bar) {
      this.bar = document.createElement('i');
      this.track = document.createElement('div');
      this.track.className = 'whole';
      this.track.setAttribute('role', 'progressbar');
      this.track.setAttribute('aria-label', this.about.name);
      this.track.append(this.bar);
      this.words = document.createElement('span');
      this.words.className = 'small secondary';
      this.append(this.track, this.words);
    }
    this.show(this.about.state, this.about.progress);
    if (!this.about.live) return;
    this.events = new EventSource(`/api/v1/media/${this.about.media}/progress`);
    this.events.onmessage = event => {
      const { state, progress } = JSON.parse(event.data);
      if (state === 'WAITING' || state === 'WORKING') {
        this.show(state, progress);
        return;
      }
      this.end();
      this.dispatchEvent(new CustomEvent('ended'));
    };
  }

  show(state, progress) {
    this.bar.style.width = progress + '%';
    this.track.setAttribute('aria-valuenow', progress);
    this.words.textContent = this.about[state].replace('{0}', progress);
  }

  end() {
    if (this.events) this.events.close();
    this.events = null;
  }
}
customElements.define('work-bar', WorkBar);

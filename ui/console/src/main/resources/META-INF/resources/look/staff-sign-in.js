/* Signs a staff member in from the page itself, so that the cookie lands in this browser. */
class StaffSignIn extends HTMLElement {
  connectedCallback() {
    if (this.form) return;
    this.form = document.createElement('form');
    this.user = this.field(this.userLabel, { name: 'username', autocomplete: 'username', autocapitalize: 'none', spellcheck: false });
    this.password = this.field(this.passwordLabel, { name: 'password', type: 'password', autocomplete: 'current-password' });
    this.alert = document.createElement('div');
    this.alert.setAttribute('role', 'alert');
    this.button = document.createElement('button');
    this.button.textContent = this.buttonLabel;
    this.form.append(this.alert, this.button);
    this.form.addEventListener('submit', event => {
      event.preventDefault();
      this.send();
    });
    this.append(this.form);
    this.user.focus();
  }

  field(text, attributes) {
    const label = document.createElement('label');
    const input = Object.assign(document.createElement('input'), attributes);
    label.append(text, input);
    this.form.append(label);
    return input;
  }

  async send() {
    const username = this.user.value.trim();
    if (!username || !this.password.value) {
      this.tell(this.emptyText, username ? this.password : this.user);
      return;
    }
    this.busy(true);
    try {
      const answer = await fetch('/api/v1/sign-in/staff', {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify({ username, password: this.password.value }),
      });
      if (answer.ok) {
        // Whoever came for another page has its address still in the browser.
        if (location.pathname.endsWith('/sign-in')) location.assign('.');
        else location.reload();
        return;
      }
      this.tell(this.refusal(await answer.json(), Number(answer.headers.get('Retry-After'))), this.password);
    } catch {
      this.tell(this.unreachableText, this.button);
    }
    this.busy(false);
  }

  /** @param wait seconds until the next try is worth while; 0 when none were named */
  refusal(problem, wait) {
    if (problem.code === 'LOCKED' && wait > 0) {
      const until = new Date(Date.now() + wait * 1000);
      return this.lockedText.replace('%s', until.toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' }));
    }
    return JSON.parse(this.problems)[problem.code] || this.unreachableText;
  }

  tell(text, next) {
    this.alert.textContent = text;
    this.password.value = next === this.password ? '' : this.password.value;
    next.focus();
  }

  busy(on) {
    this.button.disabled = on;
    this.button.textContent = on ? this.busyLabel : this.buttonLabel;
  }
}
customElements.define('staff-sign-in', StaffSignIn);

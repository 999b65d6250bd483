/* Arrow keys in a table whose rows open in place: up and down, right opens, left closes, Enter goes to the area.
   Rows that open or are sorted are laid anew; the focus stays where it was. */
class TreeKeys extends HTMLElement {
  connectedCallback() {
    this.addEventListener('keydown', event => this.move(event));
    this.addEventListener('focusin', event => this.remember(event.target));
    document.addEventListener('pointerdown', this.leave = event => { if (!this.contains(event.target)) this.last = null; });
    this.watch = new MutationObserver(() => this.restore());
    this.watch.observe(this, {childList: true, subtree: true});
  }

  disconnectedCallback() {
    document.removeEventListener('pointerdown', this.leave);
    this.watch.disconnect();
  }

  remember(element) {
    const heading = element.closest('th');
    this.last = element;
    this.column = heading && heading.cellIndex;
  }

  restore() {
    if (!this.last || document.activeElement !== document.body) return;
    const sort = this.column !== null && this.querySelectorAll('th .sort')[this.column];
    if (this.last.isConnected) this.last.focus();
    else if (sort) sort.focus();
  }

  move(event) {
    const row = event.target.closest && event.target.closest('tr[data-row]');
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
    const rows = Array.from(this.querySelectorAll('tr[data-row]'));
    const at = rows.indexOf(row);
    const twist = row.querySelector('.twist');
    const open = row.getAttribute('aria-expanded') === 'true';
    if (event.key === 'ArrowDown' && rows[at + 1]) this.go(rows[at + 1], row);
    else if (event.key === 'ArrowUp' && rows[at - 1]) this.go(rows[at - 1], row);
    else if (event.key === 'ArrowRight' && twist && !open) twist.click();
    else if (event.key === 'ArrowLeft' && twist && open) twist.click();
    else if (event.key === 'Enter' && event.target === row) row.querySelector('a').click();
    else return;
    event.preventDefault();
  }

  go(next, row) {
    row.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }
}
customElements.define('tree-keys', TreeKeys);

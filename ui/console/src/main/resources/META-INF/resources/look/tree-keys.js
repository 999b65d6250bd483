/* Arrow keys in a table whose rows open in place: up and down, right opens, left closes, Enter goes to the area. */
class TreeKeys extends HTMLElement {
  connectedCallback() {
    this.addEventListener('keydown', event => this.move(event));
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

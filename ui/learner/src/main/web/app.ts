import { LitElement, html } from 'lit';

class XiangxueApp extends LitElement {
  protected override render() {
    return html`<h1>乡学</h1>`;
  }
}
customElements.define('xiangxue-app', XiangxueApp);
void navigator.serviceWorker?.register('/sw.js');

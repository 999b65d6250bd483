import { html, type TemplateResult } from 'lit';
import type { Face } from '../contract';
import { t } from '../base/text';
import { go } from '../base/router';
import { face, faceName } from '../drawing/faces';
import { hills } from '../drawing/icons';
import { bar, signInHead } from '../parts/bars';
import { Screen } from '../parts/screen';
import { signingIn } from './sign-in-state';

/** Second step: which of the household? */
export class SignInWho extends Screen {
  private choose(chosen: Face): void {
    signingIn.face = chosen;
    go('#/sign-in/secret');
  }

  protected override render(): TemplateResult {
    return html`${hills}${signInHead(2)}<main><h1 class="t" data-say=${t('who.say')}>${t('who.title')}</h1>
      <div class="who">${signingIn.faces.map(
        who => html`<button type="button" @click=${() => this.choose(who)} data-say=${faceName(who.icon) + ', ' + who.maskedName}>${face(who, 120)}<span>${who.maskedName}</span></button>`,
      )}</div></main>${bar(html`<a class="go soft" href="#/sign-in">${t('who.other-household')}</a>`)}`;
  }
}
customElements.define('x-sign-in-who', SignInWho);

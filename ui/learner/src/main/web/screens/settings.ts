import { html, type TemplateResult } from 'lit';
import { currentLanguage, currentLook, type Language, type Look, setLook } from '../base/settings';
import { go } from '../base/router';
import { current, faces, lastHousehold, signOut } from '../base/session';
import { choose, t } from '../base/text';
import { keptAppeals } from '../benefit/appeals';
import { face } from '../drawing/faces';
import { icon, type IconName } from '../drawing/icons';
import { bar, tabs, top } from '../parts/bars';
import { Screen } from '../parts/screen';
import { signingIn } from './sign-in-state';

const LOOKS: readonly Look[] = ['light', 'sun', 'night'];
const LANGUAGES: readonly { readonly code: Language; readonly name: 'language.zh' | 'language.en'; readonly lang: string }[] = [
  { code: 'zh', name: 'language.zh', lang: 'zh-CN' },
  { code: 'en', name: 'language.en', lang: 'en' },
];

/** Me and this device: change the person, look, language, sign out. */
export class Settings extends Screen {
  /** Something was written that goes with the person. */
  private unsent = false;

  override connectedCallback(): void {
    super.connectedCallback();
    keptAppeals().then(
      all => {
        this.unsent = all.length > 0;
        this.requestUpdate();
      },
      () => undefined,
    );
  }

  /** Two taps: here, then one's own face. The household is only known while this page lives. */
  private async changePerson(): Promise<void> {
    const number = lastHousehold();
    await signOut();
    if (number === null) {
      go('#/sign-in');
      return;
    }
    try {
      signingIn.faces = await faces(number);
      signingIn.number = number;
      go('#/sign-in/who');
    } catch {
      go('#/sign-in');
    }
  }

  private async leave(): Promise<void> {
    await signOut();
    go('#/sign-in');
  }

  protected override render(): TemplateResult {
    const session = current();
    return html`${top(t('settings.title'), session ? '#/' : '#/sign-in')}<main>
      ${session ? html`<div class="card mine"><div class="row">${face(session.face, 56)}<span class="tx"><b data-say>${session.name}</b><small data-say>${t(session.shared ? 'settings.shared' : 'settings.own')}</small></span></div>
        <button class="row act" type="button" @click=${() => void this.changePerson()}>${icon('people')}<span class="tx" data-say><b>${t('settings.change-person')}</b></span>${icon('forward')}</button>
        <button class="row act" type="button" @click=${() => void this.leave()}>${icon('leave')}<span class="tx"><b data-say>${t('settings.leave')}</b><small data-say>${t(this.unsent ? 'settings.leave.appeal' : 'settings.leave.what')}</small></span></button></div>` : null}
      <h2 class="sec in" id="look" data-say>${t('settings.look')}</h2>
      <div class="choice" role="group" aria-labelledby="look">${LOOKS.map(look => this.choose(look, t(('look.' + look) as 'look.sun'), look, look === currentLook(), () => setLook(look)))}</div>
      <h2 class="sec in" id="language" data-say>${t('settings.language')}</h2>
      <div class="choice" role="group" aria-labelledby="language">${LANGUAGES.map(l =>
        this.choose('language', t(l.name), l.code, l.code === currentLanguage(), () => void choose(l.code), l.lang),
      )}</div></main>${session ? tabs(null) : bar(html`<a class="go soft" href="#/sign-in">${t('back')}</a>`)}`;
  }

  private choose(sign: IconName, word: string, id: string, on: boolean, choose: () => void, lang = ''): TemplateResult {
    return html`<button type="button" id=${'choose-' + id} lang=${lang || document.documentElement.lang} aria-pressed=${on ? 'true' : 'false'} @click=${choose}>${icon(sign)}<span data-say>${word}</span></button>`;
  }
}
customElements.define('x-settings', Settings);

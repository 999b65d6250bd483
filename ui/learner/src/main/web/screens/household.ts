import { html, type TemplateResult } from 'lit';
import type { CourseSummary, HouseholdPage, Member } from '../contract';
import { Load } from '../base/load';
import { courseAddress } from '../base/router';
import { current } from '../base/session';
import { date, hours, named, t } from '../base/text';
import { face } from '../drawing/faces';
import { goldenEar, icon } from '../drawing/icons';
import { tabs, top } from '../parts/bars';
import { photo } from '../parts/rich-text';
import { Screen } from '../parts/screen';
import { failed, loading, stale } from '../parts/states';

/** What my household has learned, and what nobody in it has learned yet. */
export class Household extends Screen {
  static override properties = { member: { state: true } };
  /** Whose learning is shown: an index, or -1 for the whole household. */
  declare member: number;

  private readonly page = new Load<HouseholdPage>(this, '/me/household', 'personal');
  private readonly courses = new Load<readonly CourseSummary[]>(this, '/courses', 'public');

  constructor() {
    super();
    this.member = -1;
  }

  protected override render(): TemplateResult {
    const page = this.page.value;
    const place = page && page.regionName ? html`<span class="s place">${page.regionName}</span>` : null;
    return html`${top(t('tab.household'), null, place)}<main>${page ? this.household(page) : this.page.loading || !this.page.failed ? loading(this.page) : failed(this.page, t(current() && this.page.failed === 'refused' ? 'home.expired' : 'state.no-line'))}</main>${tabs('household')}`;
  }

  private household(page: HouseholdPage): TemplateResult {
    return html`<div class="mem" role="group" aria-label=${t('household.members')}>${page.members.map((m, i) => this.head(m, i))}</div>
      ${this.learned(page)}${this.missing(page)}${stale(this.page)}`;
  }

  private head(member: Member, i: number): TemplateResult {
    const under = member.relation ? named('relation.', member.relation) : member.me ? t('household.me') : '';
    return html`<button type="button" aria-pressed=${i === this.member ? 'true' : 'false'} @click=${() => (this.member = this.member === i ? -1 : i)}>${face(member.face, 48, true)}<span data-say>${member.name}${under ? html`<small>${under}</small>` : null}</span></button>`;
  }

  private learned(page: HouseholdPage): TemplateResult {
    const one = page.members[this.member];
    const members = one ? [one] : page.members;
    const passed = members.reduce<{ m: Member; p: Member['passed'][number] }[]>((all, m) => all.concat(m.passed.map(p => ({ m, p }))), []);
    const seconds = one ? one.secondsLearned : page.secondsOfHousehold;
    const done = members.reduce((sum, m) => sum + m.lessonsDone, 0);
    return html`<section class="card hv"><h2 class="head" data-say>${one ? t('household.of', { name: one.name }) : t('household.have')}</h2>
      ${passed.map(({ m, p }) => html`<a class="row" href=${m.me ? '#/certificate/' + encodeURIComponent(p.courseSlug) : courseAddress({ kind: 'course', slug: p.courseSlug })} data-say=${t('household.passed.say', { name: m.name, title: p.courseTitle })}>${goldenEar}<span class="tx"><b>${p.courseTitle}</b><small>${date(p.completedOn)}</small></span>${one ? null : face(m.face, 36, true)}</a>`)}
      ${passed.length === 0 ? html`<div class="row">${icon('missing')}<span class="tx" data-say>${t('household.no-certificate')}</span></div>` : null}
      <div class="row" data-say>${done > 0 ? icon('have') : icon('missing')}<b class="tx">${t('household.lessons')}</b><span class="num ${done > 0 ? 'got' : ''}">${t('household.lessons.n', { n: done })}</span></div>
      <div class="row" data-say>${seconds > 0 ? icon('have') : icon('missing')}<b class="tx">${t('household.hours')}</b><span class="num ${seconds > 0 ? 'got' : ''}">${seconds > 0 ? hours(seconds) : '0'}</span></div></section>`;
  }

  private missing(page: HouseholdPage): TemplateResult | null {
    if (page.suggestions.length === 0) {
      return html`<section class="gap grown">${goldenEar}<b class="tx" data-say>${t('household.all')}</b></section>`;
    }
    const cover = (slug: string): CourseSummary['cover'] => {
      const course = (this.courses.value || []).find(c => c.slug === slug);
      return course && course.cover;
    };
    return html`<section class="need miss"><h2 class="l" data-say>${icon('missing')}<span class="tx">${t('household.missing', { n: page.suggestions.length })}</span></h2>
      ${page.suggestions.map(s => {
        const picture = cover(s.courseSlug);
        return html`<div class="c">${picture ? photo(picture, 'thumb') : null}<span class="tx" data-say><b>${s.courseTitle}</b><small>${t('household.nobody')}</small></span><a class="go" href=${courseAddress({ kind: 'course', slug: s.courseSlug })} aria-label=${t('household.learn.say', { title: s.courseTitle })}>${t('household.learn')}</a></div>`;
      })}</section>`;
  }
}
customElements.define('x-household', Household);

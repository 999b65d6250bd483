import { html, type TemplateResult } from 'lit';
import type { Benefit, CourseSummary, HouseholdPage, Member, MyCase, MyProgress, PublishedCourse } from '../contract';
import { isoDay } from '../base/days';
import { keptCourses, Load } from '../base/load';
import { courseAddress } from '../base/router';
import { current } from '../base/session';
import { date, hours, named, t } from '../base/text';
import type { Appeal } from '../benefit/appeal';
import { keptAppeals } from '../benefit/appeals';
import { foremost, withLearnedHere } from '../benefit/standing';
import { now } from '../evidence/clock';
import { joinCourse, NOTHING } from '../evidence/join';
import { piecesOf } from '../evidence/outbox';
import { face } from '../drawing/faces';
import { goldenEar, icon } from '../drawing/icons';
import { tabs, top } from '../parts/bars';
import { type Around, programme } from '../parts/programme';
import { photo } from '../parts/rich-text';
import { Screen } from '../parts/screen';
import { failed, loading, stale } from '../parts/states';

/** A certificate is issued a few seconds after the last evidence has arrived. */
const ASK_AGAIN = 4_000;
const ASKS = 5;

/** What my household has learned, what that brings it, and what is still missing. */
export class Household extends Screen {
  static override properties = { member: { state: true }, open: { state: true } };
  /** Whose learning is shown: an index, or -1 for the whole household. */
  declare member: number;
  /** The programme that is shown whole; null for the one that matters most. */
  declare open: string | null;

  private readonly page = new Load<HouseholdPage>(this, '/me/household', 'personal');
  private readonly benefits = new Load<readonly Benefit[]>(this, '/me/benefits', 'personal');
  private readonly cases = new Load<readonly MyCase[]>(this, '/me/appeals', 'personal');
  private readonly progress = new Load<MyProgress>(this, '/me/progress', 'personal');
  private readonly courses = new Load<readonly CourseSummary[]>(this, '/courses', 'public');
  private kept: readonly PublishedCourse[] = [];
  private written: readonly Appeal[] = [];
  private asks = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.member = -1;
    this.open = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.hears('appeals', () => {
      this.readKept();
      void this.benefits.start();
      void this.cases.start();
    });
    this.readKept();
    this.askSoon();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  private readKept(): void {
    Promise.all([keptCourses<PublishedCourse>(), keptAppeals()]).then(
      ([courses, appeals]) => {
        this.kept = courses;
        this.written = appeals;
        this.requestUpdate();
      },
      () => undefined,
    );
  }

  private askSoon(): void {
    this.timer = setTimeout(() => {
      const pending = (this.benefits.value || []).some(b => b.explanation.conditions.some(c => c.result.reason === 'LEARNING_PENDING'));
      if ((pending || this.passedHere().size > 0) && this.asks < ASKS) {
        this.asks++;
        void this.benefits.start();
        this.askSoon();
      }
    }, ASK_AGAIN);
  }

  protected override render(): TemplateResult {
    const page = this.page.value;
    const place = page && page.regionName ? html`<span class="s place">${page.regionName}</span>` : null;
    return html`${top(t('tab.household'), null, place)}<main>${page ? this.household(page) : this.page.loading || !this.page.failed ? loading(this.page) : failed(this.page, t(current() && this.page.failed === 'refused' ? 'home.expired' : 'state.no-line'))}</main>${tabs('household')}`;
  }

  private household(page: HouseholdPage): TemplateResult {
    const benefits = this.benefits.value;
    return html`<div class="mem" role="group" aria-label=${t('household.members')}>${page.members.map((m, i) => this.head(m, i))}</div>
      ${this.member >= 0 ? null : benefits ? this.programmes(benefits) : this.benefits.loading ? loading(this.benefits) : failed(this.benefits)}
      ${this.learned(page)}${benefits && benefits.length === 0 ? this.missing(page) : null}${stale(this.page)}`;
  }

  private programmes(benefits: readonly Benefit[]): TemplateResult[] {
    const passed = this.passedHere();
    const around = this.around();
    const joined = benefits.map(b => withLearnedHere(b, passed, t('benefit.learned-here')));
    const first = foremost(joined) || joined[0];
    const all = joined.filter(b => b === first).concat(joined.filter(b => b !== first));
    const open = this.open === null ? first && first.programme : this.open;
    return all.map(b => programme(b, b.programme === open, () => (this.open = b.programme === open ? '' : b.programme), around));
  }

  private around(): Around {
    return {
      today: isoDay(now()),
      cases: this.cases.value || [],
      written: this.written,
      cover: slug => this.cover(slug),
      left: slug => this.left(slug),
    };
  }

  /** Passed by what is on the phone, also when the server does not know yet. */
  private passedHere(): Set<string> {
    return new Set(this.kept.filter(c => this.state(c).done).map(c => c.slug));
  }

  private state(course: PublishedCourse) {
    const session = current();
    return joinCourse(course, this.progress.value || NOTHING, session ? piecesOf(session.person) : []);
  }

  private left(slug: string): string {
    const kept = this.kept.find(c => c.slug === slug);
    if (kept) {
      const state = this.state(kept);
      return t('benefit.lessons-left', { n: kept.content.lessons.filter((l, i) => l.required && !state.lessons[i]!.done).length });
    }
    const known = (this.progress.value || NOTHING).courses.find(c => c.slug === slug);
    const course = (this.courses.value || []).find(c => c.slug === slug);
    return known ? t('benefit.lessons-left', { n: known.lessonsRequired - known.lessonsDone }) : course ? t('benefit.lessons-left', { n: course.lessons }) : '';
  }

  private cover(slug: string): CourseSummary['cover'] {
    const course = (this.courses.value || []).find(c => c.slug === slug);
    return course && course.cover;
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

  /** Where no programme is offered, what nobody has learned yet is what is missing. */
  private missing(page: HouseholdPage): TemplateResult {
    if (page.suggestions.length === 0) {
      return html`<section class="gap grown">${goldenEar}<b class="tx" data-say>${t('household.all')}</b></section>`;
    }
    return html`<section class="need miss"><h2 class="l" data-say>${icon('missing')}<span class="tx">${t('household.missing', { n: page.suggestions.length })}</span></h2>
      ${page.suggestions.map(s => {
        const picture = this.cover(s.courseSlug);
        return html`<div class="c">${picture ? photo(picture, 'thumb') : null}<span class="tx" data-say><b>${s.courseTitle}</b><small>${t('household.nobody')}</small></span><a class="go" href=${courseAddress({ kind: 'course', slug: s.courseSlug })} aria-label=${t('household.learn.say', { title: s.courseTitle })}>${t('household.learn')}</a></div>`;
      })}</section>`;
  }
}
customElements.define('x-household', Household);

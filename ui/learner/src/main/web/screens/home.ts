import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Benefit, CourseSummary, HouseholdPage, MyProgress, PublishedCourse } from '../contract';
import { keptCourses, Load } from '../base/load';
import { courseAddress, lessonAddress } from '../base/router';
import { current, expired } from '../base/session';
import { day, minutes, t } from '../base/text';
import { foremost, gaps, withLearnedHere } from '../benefit/standing';
import { joinCourse, NOTHING } from '../evidence/join';
import { now } from '../evidence/clock';
import { piecesOf } from '../evidence/outbox';
import { face } from '../drawing/faces';
import { goldenEar, hills, icon, unfinishedHouse } from '../drawing/icons';
import { tabs } from '../parts/bars';
import { courseRidge } from '../parts/course-ridge';
import { fetchPicture, photo } from '../parts/rich-text';
import { Screen } from '../parts/screen';
import { empty, failed, loading, patience } from '../parts/states';

/** The one lesson to go on with, what the household still lacks, and the other courses. */
export class Home extends Screen {
  private readonly courses = new Load<readonly CourseSummary[]>(this, '/courses', 'public');
  private readonly progress = new Load<MyProgress>(this, '/me/progress', 'personal');
  private readonly benefits = new Load<readonly Benefit[]>(this, '/me/benefits', 'personal');
  private readonly course = new Load<PublishedCourse>(this, null, 'public');
  /** Passed by what is on the phone, also when the server does not know yet. */
  private readonly passedHere = new Set<string>();
  /** Courses that this phone can show without a line. */
  private kept: ReadonlySet<string> = new Set<string>();

  constructor() {
    super();
    // Asked for here so that it is on the phone when the line is gone.
    new Load<HouseholdPage>(this, '/me/household', 'personal');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    keptCourses<PublishedCourse>().then(
      found => {
        this.kept = new Set(found.map(c => c.slug));
        this.requestUpdate();
      },
      () => undefined,
    );
  }

  protected override willUpdate(): void {
    const course = this.course.value;
    const session = current();
    if (course && session && joinCourse(course, this.progress.value || NOTHING, piecesOf(session.person)).done) {
      this.passedHere.add(course.id);
    }
    const chosen = this.chosen();
    this.course.of(chosen ? '/courses/' + chosen.slug : null);
  }

  /** The course learned last while it is not passed, else one begun, else the first that is not passed. */
  private chosen(): CourseSummary | null {
    const all = this.courses.value;
    const session = current();
    if (!all || !session || (!this.progress.value && this.progress.loading)) {
      return null;
    }
    const progress = this.progress.value || NOTHING;
    const passed = (course: CourseSummary): boolean => this.passed(course, progress);
    const last = piecesOf(session.person).sort((a, b) => b.item.seq - a.item.seq)[0];
    const begun = (course: CourseSummary): boolean => progress.lessons.some(l => l.course === course.id);
    const latest = all.find(c => !!last && c.id === last.course);
    return (latest && !passed(latest) ? latest : null) || all.find(c => begun(c) && !passed(c)) || all.find(c => !passed(c)) || latest || all[0] || null;
  }

  private passed(course: CourseSummary, progress: MyProgress): boolean {
    return this.passedHere.has(course.id) || progress.courses.some(c => c.course === course.id && !!c.completedAt);
  }

  /** What this screen shows when the line is gone and the lessons go on. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const course = this.course.value;
    if (course) {
      [course.content.cover, ...course.content.lessons.map(l => l.picture)].forEach(fetchPicture);
    }
  }

  protected override render(): TemplateResult {
    const session = current();
    if (!session) {
      return html``;
    }
    const here = piecesOf(session.person).filter(p => p.state === 'waiting').length;
    return html`${hills}<header class="hello"><a class="who-am-i" href="#/settings" aria-label=${t('home.me', { name: session.name })}>${face(session.face, 56, true)}<b>${session.name}</b></a>
      ${here > 0 ? html`<a class="chip" href="#/downloads" data-say=${t('home.only-here.say', { n: here })} aria-label=${t('home.only-here.say', { n: here })}>${icon('phone')}<span class="num">${t('home.only-here', { n: here })}</span></a>` : null}</header>
      <main>${this.expiry()}${this.now()}${this.gap()}${this.others()}${this.age()}</main>${tabs('home')}`;
  }

  private expiry(): TemplateResult | null {
    return expired()
      ? html`<a class="gap miss" href="#/sign-in">${icon('unknown')}<span class="tx"><b data-say>${t('home.expired')}</b><small data-say>${t('home.expired.safe')}</small></span>${icon('forward')}</a>`
      : null;
  }

  private now(): TemplateResult {
    const chosen = this.chosen();
    if (!chosen) {
      return this.courses.value && this.courses.value.length === 0
        ? html`<h1 class="sr">${t('home.title')}</h1>${empty(t('home.none'))}`
        : html`<h1 class="sr">${t('home.title')}</h1>${this.courses.loading || this.progress.loading ? loading(this.courses) : failed(this.courses, t('home.no-line'))}`;
    }
    const course = this.course.value;
    if (!course) {
      return html`<section class="card now">${chosen.cover ? photo(chosen.cover, 'pic wide') : null}<div class="bd"><h1 data-say>${chosen.title}</h1><p class="s" data-say>${chosen.summary}</p>
        ${this.course.loading ? patience(this.course) : this.needsLine(chosen.slug)}
        <a class="go" href=${courseAddress({ kind: 'course', slug: chosen.slug })}>${icon('play')}${t('course.start')}</a></div></section>`;
    }
    return this.goOn(course);
  }

  private goOn(course: PublishedCourse): TemplateResult {
    const session = current();
    const state = joinCourse(course, this.progress.value || NOTHING, session ? piecesOf(session.person) : []);
    const lesson = course.content.lessons[state.next];
    const source = { kind: 'course', slug: course.slug } as const;
    const picture = (lesson && lesson.picture) || course.content.cover;
    const to = state.done ? courseAddress(source) : lessonAddress(source, 'lesson', state.next);
    return html`<section class="card now" aria-label=${course.content.title}>${picture ? photo(state.done ? course.content.cover || picture : picture, 'pic wide') : null}<div class="bd">
      <h1 data-say>${state.done ? goldenEar : null}${course.content.title}</h1>
      <p class="s" data-say>${state.done ? t('home.passed') : lesson ? t('lesson.title', { n: state.next + 1, title: lesson.title }) : course.content.summary}</p>
      ${courseRidge(course, state)}
      <a class="go" href=${to} data-say=${t(state.done ? 'home.look' : state.begun ? 'course.go-on' : 'course.start')}>${icon('play')}${t(state.done ? 'home.look' : state.begun ? 'course.go-on' : 'course.start')}</a></div></section>`;
  }

  /** What my household lacks of the programme that is nearest, or what a person sent back. */
  private gap(): TemplateResult | null {
    const passed = new Set((this.courses.value || []).filter(c => this.passedHere.has(c.id)).map(c => c.slug));
    const found = foremost((this.benefits.value || []).map(b => withLearnedHere(b, passed, '')));
    if (!found) {
      return null;
    }
    const state = found.decision ? found.decision.state : null;
    return state === 'RETURNED' || state === 'HELD'
      ? this.strip(icon('unknown'), t(state === 'HELD' ? 'decision.held' : 'decision.returned'), t('home.asked'))
      : this.strip(unfinishedHouse, t('home.gap', { n: found.missing }), this.closing(found));
  }

  private closing(benefit: Benefit): string {
    const open = gaps(benefit);
    const course = open.length === 1 ? open[0]!.courses[0] : undefined;
    const chosen = this.chosen();
    return !course ? t('home.gap.how') : chosen && chosen.slug === course.slug ? t('home.gap.this') : t('home.gap.course', { title: course.title });
  }

  private strip(sign: TemplateResult, says: string, how: string): TemplateResult {
    return html`<a class="gap miss" href="#/household">${sign}<span class="tx"><b data-say>${says}</b><small data-say>${how}</small></span>${icon('forward')}</a>`;
  }

  private others(): TemplateResult | null {
    const chosen = this.chosen();
    const others = (this.courses.value || []).filter(c => !chosen || c.id !== chosen.id);
    const progress = this.progress.value || NOTHING;
    return others.length === 0
      ? null
      : html`<h2 class="sr">${t('home.others')}</h2><div class="two">${others.map(
          c => html`<a class="card" href=${courseAddress({ kind: 'course', slug: c.slug })}>${c.cover ? photo(c.cover, 'cover') : html`<span class="cover"></span>`}<b data-say>${this.passed(c, progress) ? goldenEar : null}${c.title}</b>${this.needsLine(c.slug) || html`<span class="s num">${t('course.size', { lessons: c.lessons, time: minutes(c.seconds) })}</span>`}</a>`,
        )}</div>`;
  }

  /** Offline is no error: what is not on the phone says so. */
  private needsLine(slug: string): TemplateResult | null {
    return this.courses.failed === 'line' && !this.kept.has(slug) ? html`<span class="far">${icon('no-line')}${t('home.needs-line')}</span>` : null;
  }

  /** Without a line the page is that of another day, and says so quietly. */
  private age(): TemplateResult | null {
    const at = this.progress.asOf;
    return at !== null && !this.progress.loading ? html`<p class="in s stale">${icon('phone')}<span>${t('state.stale', { day: day(at, now()) })}</span></p>` : null;
  }
}
customElements.define('x-home', Home);

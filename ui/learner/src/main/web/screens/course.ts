import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Lesson, PublishedCourse } from '../contract';
import { lessonAddress } from '../base/router';
import { minutes, t } from '../base/text';
import type { CourseState } from '../evidence/join';
import { goldenEar, icon } from '../drawing/icons';
import { plant } from '../drawing/ridge';
import { packOf } from '../media/download';
import { bar, tabs, top } from '../parts/bars';
import { courseRidge, mounds } from '../parts/course-ridge';
import { CourseScreen } from '../parts/course-screen';
import '../parts/pack-card';
import { fetchPicture, photo } from '../parts/rich-text';
import { failed, loading, stale } from '../parts/states';

/** What the course brings, and its lessons. */
export class Course extends CourseScreen {
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const course = this.found;
    if (course && this.source.kind === 'course') {
      course.content.lessons.forEach(lesson => fetchPicture(lesson.picture));
    }
  }

  protected override render(): TemplateResult {
    const course = this.found;
    if (!course) {
      const nothing = this.load.failed === 'gone' ? failed(this.load, t('course.gone')) : failed(this.load);
      return html`${top(t('course.word'), this.home())}<main>${this.load.loading || !this.load.failed ? loading(this.load) : nothing}</main>${tabs('home')}`;
    }
    const state = this.state(course);
    const content = course.content;
    return html`${top(content.title, this.home())}<main lang=${content.language}>${content.cover ? photo(content.cover, 'pic tall') : null}
      <div class="in about">${courseRidge(course, state)}<p class="benefit" data-say>${content.benefit || content.summary}</p></div>
      ${state.done && this.source.kind === 'course' ? html`<a class="gap grown" href=${'#/certificate/' + encodeURIComponent(course.slug)}>${goldenEar}<span class="tx"><b data-say>${t('course.passed')}</b><small data-say>${t('result.certificate')}</small></span>${icon('forward')}</a>` : null}
      ${this.load.failed === 'gone' ? html`<p class="gap miss" role="status" data-say>${t('course.withdrawn')}</p>` : null}
      <h2 class="sr">${t('course.lessons')}</h2><div class="card list">${content.lessons.map((lesson, i) => this.row(course, lesson, i, state))}</div>
      ${this.source.kind === 'course' ? html`<x-pack .course=${course}></x-pack>` : null}${this.source.kind === 'course' ? stale(this.course) : null}${this.sources(course)}</main>
      ${bar(html`<a class="go" href=${lessonAddress(this.source, 'lesson', state.done ? 0 : state.next)}>${icon('play')}${t(state.done ? 'course.again' : state.begun ? 'course.go-on' : 'course.start')}</a>`)}`;
  }

  private home(): string | null {
    return this.source.kind === 'course' ? '#/' : null;
  }

  private row(course: PublishedCourse, lesson: Lesson, i: number, state: CourseState): TemplateResult {
    const mound = mounds(course, state)[i] || 'bare';
    const done = state.lessons[i] && state.lessons[i]!.done;
    return html`<a class="row" href=${lessonAddress(this.source, 'lesson', i)}>${plant(mound)}<span class="tx"><b data-say>${t('lesson.title', { n: i + 1, title: lesson.title })}</b><small class="num" data-say>${minutes(lesson.seconds)}${this.here(course) ? html`<span class="here">${t('gap')}${icon('phone')}${t('course.here')}</span>` : null}${done ? html`<span class="done">${t('course.done')}</span>` : null}</small></span>${done ? html`<span class="have">${icon('check')}</span>` : icon('forward')}</a>`;
  }

  private here(course: PublishedCourse): boolean {
    const pack = this.source.kind === 'course' ? packOf(course.slug) : undefined;
    return !!pack && pack.state === 'done';
  }

  private sources(course: PublishedCourse): TemplateResult | null {
    const sources = course.content.sources;
    return sources.length === 0
      ? null
      : html`<details class="in sources"><summary>${t('course.sources')}</summary><ul>${sources.map(s => html`<li>${s.title}${s.publisher ? ', ' + s.publisher : ''}${s.year ? ', ' + s.year : ''}</li>`)}</ul></details>`;
  }
}
customElements.define('x-course', Course);

import { html, type TemplateResult } from 'lit';
import type { Lesson, PublishedCourse } from '../contract';
import { courseAddress, lessonAddress } from '../base/router';
import { minutes, t } from '../base/text';
import { type CourseState, isRight, join, NOTHING, quizPassed, score, toRead } from '../evidence/join';
import { goldenEar, icon } from '../drawing/icons';
import { last } from '../parts/attempts';
import { bigPlant } from '../drawing/ridge';
import { bar, tabs, top } from '../parts/bars';
import { courseRidge } from '../parts/course-ridge';
import { CourseScreen } from '../parts/course-screen';
import { failed, loading } from '../parts/states';

/** What the lesson has come to, and the one thing to do next. */
export class Result extends CourseScreen {
  protected override render(): TemplateResult {
    const course = this.found;
    const lesson = this.foundLesson;
    if (!course || !lesson) {
      return html`${top(t('result.word'), '#/')}<main>${this.load.failed ? failed(this.load, t('course.not-here')) : loading(this.load)}</main>${tabs('home')}`;
    }
    const state = this.state(course);
    const [sentence, action] = this.outcome(course, lesson, state);
    return html`${top(t('lesson.title', { n: this.lesson + 1, title: lesson.title }), courseAddress(this.source))}
      <main class="result">${this.source.kind === 'course' ? html`<div class="in">${courseRidge(course, state)}</div>` : null}
      ${this.source.kind === 'preview' ? null : state.done ? html`<div class="big">${goldenEar}</div>` : html`<div class="big">${bigPlant(state.lessons[this.lesson] && state.lessons[this.lesson]!.done ? 'grown' : 'now')}</div>`}
      ${this.counted(lesson)}<p class="in say-it" data-say>${sentence}</p></main>${bar(action)}`;
  }

  private counted(lesson: Lesson): TemplateResult | null {
    const answers = lesson.quiz && last(lesson.quiz.id);
    if (!lesson.quiz || !answers) {
      return null;
    }
    const all = lesson.quiz.questions.length;
    const right = lesson.quiz.questions.filter(q => isRight(q.correct, answers[q.id] || [])).length;
    return html`<h2 class="t mid" data-say>${t('result.count', { right, all })}</h2>`;
  }

  private outcome(course: PublishedCourse, lesson: Lesson, state: CourseState): [string, TemplateResult] {
    const n = this.lesson + 1;
    const again = html`<a class="go" href=${lessonAddress(this.source, 'lesson', this.lesson)}>${icon('again')}${t('result.again', { n })}</a>`;
    if (this.source.kind === 'preview') {
      return [t('preview.nothing-kept'), this.further(course)];
    }
    if (state.done) {
      return [t('result.course-passed', { title: course.content.title }), html`<a class="go" href=${'#/certificate/' + encodeURIComponent(course.slug)}>${t('result.certificate')}${icon('arrow')}</a>`];
    }
    const mine = state.lessons[this.lesson] || join(lesson, NOTHING, []);
    const answers = lesson.quiz && last(lesson.quiz.id);
    const passedNow = !lesson.quiz || quizPassed(mine) || (answers ? score(lesson.quiz, answers) >= 60 : false);
    if (!mine.done && !passedNow) {
      return [t('result.not-yet'), again];
    }
    if (!mine.done) {
      return [t('result.read-more', { time: minutes(toRead(lesson, mine)) }), html`<a class="go" href=${lessonAddress(this.source, 'lesson', this.lesson)}>${icon('time')}${t('result.read', { n })}</a>`];
    }
    const next = state.next;
    return [t('result.lesson-done', { n }), html`<a class="go" href=${lessonAddress(this.source, 'lesson', next)}>${t('result.to', { n: next + 1 })}${icon('arrow')}</a>`];
  }

  private further(course: PublishedCourse): TemplateResult {
    const more = this.lesson + 1 < course.content.lessons.length;
    return more
      ? html`<a class="go" href=${lessonAddress(this.source, 'lesson', this.lesson + 1)}>${t('result.next')}${icon('arrow')}</a>`
      : html`<a class="go" href=${courseAddress(this.source)}>${t('back')}</a>`;
  }
}
customElements.define('x-result', Result);

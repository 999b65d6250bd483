import { html, svg, type PropertyValues, type TemplateResult } from 'lit';
import type { Lesson as LessonContent, PublishedCourse, Span } from '../contract';
import { courseAddress, lessonAddress, swap } from '../base/router';
import { clockTime, t } from '../base/text';
import { covered, union } from '../evidence/spans';
import { Reading } from '../evidence/reading';
import { icon } from '../drawing/icons';
import { bar, tabs, top } from '../parts/bars';
import { CourseScreen } from '../parts/course-screen';
import { block, fetchPictures, photo, plain, rich } from '../parts/rich-text';
import { failed, loading } from '../parts/states';

/** Text and pictures of one lesson. While it is read, the time counts. */
export class Lesson extends CourseScreen {
  static override properties = { ...CourseScreen.properties, open: { state: true } };
  declare open: Span | null;
  private reading: Reading | null = null;
  private fetched = false;

  constructor() {
    super();
    this.open = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopReading();
  }

  private stopReading(): void {
    if (this.reading) {
      void this.reading.stop();
      this.reading = null;
    }
  }

  /** Begins while the screen is there and it is known what has been read before: from the server, or from the phone when the line is gone. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const course = this.found;
    const lesson = this.foundLesson;
    if (lesson && !this.fetched) {
      this.fetched = true;
      fetchPictures(lesson);
    }
    if (!this.isConnected || this.reading || !course || !lesson || (!this.progress.value && this.progress.loading)) {
      return;
    }
    const about = this.about(course, lesson);
    if (about) {
      this.reading = new Reading(about, this.watched(course), lesson.seconds, open => (this.open = open));
      this.reading.start();
    }
  }

  private watched(course: PublishedCourse): readonly Span[] {
    const state = this.state(course).lessons[this.lesson];
    return state ? state.watched : [];
  }

  protected override render(): TemplateResult {
    const course = this.found;
    const lesson = this.foundLesson;
    const back = courseAddress(this.source);
    if (!course || !lesson) {
      const nothing = failed(this.load, this.load.failed === 'line' ? t('course.not-here') : t('course.gone'));
      return html`${top(t('lesson.word', { n: this.lesson + 1 }), back)}<main>${this.load.loading || (!course && !this.load.failed) ? loading(this.load) : nothing}</main>${tabs('home')}`;
    }
    return html`${top(t('lesson.title', { n: this.lesson + 1, title: lesson.title }), back)}
      <main lang=${course.content.language}>${lesson.picture ? html`<div data-say=${lesson.picture.alt}>${photo(lesson.picture, 'pic tall')}</div>` : null}
      ${this.source.kind === 'course' ? this.seek(course, lesson) : null}
      <article class="card text">${lesson.say ? html`<p class="sr" data-say>${lesson.say}</p>` : null}${lesson.blocks.map(block)}</article>
      ${lesson.remember ? html`<section class="card st remember"><h2 data-say=${t('lesson.remember') + ' ' + plain(lesson.remember.text)}>${icon('have')}<span>${rich(lesson.remember.text)}</span></h2>${lesson.remember.picture ? photo(lesson.remember.picture) : null}</section>` : null}</main>
      ${bar(this.next(course, lesson))}`;
  }

  private seek(course: PublishedCourse, lesson: LessonContent): TemplateResult {
    const spans = union(this.watched(course).concat(this.open ? [this.open] : []));
    const read = covered(spans, lesson.seconds);
    const scale = (at: number): number => 7 + (206 * Math.min(at, lesson.seconds)) / lesson.seconds;
    return html`<div class="seek num" role="group" aria-label=${t('lesson.read.say', { read: clockTime(read), all: clockTime(lesson.seconds) })}><span aria-hidden="true">${clockTime(read)}</span><svg viewBox="0 0 220 28" preserveAspectRatio="none" aria-hidden="true"><rect x="1" y="7" width="218" height="14" rx="7" stroke-width="2" style="fill:var(--paper);stroke:var(--edge)"/>${spans.map(
      s => svg`<path d=${`M${scale(s.from)} 14H${scale(s.to)}`} stroke-width="10" stroke-linecap="round" style="stroke:var(--grow)"/>`,
    )}</svg><span aria-hidden="true">${clockTime(lesson.seconds)}</span></div>`;
  }

  private next(course: PublishedCourse, lesson: LessonContent): TemplateResult {
    if (lesson.quiz && lesson.quiz.questions.length > 0) {
      return html`<a class="go" href=${lessonAddress(this.source, 'quiz', this.lesson)}>${t('lesson.to-quiz')}${icon('arrow')}</a>`;
    }
    const further = this.lesson + 1 < course.content.lessons.length;
    return html`<button class="go" type="button" @click=${() => this.goOn(further)}>${t(further ? 'result.next' : 'lesson.finish')}${icon('arrow')}</button>`;
  }

  private async goOn(further: boolean): Promise<void> {
    const reading = this.reading;
    this.reading = null;
    if (reading) {
      await reading.stop();
    }
    swap(further ? lessonAddress(this.source, 'lesson', this.lesson + 1) : lessonAddress(this.source, 'result', this.lesson));
  }
}
customElements.define('x-lesson', Lesson);

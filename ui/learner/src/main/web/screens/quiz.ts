import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Choice, PublishedCourse, Question, Quiz as QuizContent } from '../contract';
import { lessonAddress, swap } from '../base/router';
import { t } from '../base/text';
import { isRight } from '../evidence/join';
import { add } from '../evidence/outbox';
import { icon } from '../drawing/icons';
import { type Mound, ridge } from '../drawing/ridge';
import { type Answers, begun, finish, keep } from '../parts/attempts';
import { bar, tabs, top } from '../parts/bars';
import { CourseScreen } from '../parts/course-screen';
import { photo, plain, rich } from '../parts/rich-text';
import { failed, loading } from '../parts/states';
import { readIfReading, stopReading } from '../parts/voice';

/** One question after the other; after each the answer and its reason. */
export class Quiz extends CourseScreen {
  static override properties = { ...CourseScreen.properties, answers: { state: true }, chosen: { state: true }, explained: { state: true }, problem: { state: true } };
  declare answers: Answers;
  declare chosen: readonly string[];
  declare explained: boolean;
  declare problem: string;
  private resumed = '';

  constructor() {
    super();
    this.answers = {};
    this.chosen = [];
    this.explained = false;
    this.problem = '';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const quiz = this.quiz();
    if (quiz && this.resumed !== quiz.id) {
      this.resumed = quiz.id;
      this.answers = begun(quiz.id);
    }
  }

  private quiz(): QuizContent | null {
    const lesson = this.foundLesson;
    return (lesson && lesson.quiz) || null;
  }

  private index(quiz: QuizContent): number {
    const open = quiz.questions.findIndex(q => !this.answers[q.id]);
    const answered = open < 0 ? quiz.questions.length : open;
    return this.explained ? answered - 1 : answered;
  }

  private choose(question: Question, choice: Choice): void {
    if (this.explained) {
      return;
    }
    const on = this.chosen.indexOf(choice.id) >= 0;
    this.chosen = question.kind !== 'multiple' ? [choice.id] : on ? this.chosen.filter(id => id !== choice.id) : this.chosen.concat(choice.id);
  }

  private settle(quiz: QuizContent, question: Question): void {
    if (this.chosen.length === 0) {
      return;
    }
    this.answers = { ...this.answers, [question.id]: this.chosen };
    this.explained = true;
    keep(quiz.id, this.answers);
    void this.updateComplete.then(() => {
      const reason = this.querySelector<HTMLElement>('.why');
      if (reason) {
        reason.focus({ preventScroll: true });
        reason.scrollIntoView({ block: 'nearest' });
        readIfReading(() => reason.querySelector('[data-say]'));
      }
    });
  }

  private async onward(course: PublishedCourse, quiz: QuizContent): Promise<void> {
    stopReading();
    this.explained = false;
    this.chosen = [];
    if (this.index(quiz) < quiz.questions.length) {
      window.scrollTo(0, 0);
      void this.updateComplete.then(() => this.focusQuestion());
      return;
    }
    await this.hand(course, quiz);
  }

  private focusQuestion(): void {
    const question = this.querySelector<HTMLElement>('#q');
    if (question) {
      question.focus({ preventScroll: true });
    }
  }

  /** The attempt is stored before the result is shown. */
  private async hand(course: PublishedCourse, quiz: QuizContent): Promise<void> {
    const about = this.about(course, course.content.lessons[this.lesson]!);
    try {
      if (about) {
        await add(about, { kind: 'attempt', quiz: quiz.id, answers: this.answers });
      }
      finish(quiz.id, this.answers);
      swap(lessonAddress(this.source, 'result', this.lesson));
    } catch {
      this.problem = t('problem.device');
    }
  }

  protected override render(): TemplateResult {
    const course = this.found;
    const quiz = this.quiz();
    const back = lessonAddress(this.source, 'lesson', this.lesson);
    if (!course || !quiz) {
      return html`${top(t('quiz.word'), back)}<main>${this.load.loading || (!course && !this.load.failed) ? loading(this.load) : failed(this.load, t('course.not-here'))}</main>${tabs('home')}`;
    }
    const index = this.index(quiz);
    const question = quiz.questions[index];
    if (!question) {
      return html`${top(t('quiz.word'), back)}<main><p class="in bad" role="alert">${this.problem}</p></main>${bar(html`<button class="go" type="button" @click=${() => void this.hand(course, quiz)}>${t('state.again')}</button>`)}`;
    }
    const mounds: Mound[] = quiz.questions.map((_, i) => (i < index ? 'grown' : i === index ? 'now' : 'bare'));
    const small = quiz.questions.length <= 4 ? ridge(mounds, t('quiz.label', { all: quiz.questions.length, done: index }), true) : html`<span class="s num">${t('quiz.of', { n: index + 1, all: quiz.questions.length })}</span>`;
    return html`${top(t('quiz.title', { n: index + 1 }), back, small)}<main lang=${course.content.language}>
      <div class="q"><h2 id="q" tabindex="-1" data-say=${question.say || plain(question.prompt)}>${rich(question.prompt)}</h2>${question.kind === 'multiple' ? html`<p class="s" data-say>${t('quiz.multiple')}</p>` : null}</div>
      ${this.choices(question)}${this.explained ? this.reason(question) : null}</main>
      ${bar(
        this.explained
          ? html`<button class="go" type="button" @click=${() => void this.onward(course, quiz)}>${t(index + 1 < quiz.questions.length ? 'quiz.next' : 'quiz.finish')}${icon('arrow')}</button>`
          : html`<button class="go" type="button" ?disabled=${this.chosen.length === 0} @click=${() => this.settle(quiz, question)}>${t(this.chosen.length === 0 ? 'quiz.choose' : 'quiz.chosen')}${this.chosen.length === 0 ? null : icon('arrow')}</button>`,
      )}`;
  }

  private choices(question: Question): TemplateResult {
    const pictures = question.choices.length > 0 && question.choices.every(c => !!c.picture);
    return html`<fieldset class=${pictures ? 'four' : 'rows'} aria-labelledby="q">${question.choices.map((c, i) => this.choice(question, c, i, pictures))}</fieldset>`;
  }

  private choice(question: Question, choice: Choice, i: number, pictures: boolean): TemplateResult {
    const chosen = (this.explained ? this.answers[question.id] || [] : this.chosen).indexOf(choice.id) >= 0;
    const right = question.correct.indexOf(choice.id) >= 0;
    const mark = !this.explained ? (chosen ? 'check' : null) : right ? 'check' : chosen ? 'cross' : null;
    const look = (chosen ? ' on' : '') + (this.explained ? (right ? ' right' : chosen ? ' wrong' : ' rest') : '');
    const word = !this.explained ? '' : right ? t('quiz.right') : chosen ? t('quiz.wrong') : '';
    return html`<label class=${'ans' + look} data-say=${t('quiz.choice', { n: i + 1, text: choice.text })}><input class="sr" type=${question.kind === 'multiple' ? 'checkbox' : 'radio'} name=${question.id} .checked=${chosen} ?disabled=${this.explained} @change=${() => this.choose(question, choice)} />${
      pictures && choice.picture ? photo(choice.picture, 'apic') : null
    }<span><i class="no num" aria-hidden="true">${i + 1}</i><b>${choice.text}</b></span>${mark ? html`<em class="ok">${icon(mark)}${word ? html`<span class="sr">${word}</span>` : null}</em>` : null}</label>`;
  }

  private reason(question: Question): TemplateResult {
    const right = isRight(question.correct, this.answers[question.id] || []);
    return html`<section class="card why ${right ? 'grown' : ''}" tabindex="-1" role="status"><h2>${right ? icon('have') : icon('unknown')}<span>${t(right ? 'quiz.right' : 'quiz.not-quite')}</span></h2><p data-say=${t(right ? 'quiz.right' : 'quiz.not-quite') + ', ' + plain(question.explanation)}>${rich(question.explanation)}</p></section>`;
  }
}
customElements.define('x-quiz', Quiz);

import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { FilmRef, Lesson as LessonContent, PublishedCourse, Span } from '../contract';
import { courseAddress, lessonAddress, swap } from '../base/router';
import { clockTime, t } from '../base/text';
import { resumeAt } from '../evidence/played';
import { Reading } from '../evidence/reading';
import { covered, union } from '../evidence/spans';
import { Watching } from '../evidence/watching';
import { icon, type IconName } from '../drawing/icons';
import { choose, reels, sound, soundOf, videoOf } from '../media/film';
import { isKept } from '../media/kept';
import { leave, leftAt } from '../media/left';
import type { Listener } from '../media/listener';
import { bar, tabs, top } from '../parts/bars';
import { CourseScreen } from '../parts/course-screen';
import '../parts/player';
import type { Player } from '../parts/player';
import { block, fetchPictures, photo, plain, rich } from '../parts/rich-text';
import { failed, loading } from '../parts/states';
import { way as line } from '../parts/seek-bar';
import type { Recorded } from '../parts/voice';

type Way = 'film' | 'sound' | 'text';
const SIGNS: Readonly<Record<Way, IconName>> = { film: 'film', sound: 'sound', text: 'text' };

/** One lesson to watch, to hear or to read. What is played counts, and so does the time with its text in sight. */
export class Lesson extends CourseScreen {
  static override properties = { ...CourseScreen.properties, open: { state: true }, chosen: { state: true }, left: { state: true }, playing: { state: true } };
  /** Learned just now and not yet made evidence. */
  declare open: readonly Span[];
  declare chosen: Way | null;
  /** Where each film was left, by its hash; null before that is known. */
  declare left: ReadonlyMap<string, number> | null;
  declare playing: boolean;
  private reading: Reading | null = null;
  private watching: Watching | null = null;
  private fetched = false;

  constructor() {
    super();
    this.open = [];
    this.chosen = this.left = null;
    this.playing = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    void this.end();
  }

  private async end(): Promise<void> {
    const sittings = [this.reading, this.watching];
    this.reading = this.watching = null;
    await Promise.all(sittings.map(sitting => sitting && sitting.stop()));
  }

  /** Begins while the screen is there and it is known what has been learned before: from the server, or from the phone when the line is gone. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const course = this.found;
    const lesson = this.foundLesson;
    if (lesson && !this.fetched) {
      this.fetched = true;
      fetchPictures(lesson);
      void this.findLeft(lesson);
    }
    if (!this.isConnected || !course || !lesson || !this.known) {
      return;
    }
    const about = this.about(course, lesson);
    const reads = this.way(lesson) !== 'film' && !this.playing;
    if (about && reads && !this.reading) {
      this.reading = new Reading(about, this.watched(course), lesson.seconds, open => (this.open = open ? [open] : []));
      this.reading.start();
    } else if (!reads && this.reading) {
      void this.reading.stop();
      this.reading = null;
    }
  }

  private get known(): boolean {
    return !!this.progress.value || !this.progress.loading || this.source.kind === 'preview';
  }

  private async findLeft(lesson: LessonContent): Promise<void> {
    const films = lesson.films || [];
    const seconds = await Promise.all(films.map(f => leftAt(f.sha256)));
    this.left = new Map(films.map((f, i) => [f.sha256, seconds[i] || 0] as const));
  }

  private watched(course: PublishedCourse): readonly Span[] {
    const state = this.state(course).lessons[this.lesson];
    return state ? state.watched : [];
  }

  private ways(lesson: LessonContent): Way[] {
    const all: Way[] = ['text'];
    if (soundOf(lesson)) {
      all.unshift('sound');
    }
    if (videoOf(lesson)) {
      all.unshift('film');
    }
    return all;
  }

  private way(lesson: LessonContent): Way {
    const ways = this.ways(lesson);
    return ways.find(w => w === this.chosen) || ways[0]!;
  }

  protected override render(): TemplateResult {
    const course = this.found;
    const lesson = this.foundLesson;
    const back = courseAddress(this.source);
    if (!course || !lesson) {
      const nothing = failed(this.load, this.load.failed === 'line' ? t('course.not-here') : t('course.gone'));
      return html`${top(t('lesson.word', { n: this.lesson + 1 }), back)}<main>${this.load.loading || (!course && !this.load.failed) ? loading(this.load) : nothing}</main>${tabs('home')}`;
    }
    const way = this.way(lesson);
    const recorded = soundOf(lesson) ? this.recorded : null;
    return html`${top(t('lesson.title', { n: this.lesson + 1, title: lesson.title }), back)}
      <main lang=${course.content.language}>${way === 'text' ? this.still(course, lesson) : this.player(course, lesson, way)}${this.choice(lesson, way)}${this.kept(lesson, way)}
      ${way === 'film' ? null : html`<article class="card text">${lesson.say ? html`<p class="sr" data-say>${lesson.say}</p>` : null}${lesson.blocks.map(block)}</article>`}
      ${lesson.remember ? html`<section class="card st remember"><h2 data-say=${t('lesson.remember') + ' ' + plain(lesson.remember.text)}>${icon('have')}<span>${rich(lesson.remember.text)}</span></h2>${lesson.remember.picture ? photo(lesson.remember.picture) : null}</section>` : null}</main>
      ${bar(this.next(course, lesson), recorded, this.playing)}`;
  }

  private choice(lesson: LessonContent, way: Way): TemplateResult | null {
    const ways = this.ways(lesson);
    return ways.length < 2
      ? null
      : html`<div class="mode" role="group" aria-label=${t('player.how')}>${ways.map(
          w => html`<button type="button" aria-pressed=${w === way ? 'true' : 'false'} @click=${() => this.go(w)}>${icon(SIGNS[w])}${t(('player.' + w) as 'player.film')}</button>`,
        )}</div>`;
  }

  private kept(lesson: LessonContent, way: Way): TemplateResult | null {
    const film = way === 'film' ? videoOf(lesson) : way === 'sound' ? soundOf(lesson) : null;
    const rung = film && way === 'film' ? choose(film, 'auto', { saving: true, kbits: null }, isKept) : null;
    const files = film ? (rung ? reels(film, rung) : sound(film)) : [];
    return files.length > 0 && files.every(isKept) ? html`<p class="kept in" data-say>${icon('check')}<span>${t('player.kept')}</span></p>` : null;
  }

  private go(way: Way): void {
    this.playing = false;
    this.chosen = way;
  }

  private still(course: PublishedCourse, lesson: LessonContent): TemplateResult {
    return html`${lesson.picture ? html`<div data-say=${lesson.picture.alt}>${photo(lesson.picture, 'pic tall')}</div>` : null}${this.source.kind === 'course' ? this.seek(course, lesson) : null}`;
  }

  private player(course: PublishedCourse, lesson: LessonContent, way: 'film' | 'sound'): TemplateResult {
    const film = way === 'film' ? videoOf(lesson)! : soundOf(lesson)!;
    if (!this.left || !this.known) {
      return html`<div class="v bare"></div>`;
    }
    const watched = this.watched(course);
    // Beside a film a recording says other things: seconds that were seen are not heard yet.
    const alone = way === 'film' || (lesson.films || []).length < 2;
    const start = resumeAt(this.left.get(film.sha256) || 0, alone ? watched : [], film.seconds);
    const all = union(watched.concat(this.open));
    // Two players, so that the film's picture does not stay while its sound is heard.
    return way === 'film'
      ? html`<x-player .film=${film} .watched=${all} .start=${start} .listener=${this.listener(course, lesson, film)} @player-change=${this.changed}></x-player>`
      : html`<x-player heard .film=${film} .picture=${lesson.picture || null} .watched=${all} .start=${start} .listener=${this.listener(course, lesson, film)} @player-change=${this.changed}></x-player>`;
  }

  private readonly changed = (event: Event): void => {
    const player = event.target as Player;
    if (player.isConnected) {
      this.playing = player.isPlaying;
    }
  };

  private listener(course: PublishedCourse, lesson: LessonContent, film: FilmRef): Listener {
    const about = this.about(course, lesson);
    if (!about) {
      return { onPlay: () => undefined, onRest: () => undefined, onEnd: () => undefined };
    }
    const longest = Math.max(...(lesson.films || []).map(f => f.seconds));
    return {
      onPlay: (second, rate) => {
        this.watching = this.watching || new Watching(about, lesson.seconds, () => this.watched(course), open => (this.open = open));
        // The end of the longest is the end of the lesson, also of a lesson that is longer than its film.
        this.watching.at(second >= film.seconds && film.seconds >= longest ? lesson.seconds : second, film.seconds < lesson.seconds && second >= film.seconds ? lesson.seconds : rate);
      },
      onRest: second => {
        this.remember(film, second);
        this.rest();
      },
      onEnd: () => {
        this.remember(film, 0);
        this.rest();
      },
    };
  }

  private rest(): void {
    if (this.watching) {
      this.watching.rest();
      void this.watching.tell();
    }
  }

  private remember(film: FilmRef, second: number): void {
    this.left = new Map(this.left || []).set(film.sha256, second);
    void leave(film.sha256, second);
  }

  /** What the gold button plays: the voice that read this lesson for all, not the phone's. */
  private readonly recorded: Recorded = {
    play: async () => {
      this.chosen = 'sound';
      await this.updateComplete;
      const player = this.querySelector<Player>('x-player');
      if (!player) {
        return false;
      }
      await player.updateComplete;
      return player.play();
    },
    pause: () => {
      const player = this.querySelector<Player>('x-player');
      if (player) {
        player.pause();
      }
    },
  };

  private seek(course: PublishedCourse, lesson: LessonContent): TemplateResult {
    const spans = union(this.watched(course).concat(this.open));
    const read = covered(spans, lesson.seconds);
    return html`<div class="seek num" role="group" aria-label=${t('lesson.read.say', { read: clockTime(read), all: clockTime(lesson.seconds) })}><span aria-hidden="true">${clockTime(read)}</span>${line(spans, lesson.seconds)}<span aria-hidden="true">${clockTime(lesson.seconds)}</span></div>`;
  }

  private next(course: PublishedCourse, lesson: LessonContent): TemplateResult {
    if (lesson.quiz && lesson.quiz.questions.length > 0) {
      return html`<a class="go" href=${lessonAddress(this.source, 'quiz', this.lesson)}>${t('lesson.to-quiz')}${icon('arrow')}</a>`;
    }
    const further = this.lesson + 1 < course.content.lessons.length;
    return html`<button class="go" type="button" @click=${() => this.goOn(further)}>${t(further ? 'result.next' : 'lesson.finish')}${icon('arrow')}</button>`;
  }

  private async goOn(further: boolean): Promise<void> {
    await this.end();
    swap(further ? lessonAddress(this.source, 'lesson', this.lesson + 1) : lessonAddress(this.source, 'result', this.lesson));
  }
}
customElements.define('x-lesson', Lesson);

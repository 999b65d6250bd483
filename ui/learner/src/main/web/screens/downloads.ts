import { html, type TemplateResult } from 'lit';
import type { PublishedCourse } from '../contract';
import { keptCourses } from '../base/load';
import { courseAddress } from '../base/router';
import { hindrance, type Hindrance } from '../base/device';
import { current } from '../base/session';
import { coded, day, type Key, t } from '../base/text';
import { now } from '../evidence/clock';
import { pieces } from '../evidence/outbox';
import type { Piece } from '../evidence/piece';
import { askAboutHeld } from '../evidence/released';
import { send } from '../evidence/sender';
import { icon } from '../drawing/icons';
import { tabs, top } from '../parts/bars';
import '../parts/pack-card';
import { photo } from '../parts/rich-text';
import { amount } from '../parts/player-tools';
import { free, here, packOf, packs } from '../media/download';
import { bytes } from '../media/film';
import { Screen } from '../parts/screen';

const SHOWN = 50;

/** What this phone holds: courses to read without a line, and what was learned and is not delivered yet. */
export class Downloads extends Screen {
  static override properties = { courses: { state: true }, room: { state: true }, hindered: { state: true }, sending: { state: true }, stuck: { state: true } };
  declare courses: readonly PublishedCourse[];
  declare room: number | null;
  declare hindered: Hindrance | null;
  declare sending: boolean;
  declare stuck: boolean;

  constructor() {
    super();
    this.courses = [];
    this.room = this.hindered = null;
    this.sending = false;
    this.stuck = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void askAboutHeld();
    hindrance().then(
      found => (this.hindered = found),
      () => undefined,
    );
    keptCourses<PublishedCourse>().then(
      found => (this.courses = found),
      () => undefined,
    );
    free().then(
      found => (this.room = found),
      () => undefined,
    );
  }

  private async sendNow(): Promise<void> {
    this.sending = true;
    this.stuck = !(await send());
    this.sending = false;
  }

  protected override render(): TemplateResult {
    const session = current();
    const mine = pieces()
      .filter(p => session && p.person === session.person)
      .sort((a, b) => b.item.seq - a.item.seq);
    const waiting = mine.filter(p => p.state === 'waiting').length;
    const others = pieces().filter(p => p.state === 'waiting').length - waiting;
    return html`${top(t('tab.downloads'), null)}<main>
      <h2 class="sec in" data-say>${t('downloads.courses')}</h2>${this.hindered ? html`<p class="gap miss" data-say>${t(('keep.' + this.hindered) as Key)}</p>` : null}${this.space()}${this.kept()}
      <h2 class="sec in" data-say>${icon('phone')}<span>${t('downloads.only-here', { n: waiting })}</span></h2>
      <div class="card list" id="outbox">${mine.length === 0 ? html`<p class="row" data-say>${t('downloads.nothing')}</p>` : mine.slice(0, SHOWN).map(p => this.row(p))}</div>
      ${others > 0 ? html`<p class="in s" data-say>${t('downloads.others', { n: others })}</p>` : null}
      ${waiting + others > 0 ? html`<div class="in send"><button class="go" type="button" ?disabled=${this.sending} @click=${() => void this.sendNow()}>${icon('send')}${t(this.sending ? 'downloads.sending' : 'downloads.send')}</button>
        <p role="status" data-say>${this.stuck && !this.sending ? t('downloads.stuck') : ''}</p></div>` : null}</main>${tabs('downloads')}`;
  }

  /** What the courses take of this device, and what is left of it. */
  private space(): TemplateResult | null {
    const used = packs().reduce((sum, pack) => sum + here(pack), 0);
    if (this.room === null || used === 0) {
      return null;
    }
    const percent = Math.max(2, Math.round((100 * used) / (used + this.room)));
    return html`<div class="in room"><div class="fill"><i style=${'width:' + percent + '%'}></i></div><p class="s num" data-say>${t('downloads.room', { used: amount(used), free: amount(this.room) })}</p></div>`;
  }

  private kept(): TemplateResult {
    const kept = this.courses.filter(c => packOf(c.slug));
    const readable = this.courses.filter(c => !packOf(c.slug));
    return html`${kept.map(c => html`<div class="list pack">${this.course(c)}<x-pack .course=${c}></x-pack></div>`)}<div class="card list">${
      this.courses.length === 0 ? html`<p class="row" data-say>${t('downloads.no-courses')}</p>` : readable.map(c => this.course(c))
    }</div>`;
  }

  private course(c: PublishedCourse): TemplateResult {
    const pack = packOf(c.slug);
    const word = pack ? amount(bytes(pack.files)) : t('downloads.readable');
    return html`<a class="row" href=${courseAddress({ kind: 'course', slug: c.slug })}>${c.content.cover ? photo(c.content.cover, 'thumb') : null}<span class="tx" data-say><b>${c.content.title}</b><small class="num">${word}</small></span>${!pack || pack.state === 'done' ? html`<span class="have">${icon('check')}</span>` : icon('forward')}</a>`;
  }

  private row(piece: Piece): TemplateResult {
    const [sign, word] = this.stateOf(piece);
    const what = this.nameOf(piece);
    return html`<div class="row piece" data-state=${piece.state} data-say=${[what, this.kindOf(piece), word].join(', ')}>${sign}<span class="tx"><b>${what}</b><small class="num">${this.kindOf(piece)}${t('gap')}${day(Date.parse(piece.item.at), now())}</small><small class="word">${word}</small></span></div>`;
  }

  private nameOf(piece: Piece): string {
    const course = this.courses.find(c => c.id === piece.course);
    const index = course ? course.content.lessons.findIndex(l => l.id === piece.item.lesson) : -1;
    return course && index >= 0 ? t('lesson.title', { n: index + 1, title: course.content.lessons[index]!.title }) : t('downloads.a-lesson');
  }

  private kindOf(piece: Piece): string {
    const { kind, from = 0, to = 0 } = piece.item;
    return kind === 'attempt' ? t('downloads.attempt') : t('downloads.interval', { n: to - from });
  }

  private stateOf(piece: Piece): [TemplateResult, string] {
    switch (piece.state) {
      case 'waiting':
        return [icon('waiting'), t('downloads.waiting')];
      case 'delivered':
        return [icon('have'), t('downloads.delivered')];
      case 'held':
        return [icon('unknown'), coded('held.', piece.code || '', 'held.other')];
      case 'refused':
        return [icon('broken'), coded('refused.', piece.code || '', 'refused.other')];
    }
  }
}
customElements.define('x-downloads', Downloads);

import { html, type TemplateResult } from 'lit';
import type { Benefit, Condition, MyCase, PictureRef } from '../contract';
import { courseAddress } from '../base/router';
import { beginOf } from '../base/days';
import { coded, day, t } from '../base/text';
import { appealOf, gaps, onTheWay, type Told, told } from '../benefit/standing';
import type { Appeal } from '../benefit/appeal';
import { now } from '../evidence/clock';
import { icon } from '../drawing/icons';
import { way } from '../drawing/way';
import { photo } from './rich-text';

/** What a programme needs to know of the rest of the screen. */
export interface Around {
  readonly today: string;
  readonly cases: readonly MyCase[];
  /** Written on this phone and not taken yet. */
  readonly written: readonly Appeal[];
  cover(slug: string): PictureRef | null | undefined;
  /** How much of a course is still to do. */
  left(slug: string): string;
}

/** A day of the contract as people say it. */
export function nearDay(iso: string): string {
  return day(beginOf(iso), now());
}

/** One programme of assistance: the way to it and, when it is open, what is on the way. */
export function programme(benefit: Benefit, open: boolean, toggle: () => void, around: Around): TemplateResult {
  const stones = onTheWay(benefit);
  const state = stateOf(benefit);
  return html`<section class="card prog"><h2><button type="button" aria-expanded=${open ? 'true' : 'false'} @click=${toggle}><span class="tx" data-say=${t('benefit.say', { title: benefit.title, state })} lang="zh-CN">${benefit.title}</span><span class="s num">${state}</span>${icon('forward')}</button></h2>
    ${way(stones.map(c => c.standing), label(stones))}${open ? html`<p class="s" data-say lang="zh-CN">${benefit.summary}</p>` : null}</section>
    ${decided(benefit, around)}${open ? html`${rows(stones.filter(c => c.standing !== 'MISSING'))}${gaps(benefit).map(c => gap(c, around))}` : null}`;
}

function stateOf({ missing, unknown }: Benefit): string {
  return missing > 0 ? t('benefit.missing', { n: missing }) : unknown > 0 ? t('benefit.unknown', { n: unknown }) : t('benefit.all');
}

function label(stones: readonly Condition[]): string {
  const count = (standing: string): number => stones.filter(c => c.standing === standing).length;
  return t('benefit.way', { all: stones.length, have: count('HAVE'), unknown: count('UNKNOWN'), missing: count('MISSING') });
}

function rows(conditions: readonly Condition[]): TemplateResult | null {
  return conditions.length === 0
    ? null
    : html`<div class="card hv">${conditions.map(
        c => html`<div class="row" data-say lang="zh-CN">${icon(c.standing === 'HAVE' ? 'have' : 'unknown')}<span class="tx ends"><b>${c.asks}</b><span class=${c.standing === 'HAVE' ? 'got' : 's'}>${c.says}</span></span></div>`,
      )}</div>`;
}

function gap(condition: Condition, around: Around): TemplateResult {
  return html`<div class="need miss"><h3 class="l" data-say lang="zh-CN">${icon('missing')}<span class="tx">${condition.says}</span></h3>
    ${condition.courses.map((course, i) => {
      const picture = around.cover(course.slug);
      return html`<div class="c">${picture ? photo(picture, 'thumb') : null}<span class="tx" data-say><b lang="zh-CN">${course.title}</b><small>${around.left(course.slug)}</small></span><a class=${i === 0 ? 'go' : 'go soft'} href=${courseAddress({ kind: 'course', slug: course.slug })} aria-label=${t('household.learn.say', { title: course.title })}>${t('household.learn')}</a></div>`;
    })}${condition.courses.length === 0 ? html`<p class="s" data-say>${t('benefit.clerk')}</p>` : null}</div>`;
}

/** What people have made of it, and what my household can say to that. */
function decided(benefit: Benefit, around: Around): TemplateResult | null {
  const state = told(benefit, around.today);
  const appeal = appealed(benefit, around);
  return state || appeal ? html`<section class="card said ${state && state.sign === 'good' ? 'grown' : 'miss'}">${state ? says(state) : null}${appeal}</section>` : null;
}

function says(state: Told): TemplateResult {
  return html`<h3 class="l" data-say>${icon(state.sign === 'good' ? 'have' : 'unknown')}<span class="tx">${t(state.says, { day: state.day ? nearDay(state.day) : '' })}</span></h3>
    ${state.reason ? html`<p data-say lang="zh-CN">${t('decision.reason', { reason: state.reason })}</p>` : null}
    ${state.heldFor ? html`<p data-say>${coded('hold.', state.heldFor, 'hold.other')}</p>` : null}
    <p class="s" data-say>${t(state.then)}</p>`;
}

function appealed(benefit: Benefit, around: Around): TemplateResult | null {
  const decision = benefit.decision;
  const address = '#/appeal/' + encodeURIComponent(benefit.programme);
  const written = around.written.find(a => a.programme === benefit.programme && a.state !== 'draft');
  if (written) {
    return html`<a class="row" href=${address}>${icon(written.state === 'waiting' ? 'waiting' : 'broken')}<span class="tx" data-say><b>${written.state === 'waiting' ? t('appeal.waits') : coded('appeal.refused.', written.code || '', 'appeal.refused.other')}</b></span>${icon('forward')}</a>`;
  }
  const filed = appealOf(benefit, around.cases);
  if (filed) {
    return caseOf(filed, around.today);
  }
  return decision && decision.appealUntil && decision.appealUntil >= around.today
    ? html`<a class="go soft" href=${address}>${t('appeal.go')}</a><p class="s" data-say>${t('appeal.until', { day: nearDay(decision.appealUntil) })}</p>`
    : null;
}

/** An appeal that was taken: until when it is answered, or what was answered. */
export function caseOf(filed: MyCase, today: string): TemplateResult {
  const word = filed.state === 'OPEN' ? t(filed.dueOn < today ? 'appeal.late' : 'appeal.open', { day: nearDay(filed.dueOn) }) : t(filed.state === 'UPHELD' ? 'appeal.upheld' : 'appeal.dismissed');
  return html`<div class="row">${icon(filed.state === 'OPEN' ? 'time' : filed.state === 'UPHELD' ? 'have' : 'unknown')}<span class="tx"><b data-say>${word}</b>${
    filed.answer ? html`<small data-say lang="zh-CN">${t('appeal.answer', { answer: filed.answer })}</small>` : null
  }</span></div>`;
}

import { html, type TemplateResult } from 'lit';
import type { Block, Choice, Lesson, PictureRef } from '../contract';
import { icon } from '../drawing/icons';

/** Text of authors: `**bold**` and nothing else. */
export function rich(text: string): unknown[] {
  return text.split(/\*\*/).map((part, i) => (i % 2 === 1 ? html`<b>${part}</b>` : part));
}

export function plain(text: string): string {
  return text.replace(/\*\*/g, '');
}

/** A picture that does not come leaves its words behind, not a torn frame. */
function came(event: Event): void {
  const image = event.target as HTMLImageElement;
  const words = image.nextElementSibling as HTMLElement;
  image.hidden = event.type === 'error';
  words.hidden = !image.hidden;
}

/** @param kind the CSS class of the picture */
export function photo(picture: PictureRef, kind = 'pic'): TemplateResult {
  return html`<img class=${kind} src=${address(picture)} width=${picture.width} height=${picture.height} alt=${picture.alt} decoding="async" @error=${came} @load=${came} /><span class="lost ${kind}" hidden>${icon('no-line')}<span>${picture.alt}</span></span>`;
}

function address(picture: PictureRef): string {
  return '/media/' + picture.sha256 + '/original';
}

const SMALL = 60_000;

/** Small pictures of a lesson and its quiz come with its text, so that they are here when the line is gone. */
export function fetchPictures(lesson: Lesson): void {
  const choices = lesson.quiz ? lesson.quiz.questions.reduce<Choice[]>((all, q) => all.concat(q.choices), []) : [];
  const blocks = lesson.blocks.map(b => (b.kind === 'picture' ? b.picture : null));
  [lesson.picture, lesson.remember && lesson.remember.picture, ...blocks, ...choices.map(c => c.picture)].forEach(picture => {
    if (picture && picture.bytes <= SMALL) {
      new Image().src = address(picture);
    }
  });
}

export function block(piece: Block): TemplateResult {
  switch (piece.kind) {
    case 'heading':
      return html`<h2 data-say=${plain(piece.text)}>${rich(piece.text)}</h2>`;
    case 'paragraph':
      return html`<p data-say=${plain(piece.text)}>${rich(piece.text)}</p>`;
    case 'bullets':
      return html`<ul>${piece.items.map(item => html`<li data-say=${plain(item)}>${rich(item)}</li>`)}</ul>`;
    case 'steps':
      return html`<ol>${piece.items.map((item, i) => html`<li data-say=${plain(item)}><i class="no num" aria-hidden="true">${i + 1}</i><span>${rich(item)}</span></li>`)}</ol>`;
    case 'picture':
      return html`<figure data-say=${piece.picture.alt}>${photo(piece.picture)}</figure>`;
  }
}

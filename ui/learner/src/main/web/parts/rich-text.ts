import { html, type TemplateResult } from 'lit';
import type { Block, Lesson, PictureRef } from '../contract';
import { icon } from '../drawing/icons';
import { pictureAddress, picturesOf } from '../media/pack';
import { keepPicture } from '../media/pictures';

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
  if (!image.hidden) {
    void keepPicture(image.getAttribute('src') || '');
  }
}

/** @param kind the CSS class of the picture */
export function photo(picture: PictureRef, kind = 'pic'): TemplateResult {
  return html`<img class=${kind} src=${pictureAddress(picture)} width=${picture.width} height=${picture.height} alt=${picture.alt} decoding="async" @error=${came} @load=${came} /><span class="lost ${kind}" hidden>${icon('no-line')}<span>${picture.alt}</span></span>`;
}

const SMALL = 60_000;
const fetched = new Set<string>();

/** Small pictures come with the text, so that they are here when the line is gone. */
export function fetchPicture(picture: PictureRef | null | undefined): void {
  if (picture && picture.bytes <= SMALL && !fetched.has(picture.sha256)) {
    fetched.add(picture.sha256);
    const image = new Image();
    image.onload = () => void keepPicture(pictureAddress(picture));
    image.src = pictureAddress(picture);
  }
}

export function fetchPictures(lesson: Lesson): void {
  picturesOf(lesson).forEach(fetchPicture);
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

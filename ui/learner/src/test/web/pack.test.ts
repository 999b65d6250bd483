import type { FilmRef, Lesson, PictureRef, PublishedCourse } from '../../main/web/contract';
import { filesOf, hasSound, offers, partOf } from '../../main/web/media/pack';
import { equal, test } from './runner';

const picture = (name: string): PictureRef => ({ sha256: name, type: 'image/svg+xml', bytes: 10, width: 1, height: 1, alt: '' });
const film = (kind: FilmRef['kind'], forms: [string, number][]): FilmRef => ({
  sha256: 'film-' + kind,
  kind,
  seconds: 60,
  width: 0,
  height: 0,
  captions: kind === 'VIDEO' ? 'words' : null,
  renditions: forms.map(([name, bytes]) => ({ name, type: '', bytes, sha256: name, width: 0, height: 0, seconds: 60 })),
});
const lesson = (films: FilmRef[]): Lesson => ({
  id: 'l',
  title: '',
  seconds: 60,
  required: true,
  picture: picture('one'),
  blocks: [{ kind: 'picture', picture: picture('two') }],
  quiz: { id: 'q', questions: [{ id: '1', kind: 'single', prompt: '', choices: [{ id: 'a', text: '', picture: picture('three') }], correct: ['a'], explanation: '' }] },
  films,
});
const course = (films: FilmRef[]): PublishedCourse => ({
  id: 'c',
  slug: 's',
  version: 1,
  content: { v: 1, title: '', topic: 'farming', language: 'zh-CN', summary: '', benefit: '', cover: picture('one'), lessons: [lesson(films)], sources: [] },
});
const full = course([film('VIDEO', [['144p.mp4', 100], ['360p.mp4', 400], ['720p.mp4', 900], ['audio.m4a', 50], ['poster.jpg', 20]]), film('AUDIO', [['audio.m4a', 60]])]);

test('every picture is kept once, wherever it stands', () => {
  equal(filesOf(course([]), 'large').map(f => f.address), ['/media/one/original', '/media/two/original', '/media/three/original']);
});

test('each size has what it promises: the recording, the small film, the large one, never the largest', () => {
  const names = (size: 'sound' | 'small' | 'large'): string[] => filesOf(full, size).slice(3).map(f => f.address);
  equal(names('sound'), ['/media/film-AUDIO/audio.m4a']);
  equal(names('small'), ['/media/film-AUDIO/audio.m4a', '/media/words/original', '/media/film-VIDEO/poster.jpg', '/media/film-VIDEO/144p.mp4']);
  equal(names('large').slice(-1), ['/media/film-VIDEO/360p.mp4']);
});

test('sizes that are the same are offered once', () => {
  equal(offers(full), [{ size: 'sound', bytes: 90 }, { size: 'small', bytes: 210 }, { size: 'large', bytes: 510 }]);
  equal(offers(course([])), [{ size: 'sound', bytes: 30 }]);
  equal(offers(course([film('VIDEO', [['144p.mp4', 100]])])).map(o => o.size), ['sound', 'small']);
  equal([hasSound(full), hasSound(course([]))], [true, false]);
});

test('parts of a kept file are those that were asked for', () => {
  equal(partOf('bytes=0-', 100), { from: 0, to: 99 });
  equal(partOf('bytes=10-19', 100), { from: 10, to: 19 });
  equal(partOf('bytes=90-500', 100), { from: 90, to: 99 });
  equal(partOf('bytes=-30', 100), { from: 70, to: 99 });
  equal([partOf('bytes=100-', 100), partOf(null, 100), partOf('bytes=0-1,5-6', 100), partOf('bytes=-', 100)], [null, 'whole', 'whole', 'whole']);
});

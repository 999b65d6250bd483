import type { FilmRef, Lesson, Rendition } from '../../main/web/contract';
import { parseCaptions, said } from '../../main/web/media/captions';
import { choose, need, reelAt, reels, rungs, smaller, sound, soundOf, videoOf } from '../../main/web/media/film';
import { equal, test, truth } from './runner';

const form = (name: string, bytes: number, seconds: number): Rendition => ({ name, type: 'video/mp4', bytes, sha256: name, width: 0, height: 0, seconds });
const film = (seconds: number, renditions: Rendition[], kind: FilmRef['kind'] = 'VIDEO'): FilmRef => ({ sha256: 'f' + seconds, kind, seconds, width: 640, height: 360, renditions });

const short = film(80, [form('144p.mp4', 800_000, 80), form('360p.mp4', 3_000_000, 80), form('720p.mp4', 9_000_000, 80), form('audio.m4a', 300_000, 80), form('144p.hls.mp4', 1, 80)]);
const long = film(230, [form('144p.mp4', 9, 230), form('144p-02.mp4', 2, 110), form('144p-01.mp4', 1, 120), form('audio.m4a', 3, 230)]);
const unknown = { saving: false, kbits: null };
const nothing = (): boolean => false;

test('a short film is one file, a long one its parts in their order', () => {
  equal(reels(short, '144p').map(r => [r.address, r.from, r.to]), [['/media/f80/144p.mp4', 0, 80]]);
  equal(reels(long, '144p').map(r => [r.address, r.from, r.to]), [['/media/f230/144p-01.mp4', 0, 120], ['/media/f230/144p-02.mp4', 120, 230]]);
  equal([0, 119, 120, 229, 500].map(second => reelAt(reels(long, '144p'), second)), [0, 0, 1, 1, 1]);
  equal(sound(long).length, 1);
  equal(rungs(short), ['144p', '360p', '720p']);
});

test('who saves data, or has a line of which nothing is known, gets the smallest picture', () => {
  equal(choose(short, 'auto', unknown, nothing), '144p');
  equal(choose(short, 'auto', { saving: true, kbits: 50_000 }, nothing), '144p');
});

test('a line gets what it carries with room to spare, but never more than a hand can see', () => {
  const just = need(short, '360p') * 1.5;
  equal(choose(short, 'auto', { saving: false, kbits: just - 1 }, nothing), '144p');
  equal(choose(short, 'auto', { saving: false, kbits: just }, nothing), '360p');
  equal(choose(short, 'auto', { saving: false, kbits: 90_000 }, nothing), '360p');
});

test('what is on the phone is played before what would have to come, and a choice before both', () => {
  const kept = (reel: { address: string }): boolean => reel.address === '/media/f80/360p.mp4';
  equal(choose(short, 'auto', unknown, kept), '360p');
  equal(choose(short, '720p', unknown, kept), '720p');
  equal(choose(long, '720p', unknown, nothing), '144p');
});

test('below the smallest picture there is none', () => {
  equal([smaller(short, '720p'), smaller(short, '144p')], ['360p', null]);
});

test('a recording of the lesson is heard before the sound of its film', () => {
  const read = film(150, [form('audio.m4a', 5, 150)], 'AUDIO');
  const lesson = (films: FilmRef[]): Lesson => ({ id: 'l', title: '', seconds: 150, required: true, blocks: [], films });
  equal(soundOf(lesson([short, read])), read);
  equal(soundOf(lesson([short])), short);
  equal(videoOf(lesson([read])), null);
  equal(soundOf({ ...lesson([]), films: null }), null);
});

test('captions are read with and without hours, and broken ones are left out', () => {
  const cues = parseCaptions('WEBVTT\r\n\r\n1\r\n00:00:00.300 --> 00:00:02.500\r\n<b>one</b>\r\n\r\nNOTE nothing\r\n\r\n01:02.000 --> 01:03.250 align:start\ntwo\nlines\n\n00:09 --> broken\nno');
  equal(cues, [{ from: 0.3, to: 2.5, text: 'one' }, { from: 62, to: 63.25, text: 'two\nlines' }]);
  equal([said(cues, 0), said(cues, 0.3), said(cues, 2.5), said(cues, 63)], ['', 'one', '', 'two\nlines']);
  truth(parseCaptions('<html>').length === 0, 'a page of a portal is no captions');
});

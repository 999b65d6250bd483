import { difference, moment } from '../../main/web/evidence/clock';
import { uuid4, uuid7 } from '../../main/web/evidence/uuid';
import { numberIn } from '../../main/web/parts/scanner';
import { courseAddress, lessonAddress, parse } from '../../main/web/base/router';
import { qrCode } from '../../main/web/drawing/qr-code';
import { equal, test, truth } from './runner';

test('a UUID of version 7 begins with its time and says its version', () => {
  const id = uuid7(0x0123456789ab, new Uint8Array(10).fill(0xff));
  equal(id, '01234567-89ab-7fff-bfff-ffffffffffff');
  truth(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(uuid4(new Uint8Array(16).fill(7))), 'version 4');
});

test('the difference of the clocks is taken from the middle of a call', () => {
  equal(difference('2026-11-25T08:00:10+08:00', Date.UTC(2026, 10, 25, 0, 0, 0), Date.UTC(2026, 10, 25, 0, 0, 2)), 9_000);
  equal(difference('nonsense', 0, 0), 0);
});

test('a piece tells what the clock showed and what the time really was', () => {
  const clock = Date.UTC(2026, 10, 28, 0, 0, 0);
  const made = moment(clock, { offset: -3 * 86_400_000, anchor: 'signed' });
  equal(made, { clock, at: '2026-11-25T00:00:00.000Z', anchor: 'signed' });
  equal(parseInt(uuid7(made.clock).replace(/-/g, '').slice(0, 12), 16), clock);
});

test('a card says its number in any wrapping', () => {
  equal([numberIn('12345678'), numberIn('https://x.cn/#/sign-in/12345678'), numberIn('123456789'), numberIn('hello')], ['12345678', '12345678', null, null]);
});

test('an address leads back to the same screen', () => {
  const source = { kind: 'course', slug: 'wuguji' } as const;
  equal(parse(lessonAddress(source, 'quiz', 2)), { name: 'quiz', source, lesson: 2 });
  equal(parse(courseAddress({ kind: 'preview', id: 'abc' })), { name: 'course', source: { kind: 'preview', id: 'abc' } });
  equal(parse('#/sign-in/12345678'), { name: 'card', number: '12345678' });
  equal(parse('#/sign-in/1234'), { name: 'sign-in', step: 'card' });
  equal(parse('#/%E0%A4%A'), { name: 'home' });
});

test('a QR code has its finders and its size', () => {
  const code = qrCode('HELLO');
  equal(code.length, 21);
  equal(code[0]!.slice(0, 8), [true, true, true, true, true, true, true, false]);
  equal(qrCode('x'.repeat(400)).length, 13 * 4 + 17);
});

import { en } from '../../main/web/text/en';
import { zh } from '../../main/web/text/zh';
import { equal, test, truth } from './runner';

const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) || []).sort();

test('both languages have the same keys', () => {
  equal(Object.keys(en).sort(), Object.keys(zh).sort());
});

test('a text of one language is filled with the same values in the other', () => {
  for (const key of Object.keys(zh) as (keyof typeof zh)[]) {
    const dates = key.indexOf('day.') === 0;
    truth(dates || placeholders(zh[key]).join() === placeholders(en[key]).join(), key);
  }
});

test('Chinese words are plain', () => {
  for (const [key, text] of Object.entries(zh)) {
    truth(!/[!\uff01\u8bf7\u60a8]|\u8fdb\u884c|\u63d0\u4ea4|\u76f8\u5173|\u7cfb\u7edf|\u5931\u8d25/.test(text), key + ': ' + text);
  }
});

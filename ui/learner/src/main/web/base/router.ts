/** Addresses behind '#': they work without a server and without a service worker. */
export type Route =
  | { readonly name: 'home' | 'household' | 'downloads' | 'settings' }
  | { readonly name: 'sign-in'; readonly step: Step }
  /** What the QR code of a login card opens. */
  | { readonly name: 'card'; readonly number: string }
  | { readonly name: 'course'; readonly source: Source }
  | { readonly name: 'lesson' | 'quiz' | 'result'; readonly source: Source; readonly lesson: number }
  | { readonly name: 'certificate'; readonly slug: string }
  | { readonly name: 'appeal'; readonly programme: string };

/** A published course by its slug, or a draft for the console's preview. */
export type Source = { readonly kind: 'course'; readonly slug: string } | { readonly kind: 'preview'; readonly id: string };

/** No address names the household or the person: the history of a shared PC must not either. */
export type Step = 'card' | 'number' | 'clerk' | 'who' | 'secret' | 'code';
const STEPS: readonly Step[] = ['card', 'number', 'clerk', 'who', 'secret', 'code'];

export function parse(hash: string): Route {
  const parts = hash.replace(/^#?\/?/, '').split('/').map(decode);
  const [first, second = '', third, fourth] = parts;
  switch (first) {
    case 'sign-in':
      return /^\d{8}$/.test(second) ? { name: 'card', number: second } : { name: 'sign-in', step: STEPS.find(s => s === second) || 'card' };
    case 'household':
    case 'downloads':
    case 'settings':
      return { name: first };
    case 'course':
      return inCourse({ kind: 'course', slug: second }, third, fourth);
    case 'preview':
      return inCourse({ kind: 'preview', id: second }, third, fourth);
    case 'certificate':
      return { name: 'certificate', slug: second };
    case 'appeal':
      return { name: 'appeal', programme: second };
    default:
      return { name: 'home' };
  }
}

function inCourse(source: Source, page: string | undefined, number: string | undefined): Route {
  const lesson = Math.max(0, Number(number) - 1) || 0;
  return page === 'lesson' || page === 'quiz' || page === 'result' ? { name: page, source, lesson } : { name: 'course', source };
}

export function courseAddress(source: Source): string {
  return source.kind === 'course' ? '#/course/' + encodeURIComponent(source.slug) : '#/preview/' + encodeURIComponent(source.id);
}

/** @param lesson index, from 0; people see and the address holds the number, from 1 */
export function lessonAddress(source: Source, page: 'lesson' | 'quiz' | 'result', lesson: number): string {
  return courseAddress(source) + '/' + page + '/' + (lesson + 1);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function go(address: string): void {
  location.hash = address;
}

/** Like go, but the way back skips this screen. */
export function swap(address: string): void {
  location.replace(address);
}

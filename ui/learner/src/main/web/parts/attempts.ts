/** Answers that are being given, so that a reload does not ask again; gone with the tab, and names nobody. */

export type Answers = Readonly<Record<string, readonly string[]>>;

const finished = new Map<string, Answers>();

export function begun(quiz: string): Answers {
  try {
    return JSON.parse(sessionStorage.getItem('quiz-' + quiz) || '{}') as Answers;
  } catch {
    return {};
  }
}

export function keep(quiz: string, answers: Answers): void {
  try {
    sessionStorage.setItem('quiz-' + quiz, JSON.stringify(answers));
  } catch {
    // Then a reload asks again.
  }
}

export function finish(quiz: string, answers: Answers): void {
  finished.set(quiz, answers);
  try {
    sessionStorage.removeItem('quiz-' + quiz);
  } catch {
    // Nothing was kept.
  }
}

/** The attempt made last while this page lives. */
export function last(quiz: string): Answers | undefined {
  return finished.get(quiz);
}

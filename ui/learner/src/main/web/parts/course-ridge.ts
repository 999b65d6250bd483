import type { TemplateResult } from 'lit';
import type { PublishedCourse } from '../contract';
import { t } from '../base/text';
import { type Mound, ridge } from '../drawing/ridge';
import type { CourseState } from '../evidence/join';

/** The mound of each lesson of a course. */
export function mounds(course: PublishedCourse, state: CourseState): Mound[] {
  return course.content.lessons.map((_, i) => {
    const lesson = state.lessons[i];
    return lesson && lesson.done ? (state.done ? 'ear' : 'grown') : i === state.next ? 'now' : 'bare';
  });
}

export function courseRidge(course: PublishedCourse, state: CourseState): TemplateResult {
  const all = course.content.lessons.length;
  const label = state.done ? t('ridge.passed', { all }) : t('ridge.label', { all, done: state.lessonsDone, now: state.next + 1 });
  return ridge(mounds(course, state), label);
}

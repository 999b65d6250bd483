import type { PropertyValues } from 'lit';
import type { Lesson, MyProgress, PublishedCourse } from '../contract';
import { Load } from '../base/load';
import type { Source } from '../base/router';
import { current } from '../base/session';
import { type CourseState, joinCourse, NOTHING } from '../evidence/join';
import { type About, piecesOf } from '../evidence/outbox';
import { Screen } from './screen';

/** A screen inside one course: published, with the learner's progress; or a draft in the console's preview, with nobody's. */
export abstract class CourseScreen extends Screen {
  static override properties = { source: { attribute: false }, lesson: { attribute: false } };
  declare source: Source;
  /** Index of the lesson. */
  declare lesson: number;

  protected readonly course = new Load<PublishedCourse>(this, null, 'public');
  protected readonly draft = new Load<PublishedCourse>(this, null, 'passing');
  protected readonly progress = new Load<MyProgress>(this, null, 'personal');

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.source.kind === 'course') {
      this.course.of('/courses/' + encodeURIComponent(this.source.slug));
      this.progress.of('/me/progress');
    } else {
      this.draft.of('/authoring/courses/' + encodeURIComponent(this.source.id) + '/preview');
    }
  }

  protected get load(): Load<PublishedCourse> {
    return this.source.kind === 'course' ? this.course : this.draft;
  }

  protected get found(): PublishedCourse | undefined {
    return this.load.value;
  }

  protected get foundLesson(): Lesson | undefined {
    return this.found && this.found.content.lessons[this.lesson];
  }

  protected state(course: PublishedCourse): CourseState {
    const session = current();
    return this.source.kind === 'course' && session ? joinCourse(course, this.progress.value || NOTHING, piecesOf(session.person)) : joinCourse(course, NOTHING, []);
  }

  /** Whose evidence learning here makes; null in the preview. */
  protected about(course: PublishedCourse, lesson: Lesson): About | null {
    const session = current();
    return this.source.kind === 'course' && session
      ? { person: session.person, credential: session.credential, course: course.id, lesson: lesson.id, version: course.version }
      : null;
  }
}

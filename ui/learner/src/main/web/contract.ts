/** Mirror of the records in app/contract that this app reads and sends. A null may be absent. */

type Maybe<T> = T | null | undefined;

export interface PictureRef {
  readonly sha256: string;
  readonly type: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** One form of a film or a sound, at /media/{film}/{name}; `sha256` is of its own bytes. */
export interface Rendition {
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
}

export interface FilmRef {
  readonly sha256: string;
  readonly kind: 'VIDEO' | 'AUDIO' | 'DOCUMENT' | 'CAPTIONS';
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
  readonly captions?: Maybe<string>;
  readonly renditions: readonly Rendition[];
}

export interface Face {
  readonly id: string;
  readonly icon: string;
  readonly colour: string;
  readonly maskedName: string;
}

export interface HouseholdFaces {
  readonly faces: readonly Face[];
}

export interface LearnerSignIn {
  readonly number: string;
  readonly face: string;
  readonly secret?: string;
  readonly code?: string;
  readonly newSecret?: string;
  readonly shared: boolean;
  readonly device: string;
}

export interface Me {
  readonly kind: 'LEARNER' | 'STAFF';
  readonly name: string;
  readonly face?: Maybe<Face>;
  readonly pseudonym?: Maybe<string>;
  readonly shared: boolean;
}

export interface LearnerSession {
  readonly me: Me;
  readonly credential: string;
  readonly serverTime: string;
  readonly anchor: string;
}

export type Topic = 'farming' | 'e-commerce' | 'legal-rights' | 'handicraft' | 'basics';

export interface CourseSummary {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly title: string;
  readonly topic: Topic;
  readonly summary: string;
  readonly cover?: Maybe<PictureRef>;
  readonly lessons: number;
  readonly seconds: number;
}

export type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'bullets' | 'steps'; readonly items: readonly string[] }
  | { readonly kind: 'picture'; readonly picture: PictureRef };

export interface Choice {
  readonly id: string;
  readonly text: string;
  readonly picture?: Maybe<PictureRef>;
}

export interface Question {
  readonly id: string;
  readonly kind: 'single' | 'multiple' | 'true-false';
  readonly prompt: string;
  readonly say?: Maybe<string>;
  readonly choices: readonly Choice[];
  readonly correct: readonly string[];
  readonly explanation: string;
}

export interface Quiz {
  readonly id: string;
  readonly questions: readonly Question[];
}

export interface Lesson {
  readonly id: string;
  readonly title: string;
  readonly seconds: number;
  readonly required: boolean;
  readonly picture?: Maybe<PictureRef>;
  readonly remember?: Maybe<{ readonly text: string; readonly picture?: Maybe<PictureRef> }>;
  readonly say?: Maybe<string>;
  readonly blocks: readonly Block[];
  readonly quiz?: Maybe<Quiz>;
  readonly films?: Maybe<readonly FilmRef[]>;
}

export interface CourseContent {
  readonly v: number;
  readonly title: string;
  readonly topic: Topic;
  readonly language: string;
  readonly summary: string;
  readonly benefit: string;
  readonly cover?: Maybe<PictureRef>;
  readonly lessons: readonly Lesson[];
  readonly sources: readonly { readonly title: string; readonly publisher?: Maybe<string>; readonly year?: Maybe<number> }[];
}

export interface PublishedCourse {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly content: CourseContent;
}

/** From inclusive, to exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface LessonProgress {
  readonly lesson: string;
  readonly course: string;
  readonly watched: readonly Span[];
  readonly seconds: number;
  readonly bestScore?: Maybe<number>;
  readonly completedAt?: Maybe<string>;
}

export interface CourseProgress {
  readonly course: string;
  readonly slug: string;
  readonly lessonsDone: number;
  readonly lessonsRequired: number;
  readonly completedAt?: Maybe<string>;
}

export interface MyProgress {
  readonly lessons: readonly LessonProgress[];
  readonly courses: readonly CourseProgress[];
  readonly secondsToday: number;
}

export interface EvidenceItem {
  readonly id: string;
  readonly seq: number;
  readonly kind: 'interval' | 'attempt';
  readonly lesson: string;
  readonly version: number;
  readonly at: string;
  readonly anchor: string;
  readonly from?: number;
  readonly to?: number;
  readonly quiz?: string;
  readonly answers?: Readonly<Record<string, readonly string[]>>;
}

export type Outcome = 'accepted' | 'duplicate' | 'held' | 'refused';

export interface Receipt {
  readonly id: string;
  readonly outcome: Outcome;
  readonly code?: Maybe<string>;
}

export interface EvidenceReceipts {
  readonly receipts: readonly Receipt[];
  readonly serverTime: string;
  readonly anchor: string;
}

export interface MyCertificate {
  readonly serial: string;
  readonly courseTitle: string;
  readonly courseSlug: string;
  readonly name: string;
  readonly completedOn: string;
  readonly validUntil: string;
  readonly state: 'VALID' | 'EXPIRED' | 'REVOKED';
  readonly jws: string;
  readonly verifyUrl: string;
}

export interface Member {
  readonly name: string;
  readonly face: Face;
  readonly me: boolean;
  readonly relation?: Maybe<string>;
  readonly lessonsDone: number;
  readonly secondsLearned: number;
  readonly passed: readonly { readonly courseTitle: string; readonly courseSlug: string; readonly completedOn: string }[];
}

export interface HouseholdPage {
  readonly regionName?: Maybe<string>;
  readonly members: readonly Member[];
  readonly secondsOfHousehold: number;
  readonly suggestions: readonly { readonly courseTitle: string; readonly courseSlug: string; readonly reason: string }[];
}

export type Standing = 'HAVE' | 'UNKNOWN' | 'MISSING' | 'NOT_NEEDED';

export interface Condition {
  readonly result: { readonly id: string; readonly reason: string };
  readonly standing: Standing;
  readonly asks: string;
  readonly says: string;
  /** Courses that close the gap. */
  readonly courses: readonly { readonly slug: string; readonly title: string }[];
}

export interface MyDecision {
  readonly id: string;
  readonly state: 'PROPOSED' | 'RETURNED' | 'CONFIRMED' | 'HELD' | 'ENDED';
  readonly outcome: 'MET' | 'NOT_MET' | 'UNKNOWN';
  readonly reason?: Maybe<string>;
  readonly heldFor?: Maybe<string>;
  readonly noticeUntil?: Maybe<string>;
  readonly handedOverOn?: Maybe<string>;
  readonly appealUntil?: Maybe<string>;
}

/** A programme of assistance as my household sees it. */
export interface Benefit {
  readonly programme: string;
  readonly title: string;
  readonly summary: string;
  readonly missing: number;
  readonly unknown: number;
  readonly explanation: { readonly conditions: readonly Condition[] };
  readonly decision?: Maybe<MyDecision>;
}

export interface FiledCase {
  readonly id: string;
  readonly dueOn: string;
}

/** An appeal of my household. */
export interface MyCase {
  readonly id: string;
  readonly programme: string;
  readonly state: 'OPEN' | 'UPHELD' | 'DISMISSED';
  readonly statement: string;
  readonly dueOn: string;
  readonly answer?: Maybe<string>;
}

export interface ProblemBody {
  readonly status: number;
  readonly code: string;
  readonly detail?: Maybe<string>;
}

import type { Precision } from './event.ts';

/** What an expression resolves to. */
export interface Resolved {
  readonly date: string | null;
  readonly precision: Precision;
  /** Whether the reference date was needed. */
  readonly relative: boolean;
}

/** What the words around a date say about it. */
export interface Surroundings {
  /** The publication date `YYYY-MM-DD`, when known. */
  readonly reference: string | undefined;
  /** 1 when the words around it look ahead, -1 when back, 0 when they do not tell. */
  readonly direction: -1 | 0 | 1;
  /** A year given beside another date of the sentence. */
  readonly neighbourYear: number | undefined;
  /** The value of the date before it in the sentence or paragraph. */
  readonly previous: string | undefined;
}

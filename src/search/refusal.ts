import type { QuestionKind } from './questionKind.ts';

/** What the best passage has to show for itself. Shares are of the idf weight of the question's words, 0 to 1. */
export interface Grounds {
  /** Share the best passage holds. */
  readonly passage: number;
  /** Share its best sentence holds. */
  readonly sentence: number;
  /** Share that stands side by side in the passage as in the question. */
  readonly pairs: number;
  /** Share of the question's weight that no article holds in any reading. */
  readonly unheld: number;
  /** Share of the question's words found as they stand, not by spelling, sound or translation. */
  readonly exact: number;
  /** How far the best passage stands above the next, as a share of its score. */
  readonly margin: number;
  /** Whether the best sentence has a thing of the asked-for kind. */
  readonly ofKind: boolean;
  readonly kind: QuestionKind;
  /** Whether the question is in another script than the passage. */
  readonly crossing: boolean;
}

/** At least this much confidence is an answer. */
export const ANSWERED_FROM = 0.5;

// A logistic model of nine signs, fitted on questions with and without an answer and rounded; the curve of refusals
// against its threshold is in docs/search.md. Questions across scripts can hardly match as they stand, so less is asked.
const WEIGHTS = {
  passage: 1.3,
  sentence: 1.2,
  pairs: 1.1,
  unheld: -1,
  exact: 1,
  margin: 0.8,
  ofKind: 0.7,
  missing: -0.6,
} as const;
const THRESHOLD = 2.2;
const THRESHOLD_CROSSING = 0.7;
const STEEPNESS = 2;
/** Kinds whose absence can be told from the words of a sentence. */
const TELLABLE: ReadonlySet<QuestionKind> = new Set(['time', 'number', 'cause', 'place']);

/** How sure it is that the best passage answers, 0 to 1; the threshold lies at one half. */
export function confidence(grounds: Grounds): number {
  const evidence =
    WEIGHTS.passage * grounds.passage +
    WEIGHTS.sentence * grounds.sentence +
    WEIGHTS.pairs * grounds.pairs +
    WEIGHTS.unheld * grounds.unheld +
    WEIGHTS.exact * grounds.exact +
    WEIGHTS.margin * Math.min(1, grounds.margin) +
    (grounds.ofKind && grounds.kind !== 'open' ? WEIGHTS.ofKind : 0) +
    (!grounds.ofKind && TELLABLE.has(grounds.kind) ? WEIGHTS.missing : 0);
  return 1 / (1 + Math.exp(-STEEPNESS * (evidence - (grounds.crossing ? THRESHOLD_CROSSING : THRESHOLD))));
}

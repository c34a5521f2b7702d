import type { QuestionKind } from './questionKind.ts';

/** What the best passage has to show for itself. Shares are of the idf weight of the question's words, 0 to 1. */
export interface Grounds {
  /** Share the best passage holds. */
  readonly passage: number;
  /** Share its best sentence holds. */
  readonly sentence: number;
  /** Share of the question's weight that no article holds in any reading. */
  readonly unheld: number;
  /** Whether the passage has a thing of the asked-for kind, where that can be told. */
  readonly ofKind: boolean;
  readonly kind: QuestionKind;
}

/** At least this much confidence is an answer. Calibrated on questions with and without an answer (docs/search.md). */
export const ANSWERED_FROM = 0.5;

const MISSING_KIND = 0.75;

/** How sure it is that the best passage answers, 0 to 1: what it covers, less what nothing covers. */
export function confidence({ passage, sentence, unheld, ofKind, kind }: Grounds): number {
  const covered = 0.65 * passage + 0.35 * sentence;
  const kindFactor = ofKind || kind === 'open' || kind === 'person' ? 1 : MISSING_KIND;
  return Math.max(0, Math.min(1, covered * kindFactor * (1 - 0.2 * unheld)));
}

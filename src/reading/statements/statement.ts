import type { Excerpt } from '../../article/excerpt.ts';

export const STANCES = [
  'says',
  'adds',
  'stresses',
  'denies',
  'warns',
  'asks',
  'promises',
  'expects',
  'accuses',
  'rejects',
  'announces',
] as const;

/** What a verb of speech does. */
export type Stance = (typeof STANCES)[number];

/** A person, body or source that speaks in the article; all its mentions are one speaker. */
export interface Speaker {
  /** The fullest mention, as the article writes it. */
  readonly name: string;
  readonly mentions: readonly Excerpt[];
}

/** One link of a chain: who passed the statement on, and the excerpt that shows it. */
export interface ChainLink {
  readonly speaker: Speaker;
  readonly shownBy: Excerpt;
}

/** What is said, by whom, to whom, reported by whom. */
export interface Statement {
  readonly kind: 'direct' | 'indirect';
  /** What is said: direct speech without its marks, indirect speech after أن/إن or "that". */
  readonly content: Excerpt;
  /** Null when the text does not let the speaker be traced: then it is the article's own. */
  readonly speaker: Speaker | null;
  /** How the speaker is named at this place; null when not at all ("وأضاف"). */
  readonly mention: Excerpt | null;
  /** The verb or phrase that introduces it; null when a quotation simply goes on. */
  readonly cue: Excerpt | null;
  readonly stance: Stance;
  readonly addressee: Speaker | null;
  /** Who passed it on, outermost first, without the speaker; empty for a statement told at first hand. */
  readonly chain: readonly ChainLink[];
}

export interface Statements {
  /** In reading order. */
  readonly statements: readonly Statement[];
  /** By number of statements, most first. */
  readonly speakers: readonly Speaker[];
}

/** What each sign of relevance counts for in the ranking. A weight of 0 leaves its sign out. */
export interface Weights {
  /** BM25's k1: how soon a repeated word stops adding. */
  readonly saturation: number;
  /** BM25's b: how far a long paragraph's words count less, 0 to 1. */
  readonly length: number;
  /** A word in the heading, the caption or (over the first paragraph) the title, against one in the text. */
  readonly margin: number;
  /** A question word that the article's title or aliases name, added to each of its paragraphs. */
  readonly title: number;
  /** What the best sentence holds alone, added to its paragraph. */
  readonly sentence: number;
  /** The asked-for kind of thing in the best sentence: the score's share added. */
  readonly kind: number;
  /** Of two paragraphs that hold the same, the shorter. */
  readonly brevity: number;
  /** Two neighbours of the question that stand side by side in the paragraph, in the same order. */
  readonly pairs: number;

  // Readings of a question word: against the word itself, which counts 1.
  /** The digits of a number word. */
  readonly digits: number;
  /** A translation from the bilingual list or CLDR. */
  readonly translation: number;
  /** Another form of its root. */
  readonly root: number;
  /** A term spelt much alike: its stem with other clitics, a derived form. */
  readonly alike: number;
  /** A word that reports the same thing. */
  readonly related: number;
  /** A word that the bilingual list translates alike, for all of its translations. */
  readonly paraphrase: number;
  /** A standard form of a dialect word, or one with another ending. */
  readonly form: number;
  /** For a word no article holds, though the word list does: one a slip of the pen away. */
  readonly mistaken: number;
  /** For a word no article holds: one a slip of the pen away. */
  readonly misspelt: number;
  /** For a word whose stem an article holds, but in no form that it or a list has: one a slip of the pen away. */
  readonly doubted: number;
  /** The same where a list has the form: one a slip of the pen away. */
  readonly suspected: number;
  /** A term a letter away from the stem of a misspelt word, against a word a letter away from it. */
  readonly stemmed: number;
  /** A word of the lists a letter away from a misspelt word, against one of the articles. */
  readonly listed: number;
  /** What a word of the articles that was misspelt stands for besides itself, against the same when it is spelt right. */
  readonly corrected: number;
  /** For a name no translation reads: a word of the other script that sounds like it. */
  readonly sounding: number;
}

/** Round values on the flat top of what was measured; what each brings is in docs/search.md. */
export const WEIGHTS: Weights = {
  saturation: 0.5,
  length: 0.7,
  margin: 0.6,
  title: 0.7,
  sentence: 0.4,
  kind: 0.1,
  brevity: 0.8,
  pairs: 0.1,
  digits: 0.9,
  translation: 0.85,
  root: 0.5,
  alike: 0.6,
  related: 0.5,
  paraphrase: 0.5,
  form: 0.95,
  mistaken: 0.5,
  misspelt: 0.95,
  doubted: 0.7,
  suspected: 0.25,
  stemmed: 0.7,
  listed: 0.6,
  corrected: 0.7,
  sounding: 0.8,
};

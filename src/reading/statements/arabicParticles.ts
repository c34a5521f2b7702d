/** Words that open what is said, and words that name a source; folded. */

export const THAT = /^(?:[وف]?(?:ان|انه|انها|انهم|انهما|انني|اني|اننا|انك)|بان|بانه|بانها|بانهم|لان)$/u;

export const SOURCE = /^[وف]?(?:بحسب|حسب|وفق|وفقا|طبقا|نقلا|استنادا)$/u;

export const SOURCE_PREPOSITION = /^(?:ل|عن|الي|لما|ما)$/u;

/** "وأن", "وأنه" after a comma: the same speaker goes on with a clause of its own. */
export const AND_THAT = /^وان(?:ه|ها|هم|هما)?$/u;

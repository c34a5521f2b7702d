/** Words that open what is said, and words that name a source; folded. */

export const THAT = /^(?:[وف]?(?:ان|انه|انها|انهم|انهما|انني|اني|اننا|انك)|بان|بانه|بانها|بانهم|لان)$/u;

export const SOURCE = /^[وف]?(?:بحسب|حسب|وفق|وفقا|طبقا|نقلا|استنادا)$/u;

export const SOURCE_PREPOSITION = /^(?:ل|عن|الي|لما|ما)$/u;

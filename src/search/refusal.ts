import type { Grounds } from './grounds.ts';

/** At least this much confidence is an answer. */
export const ANSWERED_FROM = 0.5;

/** The signs a decision is made from, and what each weighs: a logistic model. */
export type Sign =
  | 'passage'
  | 'sentence'
  | 'lead'
  | 'absent'
  | 'pairs'
  | 'margin'
  | 'crossing'
  | 'kindMissing'
  | 'person'
  | 'nameless'
  | 'personByLead'
  | 'numberByLead';

/**
 * Fitted by `npm run eval -- --calibrate evaluation/calibration evaluation`, together with questions about nine further
 * articles, and rounded; `nameless` was raised beyond its fit, which rests on few questions. The curve of refusals against
 * the threshold is in docs/search.md.
 */
export const WEIGHTS: Readonly<Record<Sign | 'bias', number>> = {
  passage: 1,
  sentence: 1.1,
  lead: 0.85,
  absent: -1.75,
  pairs: 0.45,
  margin: 0.7,
  crossing: 1,
  kindMissing: -1.1,
  person: -0.8,
  nameless: -2.4,
  personByLead: 0.45,
  numberByLead: 0.3,
  bias: -0.82,
};

/** The signs that grounds give, each 0 to 1. A person is told by the name beside what is asked about them. */
export function signsOf(grounds: Grounds): Record<Sign, number> {
  const { passage, sentence, lead, absent, pairs, margin, crossing, kindMissing, kindByLead, kind } = grounds;
  return {
    passage,
    sentence,
    lead,
    absent,
    pairs,
    margin,
    crossing,
    kindMissing,
    person: kind === 'person' ? 1 : 0,
    nameless: grounds.asksName && kindByLead === 0 ? 1 : 0,
    personByLead: kind === 'person' ? kindByLead : 0,
    numberByLead: kind === 'number' ? kindByLead : 0,
  };
}

/** How sure it is that the best passage answers, 0 to 1; the threshold lies at one half. */
export function confidence(grounds: Grounds): number {
  const signs = Object.entries(signsOf(grounds)) as [Sign, number][];
  const evidence = signs.reduce((sum, [sign, value]) => sum + WEIGHTS[sign] * value, WEIGHTS.bias);
  return 1 / (1 + Math.exp(-evidence));
}

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
  | 'untold'
  | 'contrary'
  | 'past'
  | 'uncounted';

/**
 * Fitted by `npm run eval -- --calibrate evaluation/calibration evaluation FILE` (FILE: the training part of ARCD),
 * together with seven further articles, and rounded; `untold`, `contrary` and `nameless` were raised beyond their fit,
 * which rests on few questions. What each sign says, and the curve of refusals against the threshold, is in
 * docs/search.md.
 */
export const WEIGHTS: Readonly<Record<Sign | 'bias', number>> = {
  passage: 1.15,
  sentence: 0.95,
  lead: 0.75,
  absent: -1.75,
  pairs: 0.5,
  margin: 0.25,
  crossing: 0.95,
  kindMissing: -1.5,
  person: -0.9,
  nameless: -2.6,
  personByLead: 0.45,
  untold: -3.5,
  contrary: -1.3,
  past: -1.1,
  uncounted: -1.3,
  bias: -0.45,
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
    untold: grounds.untold,
    contrary: grounds.contrary,
    past: grounds.past,
    uncounted: grounds.uncounted,
  };
}

/** How sure it is that the best passage answers, 0 to 1; the threshold lies at one half. */
export function confidence(grounds: Grounds): number {
  const signs = Object.entries(signsOf(grounds)) as [Sign, number][];
  const evidence = signs.reduce((sum, [sign, value]) => sum + WEIGHTS[sign] * value, WEIGHTS.bias);
  return 1 / (1 + Math.exp(-evidence));
}

import type { Grounds } from './grounds.ts';

/** At least this much confidence is an answer. */
export const ANSWERED_FROM = 0.5;

/** The signs a decision is made from, and what each weighs: a logistic model. */
export type Sign =
  | 'sentence'
  | 'sentenceForOpen'
  | 'sentenceForCause'
  | 'lead'
  | 'leadAcross'
  | 'leadForTime'
  | 'near'
  | 'absent'
  | 'elsewhere'
  | 'crossing'
  | 'kindMissing'
  | 'uncounted'
  | 'past'
  | 'person'
  | 'which'
  | 'office'
  | 'nameless'
  | 'personByLead'
  | 'speech'
  | 'silent'
  | 'unsaid'
  | 'untold'
  | 'contrary';

/**
 * Fitted by `npm run eval -- --calibrate evaluation/calibration evaluation FILE` (FILE: the training part of ARCD) and
 * rounded. What each sign says, and the curve of refusals against the threshold, is in docs/search.md.
 */
export const WEIGHTS: Readonly<Record<Sign | 'bias', number>> = {
  sentence: 0.8,
  sentenceForOpen: 2.25,
  sentenceForCause: 1.9,
  lead: 0.5,
  leadAcross: 1.15,
  leadForTime: 1.2,
  near: 1.75,
  absent: -2.35,
  elsewhere: -1.3,
  crossing: 0.8,
  kindMissing: -1.25,
  uncounted: -0.65,
  past: -1.7,
  person: -0.4,
  which: -0.55,
  office: -1.55,
  nameless: -1.15,
  personByLead: 1.15,
  speech: -0.95,
  silent: -2.75,
  unsaid: -1.65,
  untold: -2.7,
  contrary: -3,
  bias: -0.3,
};

/** The signs that grounds give, each 0 to 1: what a share is worth hangs on what is asked for. */
export function signsOf(grounds: Grounds): Record<Sign, number> {
  const { sentence, lead, kind, kindByLead, asksName, asksWhich, speaker } = grounds;
  const when = (is: boolean, value = 1) => (is ? value : 0);
  return {
    sentence,
    sentenceForOpen: when(kind === 'open', sentence),
    sentenceForCause: when(kind === 'cause', sentence),
    lead,
    leadAcross: when(grounds.crossing === 1, lead),
    leadForTime: when(kind === 'time', lead),
    near: grounds.near,
    absent: grounds.absent,
    elsewhere: grounds.elsewhere,
    crossing: grounds.crossing,
    kindMissing: grounds.kindMissing,
    uncounted: grounds.uncounted,
    past: grounds.past,
    person: when(kind === 'person'),
    which: when(asksWhich),
    office: when(asksName),
    nameless: when(asksName && kindByLead === 0),
    personByLead: when(kind === 'person', kindByLead),
    speech: when(grounds.asksSpeech),
    silent: when(speaker === 'silent'),
    unsaid: when(speaker === 'elsewhere'),
    untold: grounds.untold,
    contrary: grounds.contrary,
  };
}

/** How sure it is that the best passage answers, 0 to 1. */
export function confidence(grounds: Grounds): number {
  const signs = signsOf(grounds);
  let evidence = WEIGHTS.bias;
  for (const sign in signs) evidence += WEIGHTS[sign as Sign] * signs[sign as Sign];
  return 1 / (1 + Math.exp(-evidence));
}

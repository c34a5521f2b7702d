import type { Grounds } from './grounds.ts';

/** At least this much confidence is an answer. */
export const ANSWERED_FROM = 0.5;

/** The signs a decision is made from, and what each weighs: a logistic model. */
export type Sign =
  | 'sentence'
  | 'sentenceForOpen'
  | 'sentenceForCause'
  | 'lead'
  | 'leadForTime'
  | 'near'
  | 'absent'
  | 'crossing'
  | 'kindMissing'
  | 'past'
  | 'person'
  | 'which'
  | 'office'
  | 'personByLead'
  | 'silent'
  | 'unheard'
  | 'heard'
  | 'named'
  | 'number'
  | 'kindNearby'
  | 'untold'
  | 'contrary';

/**
 * Fitted by `npm run eval -- --calibrate evaluation/calibration evaluation evaluation/news FILE` (FILE: the training part of ARCD) and
 * rounded. What each sign says, and the curve of refusals against the threshold, is in docs/search.md.
 */
export const WEIGHTS: Readonly<Record<Sign | 'bias', number>> = {
  sentence: 1,
  sentenceForOpen: 2.4,
  sentenceForCause: 2.25,
  lead: 0.6,
  leadForTime: 0.75,
  near: 2.3,
  absent: -2.05,
  crossing: 1.25,
  kindMissing: -1.5,
  past: -1.6,
  person: -0.85,
  which: -0.25,
  office: -2.85,
  personByLead: 2.6,
  silent: -4.4,
  unheard: -1.45,
  heard: 1.2,
  named: -1.2,
  number: -0.8,
  kindNearby: 1.6,
  untold: -2.7,
  contrary: -1.95,
  bias: -0.45,
};

/** The signs that grounds give, each 0 to 1: what a share is worth hangs on what is asked for. */
export function signsOf(grounds: Grounds): Record<Sign, number> {
  const { sentence, lead, kind, kindByLead, asksName, asksWhich, voice } = grounds;
  const when = (is: boolean, value = 1) => (is ? value : 0);
  return {
    sentence,
    // However much a sentence holds, it answers nothing where it is on another, or does not tell just this or name "which".
    sentenceForOpen: when(
      kind === 'open' && grounds.unnamed + grounds.untold + grounds.contrary === 0,
      sentence,
    ),
    sentenceForCause: when(kind === 'cause', sentence),
    lead,
    leadForTime: when(kind === 'time', lead),
    near: grounds.near,
    absent: grounds.absent,
    crossing: grounds.crossing,
    kindMissing: grounds.kindMissing,
    past: grounds.past,
    person: when(kind === 'person'),
    which: when(asksWhich),
    office: when(asksName),
    personByLead: when(kind === 'person', kindByLead),
    silent: when(voice === 'silent'),
    unheard: when(voice === 'unheard'),
    heard: when(voice === 'heard'),
    named: grounds.asksNamed,
    number: when(kind === 'number'),
    kindNearby: grounds.kindNearby,
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

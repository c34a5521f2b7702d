import type { Stance } from '../statement.ts';
import { pastAdverbial, type Stretch } from './clause.ts';
import { hearerEnd, startsHearer } from './hearer.ts';
import { capital, type Piece, pieceFrom } from './pieces.ts';
import type { Cue } from './verbs.ts';
import { adverb, DETERMINERS, finite, OCCASIONS, PREPOSITIONS, PRONOUNS, RELATIVES } from './words.ts';

/** What stands after a verb of speech. */
export interface After {
  /** First piece of what is said. */
  readonly at: number;
  readonly hearer: Stretch | null;
  /** `bare` right after the verb, `far` behind adverbials; `phrase` is no clause: "warned of delays". */
  readonly how: 'that' | 'quote' | 'bare' | 'far' | 'phrase';
  /** Where it is not the verb's own: "called it" says, "called for" asks. */
  readonly stance?: Stance;
}

/** The quotation behind a comma, colon or dash at `mark`; undefined where there is none. */
export function quotationBehind(
  row: readonly Piece[],
  mark: number,
  hearer: Stretch | null = null,
): After | undefined {
  const marked = /^(?:colon|comma|dash)$/u.test(row[mark]?.kind ?? '') && row[mark + 1]?.kind === 'quote';
  return marked ? { at: mark + 1, hearer, how: 'quote' } : undefined;
}

const RESULT_NOUNS = /^(?:so|nothing|little|goodbye|hello|yes|no|much|sorry|more)$/u;

/** Where what is said begins after the verb at `at`; undefined when the verb introduces nothing there. */
export function afterCue(row: readonly Piece[], at: number, { verb, form }: Cue): After | undefined {
  const word = (k: number): string => row[k]?.text ?? '';
  const { takes } = verb;
  let k = at + 1;
  let hearer: Stretch | null = null;
  while (
    adverb(word(k)) ||
    (/^(?:only|again|simply|also|instead|afterwards|afterward|later|earlier|bluntly|flatly)$/u.test(
      word(k),
    ) &&
      pastAdverbial(row, k) === k &&
      !takes.has(word(k)))
  )
    k += 1;
  // "points out that", "pointed out:"
  if (takes.has('out')) {
    if (word(k) !== 'out') return undefined;
    k += 1;
  }
  for (const [pattern, preposition] of OBJECTS) {
    const here = takes.has(pattern) && (pattern !== 'on~to' || word(k) === 'on');
    const found = here ? objectThen(row, k, preposition) : undefined;
    if (found !== undefined)
      return pattern.endsWith('~to')
        ? { at: found, hearer: { first: pattern === 'on~to' ? k + 1 : k, end: found }, how: 'phrase' }
        : { at: k, hearer: null, how: 'phrase' };
  }
  if (takes.has('named')) {
    const quote = objectThen(row, k, undefined);
    if (quote !== undefined && quote > k) return { at: k, hearer: null, how: 'phrase', stance: 'says' };
  }
  if (takes.has('hearer') && startsHearer(row, k)) {
    const end = hearerEnd(row, k);
    // "warned the bridge was unsafe": who is followed by a verb is not spoken to.
    if (!finite(word(end))) {
      hearer = { first: k, end };
      k = end;
    }
  }
  const direct = k;
  const preposition = word(k);
  if (/^(?:of|about|against|for)$/u.test(preposition) && takes.has(preposition))
    return word(k + 1) === '' && row[k + 1]?.kind !== 'quote'
      ? undefined
      : { at: k + 1, hearer, how: 'phrase' };
  if (takes.has('to') && word(k) === 'to') return { at: k, hearer, how: 'phrase' };
  if (takes.has('whether') && /^(?:whether|if|why|how|what|who|when)$/u.test(word(k)))
    return { at: k, hearer, how: 'that' };
  // "recalled thinking: “…”"
  if (/^(?:thinking|saying|shouting|telling)$/u.test(word(k)) && row[k + 1]?.kind === 'colon') k += 1;
  k = pastAdjuncts(row, k, takes);
  const piece = row[k];
  if (!piece || piece.kind === 'stop') return undefined;
  const next = row[k + 1];
  const quoted = quotationBehind(row, k, hearer);
  if (quoted) return quoted;
  if (piece.kind === 'colon' && next?.kind === 'word' && form !== 'ing')
    return { at: k + 1, hearer, how: 'that' };
  if (piece.kind === 'comma') {
    const end = pieceFrom(row, k + 1, k + 12, ({ kind }) => kind === 'comma' || kind === 'stop');
    if (row[end]?.kind !== 'comma') return undefined;
    if (word(end + 1) === 'that') return { at: end + 2, hearer, how: 'that' };
    // "said, after a pause, “…”"
    const aside = row[end + 1]?.kind === 'quote' && (PREPOSITIONS.has(word(k + 1)) || adverb(word(k + 1)));
    return aside ? { at: end + 1, hearer, how: 'quote' } : undefined;
  }
  // "agreed to “continue consultations”": an infinitive, not speech.
  if (piece.kind === 'quote')
    return word(k - 1) === 'to' && k > direct ? undefined : { at: k, hearer, how: 'quote' };
  if (piece.kind !== 'word') return undefined;
  const clause = takes.has('clause') || takes.has('that') || takes.has('study');
  if (!clause) return undefined;
  // "promised a vessel that has yet to be built" is no clause; "said that was wrong" is one without "that".
  if (piece.text === 'that' && next?.kind === 'word' && finite(next.text))
    return hearer ? undefined : { at: k, hearer, how: 'bare' };
  if (piece.text === 'that')
    return next && next.kind !== 'stop' ? { at: k + 1, hearer, how: 'that' } : undefined;
  if (RESULT_NOUNS.test(piece.text) && row[k + 1]?.kind !== 'word') return undefined;
  if (takes.has('hearer') && hearer === null && !takes.has('object') && word(at) === 'told') return undefined;
  if (k === direct && takes.has('clause') && /^sa(?:y|ys|id|ying)$/u.test(word(at)) && startsClause(row, k))
    return { at: k, hearer, how: 'bare' };
  if (startsClause(row, k) && plainClause(row, k))
    return { at: k, hearer, how: k === direct ? 'bare' : 'far' };
  const alone = /^(?:this|that|it|them|him|her)$/u.test(piece.text) && next?.kind !== 'word';
  if (takes.has('object') && k === direct && !alone && startsClause(row, k))
    return { at: k, hearer, how: 'phrase' };
  return undefined;
}

const OBJECTS = [
  ['~to', 'to'],
  ['on~to', 'to'],
  ['~of', 'of'],
  ['~for', 'for'],
  ['~as', 'as'],
] as const;

/** Past an object ("urged Russia") to its preposition, or without one to a quotation; undefined when it is not there. */
function objectThen(row: readonly Piece[], at: number, preposition: string | undefined): number | undefined {
  for (let k = at; k - at < 12; k += 1) {
    const piece = row[k];
    if (piece?.kind === 'quote') return preposition === undefined ? k : undefined;
    if (piece?.kind !== 'word' || piece.text === 'that') return undefined;
    if (k > at && piece.text === preposition) {
      const to = row[k - 1]?.text === 'not' ? k - 1 : k;
      return to > at ? to : undefined;
    }
  }
  return undefined;
}

function startsClause(row: readonly Piece[], at: number): boolean {
  const word = row[at]?.text ?? '';
  if (
    row[at]?.kind !== 'word' ||
    (/^(?:and|or|but|than|while|who|which|is|was|are|were|as|to|of)$/u.test(word) &&
      !/^(?:many|much|few)$/u.test(row[at + 1]?.text ?? ''))
  )
    return false;
  return (
    !finite(word) &&
    !(
      PREPOSITIONS.has(word) &&
      !capital(row[at]) &&
      !/^(?:in|on|at|for|if|with|under|after|since|like|despite|during)$/u.test(word)
    )
  );
}

/** A finite verb stands in it before the next comma, and not only in a relative clause. */
function plainClause(row: readonly Piece[], at: number): boolean {
  if (/^(?:he|she|they|it|there|we|i)$/u.test(row[at]?.text ?? '')) return row[at + 1]?.kind === 'word';
  // "as many as 11 cases may"
  for (let k = row[at]?.text === 'as' ? at + 3 : at + 1; k - at < 25; k += 1) {
    const piece = row[k];
    if (piece?.kind === 'quote') return true;
    if (piece?.kind !== 'word') return false;
    if (RELATIVES.has(piece.text) || /^(?:to|when|after|before|because|as|while|if)$/u.test(piece.text))
      return false;
    // "at a hastily arranged meeting", "the proposed deal"
    const before = adverb(row[k - 1]?.text ?? '') ? row[k - 2] : row[k - 1];
    if (/ed$/u.test(piece.text) && DETERMINERS.has(before?.text ?? '')) continue;
    // "reported a profit and raised its forecast"
    if (finite(piece.text) && /^(?:and|but)$/u.test(row[k - 1]?.text ?? '')) return false;
    if (finite(piece.text) || /^(?:say|says|need|needs|remain|remains|want|wants)$/u.test(piece.text))
      return true;
  }
  return false;
}

/** "at least three people", "about 40 homes", "over a hundred": a count that opens the clause, no circumstance. */
function counts(row: readonly Piece[], at: number): boolean {
  const [word, next] = [row[at]?.text ?? '', row[at + 1]?.text ?? ''];
  if (word === 'at') return /^(?:least|most)$/u.test(next);
  if (word === 'as') return /^(?:many|much|few)$/u.test(next);
  return /^(?:about|over|under|between)$/u.test(word) && (/^\d/u.test(next) || COUNT.test(next));
}

const COUNT =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|half|dozens|hundreds|thousands)$/u;

/** "in a letter read aloud by Estes that", "in an interview that aired Monday": past what is told of the occasion. */
function pastMaking(row: readonly Piece[], at: number): number {
  const word = (k: number): string => row[k]?.text ?? '';
  if (!OCCASIONS.has(word(at - 1))) return at;
  const relative = word(at) === 'that' && finite(word(at + 1));
  if (!relative && !/(?:ed|^(?:read|sent|seen|shown|given|held|written))$/u.test(word(at))) return at;
  for (let k = at + 1; k - at < 10; k += 1) {
    if (row[k]?.kind !== 'word') return row[k]?.kind === 'stop' ? at : k;
    if (word(k) === 'that') return k;
  }
  return at;
}

/** Past adverbials and prepositional phrases between the verb and "that", a quotation or a clause. */
function pastAdjuncts(row: readonly Piece[], from: number, takes: ReadonlySet<string>): number {
  let k = from;
  for (;;) {
    const word = row[k]?.text ?? '';
    if (takes.has(word)) return k;
    const past = pastAdverbial(row, k);
    if (past > k) {
      k = past;
      continue;
    }
    if (adverb(word)) {
      k += 1;
      continue;
    }
    const made = pastMaking(row, k);
    if (made > k) {
      k = made;
      continue;
    }
    if (!PREPOSITIONS.has(word) || row[k]?.kind !== 'word' || counts(row, k)) return k;
    k += 1;
    const first = k;
    while (row[k]?.kind === 'word' && k - first < 8) {
      const own = row[k]?.text ?? '';
      if (
        own === 'that' ||
        (k > first &&
          (PRONOUNS.has(own) ||
            PREPOSITIONS.has(own) ||
            (DETERMINERS.has(own) && !/ing$/u.test(row[k - 1]?.text ?? '')) ||
            pastAdverbial(row, k) > k))
      )
        break;
      if (k > first && OCCASIONS.has(row[k - 1]?.text ?? '') && !OCCASIONS.has(own)) break;
      k += 1;
    }
  }
}

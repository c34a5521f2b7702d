import { pastAdverbial, type Stretch } from './clause.ts';
import { capital, type Piece, pieceFrom } from './pieces.ts';
import { adverb, DETERMINERS, finite, MISCELLANY, PREPOSITIONS, RELATIVES, SUBORDINATORS } from './words.ts';

/** Offices and roles that stand before a name, folded; a lower-case one belongs to the name too. */
const ROLES =
  /^(?:president|premier|minister|chancellor|secretary|governor|mayor|senator|king|queen|prince|princess|pope|archbishop|bishop|general|colonel|captain|judge|justice|ambassador|commissioner|chairman|chairwoman|chair|chief|director|head|leader|spokesman|spokeswoman|spokesperson|official|officer|executive|coach|manager|analyst|economist|professor|prof|author|dr|mr|mrs|ms|sir|lord|pm|ceo|mp|lawmaker|attorney|prosecutor|lawyer|envoy|detective|inspector|sheriff|representative|congressman|congresswoman|deputy|adviser|advisor|editor|actor|actress|singer|striker|midfielder|goalkeeper|defender|resident|activist|scientist|researcher)s?$/u;

export function isRole(word: string): boolean {
  return ROLES.test(word);
}

/** The noun phrase that is the subject of a verb whose clause is given; undefined when there is none. */
export function subjectIn(row: readonly Piece[], clause: Stretch): Stretch | undefined {
  let first = clause.first;
  while (
    first < clause.end &&
    (row[first]?.kind === 'comma' ||
      /^(?:and|but|or|so|yet|that|while|whereas|although|though|because|after|when|if|since|as|before)$/u.test(
        row[first]?.text ?? '',
      ))
  ) {
    if (
      /^(?:after|when|if|since|as|before|while|although|though)$/u.test(row[first]?.text ?? '') &&
      commaIn(row, first, clause.end)
    )
      break;
    first += 1;
  }
  const parts = segments(row, { first, end: clause.end });
  const closed = row[clause.end - 1]?.kind === 'comma' || row[clause.end - 1]?.kind === 'dash';
  const last = parts.at(-1);
  if (!last) return undefined;
  if (!closed) {
    // "told the hearing he had warned": the clause of the verb begins at its pronoun.
    const own = last.end - 1;
    if (own > last.first && NOMINATIVE.test(row[own]?.text ?? '')) return { first: own, end: last.end };
    const list = listOf(row, parts);
    return nounPhrase(row, list ?? last);
  }
  const at = parts.findIndex((part) => !introductory(row, part) && !holdsVerb(row, part));
  const part = parts[at];
  if (!part) return undefined;
  const next = parts[at + 1];
  // "one, a product manager in Austin, said"
  if (next && part.end - part.first === 1 && /^(?:one|another)$/u.test(row[part.first]?.text ?? ''))
    if (DETERMINERS.has(row[next.first]?.text ?? '')) return nounPhrase(row, next);
  const joined = next && !endsInName(row, part) && isName(row, next);
  return nounPhrase(row, joined ? { first: part.first, end: next.end } : part, joined);
}

const NOMINATIVE = /^(?:he|she|they|we|i)$/u;

function commaIn(row: readonly Piece[], from: number, to: number): boolean {
  return row.slice(from, to).some(({ kind }) => kind === 'comma');
}

export function segments(row: readonly Piece[], { first, end }: Stretch): Stretch[] {
  const parts: Stretch[] = [];
  let from = first;
  for (let k = first; k <= end; k += 1) {
    const kind = row[k]?.kind;
    if (k < end && kind !== 'comma' && kind !== 'dash') continue;
    if (k > from) parts.push({ first: from, end: k });
    from = k + 1;
  }
  return parts;
}

/** "France, Germany and Britain": the segments that make one list with the last. */
function listOf(row: readonly Piece[], parts: readonly Stretch[]): Stretch | undefined {
  const last = parts.at(-1);
  if (!last || parts.length < 2 || !row.slice(last.first, last.end).some(({ text }) => text === 'and'))
    return undefined;
  let from = parts.length - 1;
  while (from > 0) {
    const part = parts[from - 1];
    if (!part || part.end - part.first > 4 || introductory(row, part) || holdsVerb(row, part)) break;
    from -= 1;
  }
  const head = parts[from];
  return head && from < parts.length - 1 ? { first: head.first, end: last.end } : undefined;
}

export function introductory(row: readonly Piece[], { first, end }: Stretch): boolean {
  const { text, raw } = row[first] ?? { text: '', raw: '' };
  if (end - first === 1 && capital(row[first]) && !MISCELLANY.has(text) && !adverb(text)) return false;
  return (
    PREPOSITIONS.has(text) ||
    SUBORDINATORS.has(text) ||
    RELATIVES.has(text) ||
    MISCELLANY.has(text) ||
    adverb(text) ||
    /^\d/u.test(raw) ||
    text === 'including' ||
    // "Minutes later, Obi called": so long before or after.
    (end - first < 5 && /^(?:later|earlier|ago|afterwards|beforehand)$/u.test(row[end - 1]?.text ?? '')) ||
    // "Shipping Minister" is an office.
    (/.{3}ing$/u.test(text) && !isRole(row[first + 1]?.text ?? '')) ||
    pastAdverbial(row, first) >= end
  );
}

function holdsVerb(row: readonly Piece[], { first, end }: Stretch): boolean {
  for (let k = first; k < end; k += 1) {
    if (RELATIVES.has(row[k]?.text ?? '')) return false;
    if (finite(row[k]?.text ?? '')) return true;
  }
  return false;
}

/** A proper name: capitalised words, with the small words names hold. */
export function isName(row: readonly Piece[], { first, end }: Stretch): boolean {
  const own = row.slice(first, end);
  return (
    own.length > 0 &&
    own.length <= 5 &&
    own.every(
      (piece) =>
        piece.kind === 'word' &&
        (capital(piece) ||
          /^(?:de|da|del|der|den|van|von|bin|al|el|la|le|of|di|dos|du|ben|ibn)$/u.test(piece.text)),
    ) &&
    capital(own[0]) &&
    !DETERMINERS.has(own[0]?.text ?? '')
  );
}

/** Its head is a name: "Karin Holm of Norbank", not "the ambassador to the United Nations". */
export function endsInName(row: readonly Piece[], { first, end }: Stretch): boolean {
  const preposition = pieceFrom(row, first + 1, end, ({ text }) => /^(?:of|for|at|in|to|from)$/u.test(text));
  // "Counsel to the inquiry" has its capital from the sentence.
  const opens = row[first - 1] === undefined || row[first - 1]?.kind === 'stop';
  if (opens && preposition === first + 1) return false;
  const head = row[(preposition < 0 ? end : preposition) - 1];
  return capital(head) && !isRole(head?.text ?? '') && !SOME.test(head?.text ?? '');
}

/** "One of them, Sofia Brandt, told": words that count, and name nobody. */
const SOME = /^(?:one|two|three|some|both|each|none|several|many|most|another|all|among)$/u;

/** A stretch without adverbials, relative clauses and ages around its noun phrase. An office and its name joined by a comma are `whole` already. */
export function nounPhrase(row: readonly Piece[], part: Stretch, whole = false): Stretch | undefined {
  let { first } = part;
  for (;;) {
    const past = pastAdverbial(row, first);
    const next =
      past > first && past < part.end
        ? past
        : MISCELLANY.has(row[first]?.text ?? '') ||
            adverb(row[first]?.text ?? '') ||
            row[first]?.text === 'enough' ||
            row[first]?.kind === 'comma'
          ? first + 1
          : first;
    if (next === first || next >= part.end) break;
    first = next;
  }
  if (whole) return { first, end: part.end };
  let end = first;
  let named = false;
  while (end < part.end) {
    const piece = row[end];
    if (!piece) break;
    if (end > first) {
      const { text } = piece;
      if (isRestrictive(row, first, end)) {
        end = part.end;
        break;
      }
      if (RELATIVES.has(text) || text === 'speaking' || text === 'citing') break;
      if (/.{2}ed$/u.test(text) && !isMade(row, end) && PREPOSITIONS.has(row[end + 1]?.text ?? '')) break;
      if (/^\d/u.test(text) && row[end - 1]?.kind === 'comma') break;
      const body = text === 'in' && capital(row[end + 1]) && isBody(row, first, end);
      if (
        named &&
        !body &&
        PREPOSITIONS.has(text) &&
        (!/^(?:of|for)$/u.test(text) || titled(row, first, end))
      )
        break;
      // "The Evening Star"
      const title = DETERMINERS.has(row[end - 1]?.text ?? '') && capital(piece) && capital(row[end + 1]);
      if (pastAdverbial(row, end) > end && text !== 'of' && !title && !isMade(row, end - 1)) break;
      if (text === 'to' && row[end - 1]?.text !== 'close') break;
      if (/^(?:as|when|while|after|before|during|because|if)$/u.test(text)) break;
      if (piece.kind === 'comma' && !isListComma(row, end, part.end)) break;
    }
    if (piece.kind === 'word')
      named =
        capital(piece) &&
        !DETERMINERS.has(piece.text) &&
        (end > first || part.end - first === 1 || capital(row[end + 1]) === false) &&
        !isRole(piece.text);
    end += 1;
  }
  while (end > first && (row[end - 1]?.kind === 'comma' || adverb(row[end - 1]?.text ?? ''))) end -= 1;
  const own = row.slice(first, end);
  if (own.length === 0 || own.every(({ kind }) => kind !== 'word')) return undefined;
  const head = own[0]?.text ?? '';
  if (
    /^(?:and|but|or|so|yet|then)$/u.test(head) ||
    SUBORDINATORS.has(head) ||
    PREPOSITIONS.has(head) ||
    (finite(head) && !capital(own[0])) ||
    head === "it's"
  )
    return undefined;
  if (RELATIVES.has(head)) return undefined;
  return { first, end };
}

/** "two people who have seen the report": which unnamed ones speak is told without a comma. */
function isRestrictive(row: readonly Piece[], first: number, at: number): boolean {
  return (
    row[at]?.text === 'who' &&
    row[at - 1]?.kind === 'word' &&
    row.slice(first + 1, at).every((piece) => !capital(piece))
  );
}

/** "published by the university": who made a report belongs to its name, when and where it came out does not. */
function isMade(row: readonly Piece[], at: number): boolean {
  return (
    row[at + 1]?.text === 'by' &&
    /^(?:published|commissioned|released|issued|compiled|conducted|prepared|produced|signed|authored)$/u.test(
      row[at]?.text ?? '',
    )
  );
}

/** "the Ministry of Health in Holm", "Warwick University": where a body is belongs to its name, where a person speaks does not. */
function isBody(row: readonly Piece[], first: number, end: number): boolean {
  return row.slice(first, end).some(({ text }) => BODIES.test(text));
}

const BODIES =
  /^(?:ministry|department|embassy|office|court|police|council|committee|university|hospital|parliament|consulate)$/u;

/** Two words of a name follow an office: "spokeswoman Maria Orlova". */
function titled(row: readonly Piece[], first: number, end: number): boolean {
  return (
    end - first > 2 && capital(row[end - 2]) && row.slice(first, end - 2).some(({ text }) => isRole(text))
  );
}

function isListComma(row: readonly Piece[], at: number, end: number): boolean {
  return row.slice(at, end).some(({ text }) => text === 'and');
}

import type { Span } from '../../../language/normalise.ts';
import { type Ground, stopAfter } from '../ground.ts';
import { appositionBefore, appositionBehind } from './apposition.ts';
import type { Stretch } from './clause.ts';
import { nameIn } from './named.ts';
import { isCalled, isCollective } from './naming.ts';
import { capital, type Piece, sentenceEnd } from './pieces.ts';
import { mainSubject } from './speaker.ts';
import { isRole } from './subject.ts';
import {
  adverb,
  DETERMINERS,
  finite,
  MISCELLANY,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
  spanOfTime,
} from './words.ts';

/** Somebody or some body that a paragraph names or tells of, whether they speak or not; a span of its text. */
export interface Figure extends Span {
  /** Offset of the end of its sentence. */
  readonly sentence: number;
  /** Whom its last clause is about ("…, but Bell was calm"), the sentence is, who else stands in it, or only whose something is ("Bell's roof"). */
  readonly place: 'last' | 'subject' | 'other' | 'owner';
  /** True for a person, false for a body; null where the words do not tell. */
  readonly person: boolean | null;
  /** What the person is called behind the name or before it: "Lydia Marr, the mayor of Holm". */
  readonly role: Span | null;
  /** The noun phrase around the name: "The mayor, Ruth Obi". */
  readonly variant: Span | null;
  /** "Owen Pike, 43,". */
  readonly age: string | null;
  /** True for a sentence about a "she", false about a "he", whoever that is. */
  readonly woman: boolean | null;
}

const PARTICLE = /^(?:de|da|del|der|den|van|von|bin|al|el|la|le|di|dos|du|ben|ibn|ag)$/u;
const HONORIFIC = /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof|professor)$/u;
/** A person by kind. */
const SOMEBODY =
  /^(?:\p{L}*(?:man|woman|person|ist|owner|keeper|worker|holder|fighter)|boy|girl|father|mother|brother|sister|son|daughter|husband|wife|widow|cousin|uncle|aunt|driver|nurse|doctor|teacher|student|pupil|farmer|officer|soldier|sailor|pilot|victim|survivor|witness|suspect|defendant|neighbou?r|passenger|player|referee|fan|voter|patient|lawyer|priest|vicar|imam|diplomat|engineer|builder|painter|writer|reporter|critic|campaigner|employee|tenant|candidate|prisoner|refugee|migrant|teenager|pensioner|gunman|attacker)$/u;

/** Whom a paragraph names or is about, in their order. */
export function figuresIn(own: Ground, row: readonly Piece[]): Figure[] {
  const figures: Figure[] = [];
  for (let first = 0; first < row.length; first += 1) {
    const end = sentenceEnd(row, first);
    const subject = mainSubject(row, first);
    const named = names(row, first, end).map((name) => figureOf(own, row, name, subject));
    if (subject && !named.some(({ place }) => place === 'subject')) {
      const about = described(own, row, subject);
      if (about) figures.push(about);
    }
    figures.push(...named);
    first = end;
  }
  return figures;
}

/** The names of a sentence: capitalised words outside quotation marks, with the offices before them. */
function names(row: readonly Piece[], from: number, to: number): Stretch[] {
  const found: Stretch[] = [];
  for (let k = from; k < to; k += 1) {
    if (!namesSomebody(row[k])) continue;
    let end = k + 1;
    while (
      end < to &&
      !/['’]s?$/u.test(row[end - 1]?.raw ?? '') &&
      (namesSomebody(row[end]) || (inName(row[end]) && namesSomebody(row[end + 1])))
    )
      end += 1;
    let first = k;
    while (first > from && row[first - 1]?.kind === 'word' && isRole(row[first - 1]?.text ?? '')) first -= 1;
    found.push({ first, end });
    k = end;
  }
  return found;
}

/** "van", and the office in "Foreign Ministry spokeswoman Maria Orlova". */
function inName(piece: Piece | undefined): boolean {
  return piece?.kind === 'word' && (PARTICLE.test(piece.text) || isRole(piece.text));
}

function namesSomebody(piece: Piece | undefined): boolean {
  if (piece?.kind !== 'word' || !capital(piece)) return false;
  const { text } = piece;
  return !(
    DETERMINERS.has(text) ||
    PREPOSITIONS.has(text) ||
    MISCELLANY.has(text) ||
    PRONOUNS.has(text) ||
    SUBORDINATORS.has(text) ||
    adverb(text) ||
    spanOfTime(text) ||
    /^(?:i'.*|not|how|why|if|or|nor|then|here|yes|no)$/u.test(text)
  );
}

function figureOf(own: Ground, row: readonly Piece[], name: Stretch, subject: Stretch | undefined): Figure {
  const last = row[name.end - 1];
  const mark = /['’]s?$/u.exec(last?.raw ?? '')?.[0].length ?? 0;
  const [start, end] = [row[name.first]?.start ?? 0, (last?.end ?? 0) - mark];
  const about = subject && name.first >= subject.first && name.end <= subject.end;
  const around = about && !mark ? phraseOf(own, row, subject, end) : undefined;
  const before = mark ? undefined : appositionBefore(row, name);
  const age =
    row[name.end]?.kind === 'comma' ? /^\d{1,3}$/u.exec(row[name.end + 1]?.raw ?? '')?.[0] : undefined;
  return {
    start: around?.mention.start ?? start,
    end,
    sentence: stopAfter(own, end),
    place: mark ? 'owner' : opensClause(row, name) ? 'last' : about ? 'subject' : 'other',
    person: age ? true : isSomebody(own.text.slice(start, end), row, name),
    role: around?.role ?? appositionBehind(row, name.end)?.role ?? before?.role ?? null,
    variant: around?.variant ?? (before && { start: before.start, end }) ?? null,
    age: age ?? null,
    woman: null,
  };
}

/** "The mayor, Ruth Obi", where that is whom the sentence is about. */
function phraseOf(own: Ground, row: readonly Piece[], { first, end }: Stretch, nameEnd: number) {
  const [from, to] = [row[first], row[end - 1]];
  if (!from || !to) return undefined;
  const named = nameIn(own.text, { start: from.start, end: to.end });
  return named?.mention.end === nameEnd ? named : undefined;
}

/** "…, but captain Joe Marsh was calm": a clause of its own begins with the name. */
function opensClause(row: readonly Piece[], { first, end }: Stretch): boolean {
  return (
    row[first - 2]?.kind === 'comma' &&
    /^(?:but|and|while|whereas|although)$/u.test(row[first - 1]?.text ?? '') &&
    finite(row[end]?.text ?? '')
  );
}

function isSomebody(text: string, row: readonly Piece[], { first, end }: Stretch): boolean | null {
  if (isCollective(text)) return false;
  if (isCalled(text) || HONORIFIC.test(row[first]?.text.replace('.', '') ?? '')) return true;
  const comma = row[end]?.kind === 'comma' ? 1 : 0;
  return /^(?:who|whose)$/u.test(row[end + comma]?.text ?? '') ? true : null;
}

/** "The driver", "A man from Leeds": somebody without a name whom the sentence is about. */
function described(own: Ground, row: readonly Piece[], { first, end }: Stretch): Figure | undefined {
  const [from, to] = [row[first], row[end - 1]];
  if (!from || !to) return undefined;
  const about = {
    start: from.start,
    end: to.end,
    sentence: stopAfter(own, to.end),
    place: 'subject',
    role: null,
    variant: null,
    age: null,
  } as const;
  if (/^s?he$/u.test(from.text)) return { ...about, person: true, woman: from.text === 'she' };
  if (PRONOUNS.has(from.text)) return undefined;
  const stop = row
    .slice(first + 1, end)
    .findIndex(({ text }) => PREPOSITIONS.has(text) || SUBORDINATORS.has(text));
  const head = row[stop < 0 ? end - 1 : first + stop]?.text ?? '';
  const text = own.text.slice(from.start, to.end);
  const person =
    SOMEBODY.test(head) || isRole(head) ? !/(?<!s)s$/u.test(head) || null : isCollective(text) ? false : null;
  if (person === null) return undefined;
  return { ...about, person, woman: null };
}

import { fold } from '../../../language/normalise.ts';
import type { Stance } from '../statement.ts';
import { type Takes, VERBS } from './verbTable.ts';

export type Form = 'past' | 'present' | 'participle' | 'masdar';

export interface Cue {
  readonly stance: Stance;
  readonly form: Form;
  readonly takes: ReadonlySet<Takes>;
  /** Folded prepositions the verb takes. */
  readonly prepositions: readonly string[];
  /** What the form says of its subject; null where it says nothing. */
  readonly feminine: boolean | null;
  readonly plural: boolean;
  /** True when a conjunction is written onto it: وأضاف. */
  readonly joined: boolean;
  /** True for a passive, whose speaker nobody names. */
  readonly passive: boolean;
  /** True with the one spoken to written onto it: أخبره. */
  readonly told: boolean;
}

/** The verb of a clause that says nothing may have an object, and a preposition written onto what follows. */
export const ACTING: Cue = {
  stance: 'says',
  form: 'past',
  takes: new Set(['hearer', 'noun']),
  prepositions: ['ب', 'ل'],
  feminine: null,
  plural: false,
  joined: false,
  passive: false,
  told: false,
};

/** Forms that are mostly something else: بين "between", تبين "it turned out", يعد "is regarded as", مجددا "again". */
const TWINS = new Set(
  'عقب عقبت عقبا عقبوا بين بينا بينوا تبين يعد تعد نعد عدا عدت عدوا زادا تجد نجد يجد تقدر مجددا امله نقلا متابعه مواصله مذكره مطالبه معارضه عد مقرا اسر يسر تسر يسرون اسرت اسروا اسرا'.split(
    ' ',
  ),
);

/** A passive of its own, or one that shows by a damma: يُعتقد, نُقل, ذُكر. */
const PASSIVE_VERB = 'قيل';
/** بيّن and the like, told from their twins by a written shadda. */
const SHADDA = /\u0651/u;
const DAMMA = /^[وف]?\p{L}\u064f/u;

const table = new Map<string, Cue>();
const twins = new Map<string, Cue>();

function put(word: string, cue: Cue): void {
  const key = fold(word);
  const forms = TWINS.has(key) ? twins : table;
  if (key !== '' && !forms.has(key)) forms.set(key, cue);
}

/** Pronouns of the one spoken to, written onto a verb: أخبره, أبلغتها. */
const TOLD = ['ه', 'ها', 'هم', 'هما', 'ني', 'نا'];
/** What the speaker's own masdar shows of the speaker: قوله, قولها, قولهم. */
const OWN = [
  ['ه', false, false],
  ['ها', true, false],
  ['هم', null, true],
  ['هما', null, true],
] as const;

/** "وصفه بأنه", "اعتبرها «نقطة التحول»": what is said of a thing that the verb has as a pronoun, as a clause or quotation. */
const JUDGES = /^(?:وصف|اعتبر)$/u;
const AS: ReadonlySet<Takes> = new Set<Takes>();

type Made = (form: Form, feminine: boolean | null, plural?: boolean) => Cue;

function putPast(past: string, cue: Made): void {
  const stem = past.replace(/[ىا]$/u, '');
  const told = (one: Cue): Cue => ({ ...one, takes: without(one.takes, 'hearer'), told: true });
  put(past, cue('past', false));
  put(`${stem}ت`, cue('past', true));
  put(`${stem}وا`, cue('past', null, true));
  put(`${past}ا`, cue('past', false, true));
  put(`${stem}تا`, cue('past', true, true));
  // "وعده" is mostly "his promise", "ذكره" "he mentioned it".
  if (JUDGES.test(past)) {
    for (const pronoun of ['ه', 'ها', 'هم']) {
      put(past + pronoun, { ...cue('past', false), takes: AS, told: true });
      put(`${stem}ت${pronoun}`, { ...cue('past', true), takes: AS, told: true });
    }
  }
  if (!cue('past', false).takes.has('hearer') || /^(?:وعد|ذكّر)$/u.test(past)) return;
  for (const pronoun of TOLD) {
    put(past.replace(/ى$/u, 'ا') + pronoun, told(cue('past', false)));
    put(`${stem}ت${pronoun}`, told(cue('past', true)));
    put(`${stem}و${pronoun}`, told(cue('past', null, true)));
  }
}

function putPresent(present: string, cue: Made): void {
  const told = (one: Cue): Cue => ({ ...one, takes: without(one.takes, 'hearer'), told: true });
  put(present, cue('present', false));
  put(`ت${present.slice(1)}`, cue('present', true));
  put(`${present.replace(/[ويى]$/u, '')}ون`, cue('present', null, true));
  put(`${present}ان`, cue('present', null, true));
  if (!cue('present', false).takes.has('hearer') || /[وى]$|^يعد$/u.test(present)) return;
  for (const pronoun of TOLD) {
    put(present + pronoun, told(cue('present', false)));
    put(`ت${present.slice(1)}${pronoun}`, told(cue('present', true)));
  }
}

function putParticiple(participle: string, cue: Made): void {
  const stem = participle.replace(/يا$/u, 'ي').replace(/ا$/u, '');
  put(participle, cue('participle', false));
  put(`${stem}ة`, cue('participle', true));
  put(`${stem}ين`, cue('participle', null, true));
  put(`${stem}ات`, cue('participle', true, true));
}

/** "قوله إن"; and "رد بقوله إن", "اكتفى بالقول إن", "ختم بالتأكيد على أن", which work as a participle does. */
function putMasdar(masdar: string, cue: Made): void {
  for (const [ending, feminine, plural] of OWN) {
    const own = masdar.replace(/ة$/u, 'ت') + ending;
    put(own, cue('masdar', feminine, plural));
    put(`ب${own}`, byClause(cue('participle', feminine, plural)));
  }
  put(`بال${masdar}`, byClause(cue('participle', null)));
}

/** Introducing nothing but a clause or a quotation, behind its preposition where it has one. */
function byClause(cue: Cue): Cue {
  return { ...cue, takes: new Set<Takes>(cue.prepositions.length > 0 ? ['strict'] : []) };
}

function without(takes: ReadonlySet<Takes>, one: Takes): ReadonlySet<Takes> {
  return new Set([...takes].filter((take) => take !== one));
}

for (const line of VERBS.trim().split('\n')) {
  const cells = line.split('|').map((cell) => cell.trim());
  const [past = '', present = '', participle = '', masdar = '', prepositions = '', takes = '', stance = ''] =
    cells;
  const cue: Made = (form, feminine, plural = false) => ({
    stance: stance as Stance,
    form,
    takes: new Set(takes.split(' ').filter(Boolean) as Takes[]),
    prepositions: prepositions.split(' ').filter(Boolean).map(fold),
    feminine,
    plural,
    joined: false,
    passive: past === PASSIVE_VERB,
    told: false,
  });
  if (past !== '') putPast(past, cue);
  if (present !== '') putPresent(present, cue);
  if (participle !== '') putParticiple(participle, cue);
  if (masdar !== '') putMasdar(masdar, cue);
}

/**
 * The cue a folded Arabic word is, with or without a conjunction before it; undefined for any other word. The word as
 * written tells a passive.
 */
export function arabicCue(word: string, written = word): Cue | undefined {
  // "رجل يدعى حسن": by the name of, told from يدعي by how it is written.
  if (/[يت]دعى$/u.test(written)) return undefined;
  const find = (form: string) => table.get(form) ?? (SHADDA.test(written) ? twins.get(form) : undefined);
  const own = find(word);
  const behind = own || !/^(?:[وف]|ل[يت])/u.test(word) ? undefined : find(word.slice(1));
  // "اتصل به ليقول له إن": only an imperfect has this ل.
  const joins = /^[وف]/u.test(word) || behind?.form === 'present';
  const cue = own ?? (behind && joins ? { ...behind, joined: true } : undefined);
  // "مقره", "هاتفه": a noun with a pronoun folds to what a participle in ة does.
  if (cue?.form === 'participle' && cue.feminine === true && /ه$/u.test(written)) return undefined;
  // "طالبة": a feminine noun folds to what "he demanded of him" does.
  if (cue?.told && written.endsWith('ة')) return undefined;
  if (!cue || cue.passive || !DAMMA.test(written) || (cue.form !== 'past' && cue.form !== 'present'))
    return cue;
  return { ...cue, passive: true };
}

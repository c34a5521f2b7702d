import { readFileSync } from 'node:fs';
import { fold } from './normalise.ts';
import { stem } from './stem.ts';

/**
 * Words across Arabic and English: news vocabulary written for this project (data/bilingual.tsv: an English word, a
 * tab, its Arabic words), and from the platform's own CLDR data countries, languages, currencies, units, months and
 * weekdays.
 */
const byBase = new Map<string, string[]>();
const byStem = new Map<string, string[]>();
const english = new Set<string>();
const arabicForms = new Set<string>();

function join(own: string, arabic: readonly string[]): void {
  const word = fold(own);
  english.add(word);
  for (const other of arabic.map(fold)) {
    arabicForms.add(other);
    put(byBase, base(word), other);
    put(byStem, stem(word), other);
    put(byStem, stem(other), word);
  }
}

/** An English word without the endings of number and tense; unlike a stem, it keeps communism and community apart. */
function base(word: string): string {
  return word
    .replace(/'s$/u, '')
    .replace(/(?:ies|ied)$/u, 'y')
    .replace(/(?<=..)(?:ing|ed|es|s)$/u, '')
    .replace(/(?<=..)e$/u, '')
    .replace(/([^aeiouls])\1$/u, '$1');
}

function put(lists: Map<string, string[]>, key: string, word: string): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [word]);
  else if (!list.includes(word)) list.push(word);
}

function words(text: string): string[] {
  return text.split(/[^\p{L}\p{M}]+/u).filter((word) => word.length > 2 && word !== 'and');
}

function readList(): void {
  const list = readFileSync(new URL('data/bilingual.tsv', import.meta.url), 'utf8');
  for (const line of list.trim().split('\n')) {
    const [english, arabic] = line.split('\t');
    if (english && arabic) join(english, arabic.split(' '));
  }
}

function names(type: 'region' | 'language' | 'currency', codes: readonly string[]): [string[], string[]][] {
  const english = new Intl.DisplayNames('en', { type, fallback: 'none' });
  const arabic = new Intl.DisplayNames('ar', { type, fallback: 'none' });
  return codes.map((code) => [words(english.of(code) ?? ''), words(arabic.of(code) ?? '')]);
}

const LETTERS = Array.from({ length: 26 }, (_, at) => String.fromCharCode(97 + at));
const PAIRS_OF_LETTERS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

function readCountries(): void {
  for (const [english, arabic] of names(
    'region',
    PAIRS_OF_LETTERS.map((code) => code.toUpperCase()),
  )) {
    const [name = '', ...more] = english;
    if (more.length === 0 && name !== '') {
      join(name, arabic.slice(0, 1));
      readNationality(name, arabic[0] ?? '');
    } else if (english.length === arabic.length) {
      // Word by word, but for the words ("south", "united") that the list knows better.
      for (const [at, word] of english.entries())
        if (!byBase.has(base(fold(word)))) join(word, arabic.slice(at, at + 1));
    }
  }
}

/** "Tunisia", "تونس": Tunisian, تونسي. English has several endings; those that make no word do no harm. */
function readNationality(country: string, arabic: string): void {
  const relation = `${arabic.replace(/^ال(?=.{3})/u, '').replace(/(?:يا|ا|ة)$/u, '')}ي`;
  const base = country.replace(/[aey]$/u, '');
  for (const ending of ['n', 'an', 'ian', 'i', 'ese', 'ish'])
    join((ending === 'n' ? country : base) + ending, [relation]);
}

/** "French", "الفرنسية". */
function readLanguages(): void {
  for (const [english, arabic] of names('language', PAIRS_OF_LETTERS))
    if (english.length === 1 && arabic.length === 1) join(english[0] ?? '', arabic);
}

/** "Egyptian Pound", "جنيه مصري": English puts the country first, Arabic the coin. */
function readCurrencies(): void {
  for (const [english, arabic] of names('currency', Intl.supportedValuesOf('currency'))) {
    if (english.length === 1) join(english[0] ?? '', arabic.slice(0, 1));
    if (english.length !== 2 || arabic.length !== 2) continue;
    join(english[0] ?? '', arabic.slice(1));
    join(english[1] ?? '', arabic.slice(0, 1));
  }
}

function readUnits(): void {
  for (const unit of Intl.supportedValuesOf('unit')) {
    const [english, arabic] = ['en', 'ar'].map((locale) =>
      words(new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(3)),
    );
    if (english?.length === 1 && arabic?.length === 1) join(english[0] ?? '', arabic);
  }
}

function readCalendar(): void {
  for (const [field, count] of [
    ['month', 12],
    ['weekday', 7],
  ] as const) {
    const [english, ...arabic] = ['en', 'ar-EG', 'ar-SY', 'ar-DZ'].map(
      (locale) => new Intl.DateTimeFormat(locale, { [field]: 'long', timeZone: 'UTC' }),
    );
    for (let at = 0; at < count; at += 1) {
      const day = field === 'month' ? Date.UTC(2024, at, 15) : Date.UTC(2024, 0, 1 + at);
      join(
        english?.format(day) ?? '',
        arabic.flatMap((format) => words(format.format(day)).slice(0, 1)),
      );
    }
  }
}

readList();
readCountries();
readLanguages();
readCurrencies();
readUnits();
readCalendar();

/** Folded words of the other language for a folded word, by its inflections or else by its stem; empty when none is known. */
export function translations(word: string): readonly string[] {
  return found(word) ?? NONE;
}

/** Whether any translation of a folded word is known. */
export function isTranslated(word: string): boolean {
  return found(word) !== undefined;
}

const NONE: readonly string[] = [];

function found(word: string): readonly string[] | undefined {
  return (isArabic(word) ? undefined : byBase.get(base(word))) ?? byStem.get(stem(word));
}

/** Only English words have a base. */
function isArabic(word: string): boolean {
  return word >= FIRST_ARABIC;
}

const FIRST_ARABIC = '\u0600';

/** The folded English words that have a translation, as the list and the platform write them. */
export function englishWords(): readonly string[] {
  return [...english];
}

/** The stems of those, which are translated as their words are. */
export function englishStems(): readonly string[] {
  return [...byStem.keys()].filter((known) => !isArabic(known));
}

/** The folded Arabic words that have a translation, as the list and the platform write them. */
export function arabicWords(): ReadonlySet<string> {
  return arabicForms;
}

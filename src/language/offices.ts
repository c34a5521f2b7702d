import { Recent } from '../recent.ts';
import { translations } from './bilingual.ts';
import { fold } from './normalise.ts';
import type { OtherName } from './otherNames.ts';
import { isGivenName } from './personNames.ts';
import { isStopWord } from './stopWords.ts';
import { type Token, tokenise } from './tokens.ts';

const LONGEST_OFFICE = 6;
const LONGEST_NAME = 4;

// Heads of offices that one person at a time holds.
const ARABIC_WITH_FEMININE =
  'رئيس وزير ملك أمير سفير مبعوث أمين مدير محافظ حاكم قائد زعيم متحدث ناطق مستشار نائب مفوض مدرب مندوب ممثل مرشح مؤسس وكيل نقيب منسق كبير';
const ARABIC = 'عمدة بابا مرشد مفتي مدعي';
const ENGLISH =
  'president minister premier chancellor king queen prince princess ambassador envoy secretary director governor mayor chief leader head chair chairman chairwoman commissioner commander spokesman spokeswoman spokesperson adviser advisor coach manager captain candidate founder ceo executive prosecutor judge speaker representative coordinator';

interface Form {
  /** Of an Arabic one: رئيسه is no رئيسة. */
  readonly written?: string;
  /** Letters of a conjunction or preposition written onto it. */
  readonly clitic: number;
}

/** The forms of the heads, folded. */
const HEADS: ReadonlyMap<string, Form> = new Map<string, Form>([
  ...ENGLISH.split(' ').map((head) => [head, { clitic: 0 }] as const),
  ...[...ARABIC.split(' '), ...ARABIC_WITH_FEMININE.split(' ').flatMap((head) => [head, `${head}ة`])]
    .flatMap((head) => [head, `ال${head}`])
    .flatMap((head) => ['', ...'وفبل'].map((clitic) => ({ written: clitic + head, clitic: clitic.length })))
    .map((head) => [fold(head.written), head] as const),
]);
/** What stands between an office and a name and belongs to neither, folded. */
const HONORIFIC = /^(?:الدكتوره?|السيده?|المهندسه?|اللواء|العميد|العقيد|الشيخ|الاستاذه?|dr|mr|mrs|ms|sir)$/u;
const AFTER_COMMA = /^[,،]\s$/u;
const ARTICLE = /^(?:the|its|a|an|his|her|their)$/u;
const DEFINITE = /^(?:[وفبك]?ال|لل)/u;
/** Words inside a name that are words of their own elsewhere: "ستافان دي ميستورا", "محمد بن سلمان". */
const INNER = /^(?:دي|دا|دو|ديل|فان|فون|بن|ابن|ابو|عبد|سي|ال)$/u;

interface Held {
  readonly office: readonly Token[];
  readonly name: readonly Token[];
}

/**
 * The offices that a text gives to persons, each with the last word of the person's name: "الرئيس الروسي فلاديمير بوتين",
 * "Jane Doe, the finance minister,". `tokens`: the text's own, from whoever has them. Linear in the text.
 */
export function officeHolders(text: string, tokens: readonly Token[] = tokenise(text)): OtherName[] {
  const holders: OtherName[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const head = HEADS.get(tokens[at]?.text ?? '');
    if (head && text.startsWith(head.written ?? '', tokens[at]?.start))
      holders.push(...holder(new Head(text, tokens, at).held(), head.clitic));
  }
  return holders;
}

function holder(held: Held | undefined, clitic: number): OtherName[] {
  const [head = '', ...rest] = (held?.office ?? []).map(({ text }) => text);
  const office = [head.slice(clitic), ...rest].filter((word) => !HONORIFIC.test(word));
  const last = held?.name.at(-1)?.text;
  const tellsOne = office.length > 1 || DEFINITE.test(head) || /^[a-z]/u.test(head);
  return last !== undefined && tellsOne ? [{ name: office, other: [last] }] : [];
}

/** The head of an office among the tokens of a text. */
class Head {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #at: number;

  constructor(text: string, tokens: readonly Token[], at: number) {
    this.#text = text;
    this.#tokens = tokens;
    this.#at = at;
  }

  held(): Held | undefined {
    return /^[a-z]/u.test(this.#word(this.#at)) ? this.#english() : this.#arabic();
  }

  /** "الرئيس الروسي فلاديمير بوتين", "مدير الموارد المائية، سعيد زروال", "فلاديمير بوتين، الرئيس الروسي". */
  #arabic(): Held | undefined {
    const at = this.#at;
    let end = at + 1;
    while (end - at < LONGEST_OFFICE && this.#isJoined(end) && !this.#isOfArabicName(end)) end += 1;
    const office = this.#tokens.slice(at, end);
    let last = end;
    while (last - end < LONGEST_NAME && this.#gap(last + 1) === ' ' && this.#isOfArabicName(last + 1))
      last += 1;
    if (last > end && this.#isOfArabicName(end) && (this.#isJoined(end) || AFTER_COMMA.test(this.#gap(end))))
      return { office, name: this.#tokens.slice(end, last + 1) };
    const isApposed =
      AFTER_COMMA.test(this.#gap(at)) && this.#isOfArabicName(at - 1) && this.#isOfArabicName(at - 2);
    return isApposed ? { office, name: this.#tokens.slice(at - 1, at) } : undefined;
  }

  /** "Finance Minister Jane Doe", "its president, Jane Doe", "Jane Doe, the finance minister". */
  #english(): Held | undefined {
    const at = this.#at;
    let first = at;
    while (at - first < LONGEST_OFFICE - 1 && this.#isJoined(first) && !isStopWord(this.#word(first - 1))) {
      // Before a head without a capital stands one such word: "finance minister".
      if (!this.#isCapital(first - 1) && (first < at || this.#isCapital(at))) break;
      first -= 1;
    }
    let end = at + 1;
    while (end - at <= LONGEST_NAME && this.#isCapital(end) && (end === at + 1 || this.#isJoined(end)))
      end += 1;
    const least = this.#isJoined(at + 1) ? 1 : AFTER_COMMA.test(this.#gap(at + 1)) ? 2 : LONGEST_NAME + 1;
    if (end - at > least)
      return { office: this.#tokens.slice(first, at + 1), name: this.#tokens.slice(at + 1, end) };
    const from = ARTICLE.test(this.#word(first - 1)) ? first - 1 : first;
    if (!AFTER_COMMA.test(this.#gap(from)) || !this.#isCapital(from - 1) || !this.#isCapital(from - 2))
      return undefined;
    let last = at;
    while (last + 1 - first < LONGEST_OFFICE && this.#gap(last + 1) === ' ') last += 1;
    return { office: this.#tokens.slice(first, last + 1), name: this.#tokens.slice(from - 1, from) };
  }

  #word(at: number): string {
    return this.#tokens[at]?.text ?? '';
  }

  #isOfArabicName(at: number): boolean {
    const word = this.#word(at);
    if (INNER.test(word)) return true;
    if (word.length < 3 || isStopWord(word) || word === 'باسم') return false;
    return isGivenName(word) || !isUsual(word);
  }

  #isCapital(at: number): boolean {
    return /^\p{Lu}/u.test(this.#text.charAt(this.#tokens[at]?.start ?? this.#text.length));
  }

  /** Whether only a space parts a word that is no stop word from the one before. */
  #isJoined(at: number): boolean {
    return this.#gap(at) === ' ' && !isStopWord(this.#word(at));
  }

  /** What stands between a token and the one before. */
  #gap(at: number): string {
    const [before, own] = [this.#tokens[at - 1], this.#tokens[at]];
    return before && own ? this.#text.slice(before.end, own.start) : '';
  }
}

const PREFIX = /^[وفبلكيتس](?=\p{L}{3})/u;
const SUFFIX = /(?<=\p{L}{3})(?:ها|هم|ه|ا|وا|ون|ين|ات|ت|يه|ي)$/u;

/** Whether the bilingual list has a word, bare or with what is written onto it: a common one, no name that only shares its stem. */
function isUsual(word: string): boolean {
  const known = usual.get(word);
  if (known !== undefined) return known;
  const is = isListed(word);
  usual.set(word, is);
  return is;
}

/** Of the words asked about last, whether they are usual: articles write the same ones around offices. */
const usual = new Recent<boolean>(5000);

function isListed(word: string): boolean {
  const bare = word.replace(/^[وفبلك]?ال(?=\p{L}{2})/u, '');
  const forms = [word, bare, bare.replace(PREFIX, '')].flatMap((form) => [form, form.replace(SUFFIX, '')]);
  return [...new Set(forms)].some((form) =>
    translations(form).some((other) => translations(other).includes(form)),
  );
}

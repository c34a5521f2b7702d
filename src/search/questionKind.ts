import { isTranslated } from '../language/bilingual.ts';
import { fold } from '../language/normalise.ts';
import { isNumber } from '../language/numbers.ts';
import { isOfName } from '../language/personNames.ts';
import { QUANTITY_NOUNS } from '../language/quantities.ts';
import { QUESTION_WORDS } from '../language/questionWords.ts';
import type { Token } from '../language/tokens.ts';
import { isNamedPlace } from '../reading/schedule/placeNames.ts';

/** The kind of thing a question asks for; `open` when its words do not tell. */
export type QuestionKind = 'person' | 'time' | 'place' | 'number' | 'cause' | 'open';

const { number, time, place, cause, person, thing } = QUESTION_WORDS;
const ASKED: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    'number',
    new RegExp(
      `^(?:و)?(?:${number}|kam|2adesh|2adeesh|addesh|ch7al)(?=\\s)|(?:^|\\s)(?:(?:${thing}) (?:هو |هي |كان |كانت |بلغت? |[يت]بلغ )?(?:ال)?(?:${QUANTITY_NOUNS})|how (?:many|much|long|old|far|big|tall|often|thick|wide|deep|high|heavy|fast|large)|what (?:percentage|share|proportion)|what(?:'s| is| was| are| were| will| would) (?:(?!(?:of|for|behind|in|to|about|on|by|with|after)\\s)[\\p{L}']+ ){0,4}?(?:${QUANTITY_NOUNS})|what (?:does|did|do|will|would) .{1,60}(?:cost|charge|earn|weigh|measure))(?=\\s|[?؟]|$)`,
      'u',
    ),
  ],
  [
    'time',
    new RegExp(
      `(?:^|\\s)(?:و)?(?:${time}|emta|imta|mata|when|what (?:year|date|day|time)|which (?:year|day)|في اي (?:عام|سنه|يوم|شهر|تاريخ)|ما (?:تاريخ|موعد))(?=\\s|$)`,
      'u',
    ),
  ],
  [
    'place',
    new RegExp(
      `(?:^|\\s)(?:و)?(?:${place}|fen|fein|feen|wen|ween|where|(?:في )?اي (?:مدينه|دوله|بلد|مكان)|what (?:city|country|place)|which (?:city|country))(?=\\s|$)`,
      'u',
    ),
  ],
  [
    'cause',
    new RegExp(`(?:^|\\s)(?:و)?(?:${cause}|3lash|leh|lesh|why|ما سبب|ما اسباب|ما الذي دفع)(?=\\s|$)`, 'u'),
  ],
  [
    'person',
    new RegExp(
      `^(?:و)?(?:${person}|meen|min|mein|chkoun|who|whom|whose)(?=\\s)|(?:^|\\s)(?:ما (?:اسم|اسماء)|what(?:'s| is| was| are| were) the names?)(?=\\s)`,
      'u',
    ),
  ],
];

/** What a question asks for, by the words it is put with: standard Arabic, dialect, Arabizi, English. */
export function questionKind(question: string): QuestionKind {
  const folded = fold(question).trim();
  return ASKED.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'open';
}

const NAME = new RegExp(
  `^(?:و)?(?:(?:${person})\\s+(?:هو|هي|هما|هم|هن|يكون|تكون)|(?:${thing})\\s+(?:هو\\s+)?(?:اسم|اسماء)|who(?:'s| is| was| are| were)|what(?:'s| is| was| are| were) the names?)(?=\\s)`,
  'u',
);

/** Whether a folded question asks who holds an office or a part: "من هو …", "who is …". */
export function asksName(question: string): boolean {
  return NAME.test(question);
}

const TIME =
  /^(?:(?:ال)?(?:يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|شباط|اذار|نيسان|ايار|حزيران|تموز|اب|ايلول|تشرين|كانون|جانفي|فيفري|افريل|ماي|جوان|جويليه|اوت)|(?:ال)?(?:احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت)|امس|غدا|اليوم|عام|العام|سنه|شهر|الشهر|اسبوع|الاسبوع|صباح|مساء|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tomorrow|year|month|week|1[5-9]\d\d|20\d\d)$/u;
const CAUSE =
  /^(?:و?بسبب|لان|لانه|لانها|لانهم|(?:ال)?(?:سبب|اسباب)|نتيجه|جراء|اثر|لكي|كي|بهدف|بغيه|احتجاجا|ردا|بعد|بعدما|عقب|نظرا|لعدم|لعجز|خوفا|خشيه|حرصا?|تجنبا|تفاديا|تحسبا|سعيا|رغبه|استجابه|اعتراضا|تضامنا|تنديدا|بدعوي|بذريعه|بحجه|بداعي|بدافع|مطالبين|مطالبه|[وف]?(?:يعود|تعود|عزا|عزت|عزوا|يعزو|ارجعت?|يرجع|ترجع|ادي|ادت|تسببت?)|ناجمه?|ناتجه?|خلفيه|اذ|مما|because|due|after|cause|caused|reason|reasons|so|order|over|since|fear|feared|amid|led|citing|blamed?|blames|blaming|owing|thanks|resulted|prompted|triggered|stemmed|attributed|protest|avoid|prevent|given)$/u;
const BEFORE_PLACE =
  /^(?:و?في|بمدينه|مدينه|بلده|قريه|قرب|بالقرب|شمال|جنوب|شرق|غرب|وسط|الي|من|علي|تحت|فوق|امام|خلف|عند|لدي|داخل|خارج|مقرها|مقره|in|at|near|from|to|on|outside|inside|under|behind|with|off|into|through|via|across)$/u;
/** What stands behind such a word without being a place. */
const NO_PLACE =
  /^(?:\p{N}.*|(?:ال)?(?:عام|سنه|شهر|يوم|اسبوع|ساعه|وقت|حين|حال|اطار|ظل|سياق|بيان|تصريح|ماضي|مقبل|مارس|يناير|فبراير|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|شباط|اذار|نيسان|ايار|حزيران|تموز|اب|ايلول|تشرين|كانون|احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت|صباح|مساء|ليل|فجر|مئه|ميه|مايه|ان|انه|انها|ذلك|هذا|هذه|حد|خلال|قبل|بعد|اجل|دون|بين|كل|غير|قبيل|نحو|اكثر|اقل)|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|least|most|order|exchange|fact|addition|case|time|first|last|all|which|that|this|it|them|him|her|us|be|have|do|make|get|go|early|late|mid)$/u;

/** True when the token at a place in a text is of the asked-for kind. */
export function isOfKind(kind: QuestionKind, tokens: readonly Token[], at: number, raw: string): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token) return false;
  switch (kind) {
    case 'number':
      return isNumber(token.text);
    case 'time':
      return TIME.test(token.text) || (/^\p{N}/u.test(token.text) && TIME.test(tokens[at + 1]?.text ?? ''));
    case 'cause':
      return CAUSE.test(token.text);
    case 'place':
      return (
        (before !== undefined && BEFORE_PLACE.test(before.text) && !NO_PLACE.test(token.text)) ||
        isIn(token.text)
      );
    case 'person':
      return isOfName(tokens, at, raw);
    case 'open':
      return false;
  }
}

/** A place that its preposition is written onto: "بالصخيرات", "لبروكسل". */
function isIn(word: string): boolean {
  const place = /^[بل](\p{L}{3,})$/u.exec(word)?.[1];
  if (place === undefined) return false;
  return isNamedPlace(place) || (/^ال\p{L}{3}/u.test(place) && !isTranslated(place));
}

/** Words that only say which kind of thing is asked for. */
const NAMES_KIND: Readonly<Record<QuestionKind, RegExp | undefined>> = {
  person: /^(?:ال)?(?:اسم|اسماء|شخص|names?|person)$/u,
  time: /^(?:ال)?(?:موعد|تاريخ|وقت|date|time)$/u,
  number:
    /^(?:ال)?(?:old|long|far|tall|big|شخصا?|اشخاص|ناس|حدا|واحد|قيمه|حجم|مبلغ|وقت|نتيجه|نسبه|رقم|thick|wide|deep|heavy|fast|large|percentage|proportion|people|persons?|number|amount|value|money|time|score|result)$/u,
  cause: /^(?:ال)?(?:سبب|اسباب|reasons?|cause)$/u,
  place: /^(?:ال)?(?:مكان|place)$/u,
  open: undefined,
};

/** Whether a folded word of a question only says which kind of thing is asked for: "name" in "what is the name of". */
export function namesKind(kind: QuestionKind, word: string): boolean {
  return NAMES_KIND[kind]?.test(word) ?? false;
}

const WHICH = new RegExp(`^(?:و)?(?:اي|${thing.replace('ماذا|', '')}|what|which)(?=\\s)`, 'u');
/** Whether a folded question asks which one, or what something is: "أي مدينة", "ما الشركة", "which company". */
export function asksWhich(question: string): boolean {
  return WHICH.test(question);
}

// "تخلفت" is a verb of the past, for all its first letter.
const FUTURE_QUESTION = new RegExp(
  `^(?:و)?(?:${time}|emta|imta)\\s+(?:راح |رح |سوف |غادي |بدو |باش )?(?:(?!ت\\p{L}+ت(?!\\p{L}))[هحسب]?[يت]\\p{L}{2,})|(?:^|\\s)when (?:will|is|are|does|do|would)(?=\\s)`,
  'u',
);
/** Whether a folded question asks when something will be: "متى يبدأ", "when will". */
export function asksFuture(question: string): boolean {
  return FUTURE_QUESTION.test(question);
}

const PAST_QUESTION = new RegExp(
  `^(?:و)?(?:${time}|emta|imta)\\s+(?:(?![هحسب]?[يت]\\p{L}{2,}|راح|رح|سوف|غادي|موعد)\\p{L}{3,})|(?:^|\\s)when (?:did|was|were|had)(?=\\s)`,
  'u',
);
/** Whether a folded question asks when something was: "متى بدأ", "when did". */
export function asksPast(question: string): boolean {
  return PAST_QUESTION.test(question);
}

const AUXILIARY =
  /^(?:.{0,40}?\b)?(?:when|where|why|how|what|who|whom|which \S+|how (?:many|much|long) \S*)\s+(?:did|do|does|will|would|is|are|was|were|has|have|had|can|could|should|must)\s+(?=\S)/u;
/** What a subject and its verb end at. */
const BREAK =
  /^(?:the|a|an|his|her|its|their|this|that|these|those|in|on|at|to|for|from|by|with|about|against|over|into|as|of|after|before|during|since|until|between|under|than|because|when|if|and|or|\p{N}+\S*)$/u;
const DETERMINER = /^(?:the|a|an|his|her|its|their|this|that|these|those|any|all)$/u;

/** The verb of a folded English question with an auxiliary: the last word before what follows subject and verb; "rule" in "when will the court rule on the case". */
export function englishVerb(question: string): string | undefined {
  const start = AUXILIARY.exec(question);
  if (!start) return undefined;
  const rest = question.slice(start[0].length).match(/[\p{L}\p{N}'.-]+/gu) ?? [];
  const from = rest.findIndex((word) => !DETERMINER.test(word));
  if (from < 0) return undefined;
  const stop = rest.findIndex((word, at) => at > from && BREAK.test(word));
  return rest[(stop < 0 ? rest.length : stop) - 1]?.replace(/[.']+$/u, '');
}

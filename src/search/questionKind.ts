import { fold } from '../language/normalise.ts';
import { isNumber } from '../language/numbers.ts';
import { isOfName } from '../language/personNames.ts';
import { QUESTION_WORDS } from '../language/questionWords.ts';
import type { Token } from '../language/tokens.ts';

/** The kind of thing a question asks for; `open` when its words do not tell. */
export type QuestionKind = 'person' | 'time' | 'place' | 'number' | 'cause' | 'open';

const { number, time, place, cause, person, thing } = QUESTION_WORDS;
const ASKED: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    'number',
    new RegExp(
      `^(?:و)?(?:${number}|kam|2adesh|2adeesh|addesh|ch7al)(?=\\s)|(?:^|\\s)(?:ما عدد|ما نسبه|ما قيمه|ما حجم|ما مده|ما كلفه|ما تكلفه|ما سعر|كم عدد|how (?:many|much|long|old|far|big|tall|often)|what percentage|what share)(?=\\s)`,
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

/** Whether a question asks who holds an office or a part: "من هو …", "who is …". */
export function asksName(question: string): boolean {
  return NAME.test(fold(question).trim());
}

const TIME =
  /^(?:(?:ال)?(?:يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|شباط|اذار|نيسان|ايار|حزيران|تموز|اب|ايلول|تشرين|كانون|جانفي|فيفري|افريل|ماي|جوان|جويليه|اوت)|(?:ال)?(?:احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت)|امس|غدا|اليوم|عام|العام|سنه|شهر|الشهر|اسبوع|الاسبوع|صباح|مساء|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tomorrow|year|month|week|1[5-9]\d\d|20\d\d)$/u;
const CAUSE =
  /^(?:و?بسبب|لان|لانه|لانها|لانهم|(?:ال)?(?:سبب|اسباب)|نتيجه|جراء|اثر|لكي|كي|بهدف|بغيه|احتجاجا|ردا|بعد|بعدما|عقب|نظرا|لعدم|لعجز|خوفا|خشيه|حرصا|تجنبا|تفاديا|بدعوي|بحجه|مطالبين|مطالبه|يعود|تعود|عزا|عزت|ادي|ادت|because|due|after|cause|caused|reason|reasons|so|order|over|since|fear|feared|amid|led|citing)$/u;
const BEFORE_PLACE = /^(?:في|بمدينه|مدينه|قرب|بالقرب|شمال|جنوب|شرق|غرب|الي|من|in|at|near|from|to)$/u;

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
      return before !== undefined && BEFORE_PLACE.test(before.text);
    case 'person':
      return isOfName(tokens, at, raw);
    case 'open':
      return false;
  }
}

/** Words that only say which kind of thing is asked for. */
const NAMES_KIND: Readonly<Record<QuestionKind, RegExp | undefined>> = {
  person: /^(?:ال)?(?:اسم|اسماء|شخص|names?|person)$/u,
  time: /^(?:ال)?(?:موعد|تاريخ|وقت|date|time)$/u,
  number:
    /^(?:ال)?(?:old|long|far|tall|big|شخصا?|اشخاص|ناس|حدا|واحد|قيمه|حجم|مبلغ|وقت|نتيجه|people|persons?|number|amount|value|money|time|score|result)$/u,
  cause: /^(?:ال)?(?:سبب|اسباب|reasons?|cause)$/u,
  place: /^(?:ال)?(?:مكان|place)$/u,
  open: undefined,
};

/** Whether a folded word of a question only says which kind of thing is asked for: "name" in "what is the name of". */
export function namesKind(kind: QuestionKind, word: string): boolean {
  return NAMES_KIND[kind]?.test(word) ?? false;
}

// "تخلفت" is a verb of the past, for all its first letter.
const FUTURE_QUESTION = new RegExp(
  `^(?:و)?(?:${time}|emta|imta)\\s+(?:راح |رح |سوف |غادي |بدو |باش )?(?:(?!ت\\p{L}+ت(?!\\p{L}))[هحسب]?[يت]\\p{L}{2,})|(?:^|\\s)when (?:will|is|are|does|do|would)(?=\\s)`,
  'u',
);
/** Whether a question asks when something will be: "متى يبدأ", "when will". */
export function asksFuture(question: string): boolean {
  return FUTURE_QUESTION.test(fold(question).trim());
}

import { fold } from '../../language/normalise.ts';
import type { Stance } from './statements.ts';

/** How a cue takes what is said. */
export type Pattern =
  /** A clause after أن/إن, a colon or a quotation: قال إن */
  | 'that'
  /** The same after a preposition, or a noun phrase there: أشار إلى, حذر من */
  | 'preposition'
  /** A hearer stands between: أخبر بايدن أن */
  | 'hearer'
  /** A thing described: وصف الوضع بأنه */
  | 'object'
  /** The source stands after the preposition: جاء في البيان أن */
  | 'source';

export type Form = 'past' | 'present' | 'participle' | 'masdar';

export interface Cue {
  readonly stance: Stance;
  readonly pattern: Pattern;
  readonly form: Form;
  /** Folded prepositions the verb takes. */
  readonly prepositions: readonly string[];
}

// past | present (third person) | participle (accusative) | masdar with pronoun | pattern | prepositions | stance
const ARABIC = `
قال | يقول | قائلا | قول | that | | says
صرح | يصرح | مصرحا | تصريح | that | | says
ذكر | يذكر | ذاكرا | | that | | says
أفاد | يفيد | مفيدا | | that | | says
أخبر | يخبر | مخبرا | | hearer | | says
أبلغ | يبلغ | مبلغا | | hearer | | says
أعلن | يعلن | معلنا | إعلان | that | عن | announces
كشف | يكشف | كاشفا | | preposition | عن | announces
أكد | يؤكد | مؤكدا | تأكيد | that | على ل | stresses
شدد | يشدد | مشددا | تشديد | preposition | على | stresses
أصر | يصر | مصرا | إصرار | preposition | على | stresses
جزم | يجزم | جازما | | that | ب | stresses
أوضح | يوضح | موضحا | توضيح | that | | says
 | يبين | مبينا | | that | | says
شرح | يشرح | شارحا | | that | | says
أضاف | يضيف | مضيفا | إضافة | that | | adds
تابع | يتابع | متابعا | | that | | adds
أردف | يردف | مردفا | | that | | adds
استطرد | يستطرد | مستطردا | | that | | adds
واصل | يواصل | | | that | | adds
أكمل | يكمل | مكملا | | that | | adds
زاد | | | | that | | adds
أشار | يشير | مشيرا | إشارة | preposition | إلى | says
لفت | يلفت | لافتا | | preposition | إلى | says
نوه | ينوه | منوها | | preposition | إلى ب | says
ألمح | يلمح | ملمحا | | preposition | إلى | says
نبه | ينبه | منبها | | preposition | إلى من | warns
حذر | يحذر | محذرا | تحذير | preposition | من | warns
هدد | يهدد | مهددا | تهديد | preposition | ب | warns
توعد | يتوعد | متوعدا | | preposition | ب | warns
نفى | ينفي | نافيا | نفي | that | | denies
أنكر | ينكر | منكرا | | that | | denies
فند | يفند | مفندا | | that | | denies
رفض | يرفض | رافضا | رفض | that | | rejects
استبعد | يستبعد | مستبعدا | | that | | rejects
طالب | يطالب | مطالبا | | preposition | ب | asks
دعا | يدعو | داعيا | دعوة | preposition | إلى ل | asks
حث | يحث | حاثا | | preposition | على | asks
ناشد | يناشد | مناشدا | | that | | asks
طلب | يطلب | طالبا | | that | | asks
سأل | يسأل | | | that | | asks
تساءل | يتساءل | متسائلا | | that | | asks
اقترح | يقترح | مقترحا | | that | | asks
تعهد | يتعهد | متعهدا | تعهد | preposition | ب | promises
وعد | | واعدا | | preposition | ب | promises
التزم | يلتزم | ملتزما | | preposition | ب | promises
توقع | يتوقع | متوقعا | | that | | expects
رجح | يرجح | مرجحا | | that | | expects
اعتبر | يعتبر | معتبرا | | that | | says
رأى | يرى | | | that | | says
ظن | يظن | | | that | | says
اعتقد | يعتقد | معتقدا | | that | | says
زعم | يزعم | زاعما | | that | | says
ادعى | يدعي | مدعيا | | that | | says
اعترف | يعترف | معترفا | | preposition | ب | says
أقر | يقر | مقرا | | preposition | ب | says
اتهم | يتهم | متهما | | object | ب | accuses
وصف | يصف | واصفا | وصف | object | ب | says
انتقد | ينتقد | منتقدا | | object | | accuses
أبدى | | مبديا | | object | | says
أعرب | يعرب | معربا | | preposition | عن | says
عبر | يعبر | معبرا | | preposition | عن | says
أمل | يأمل | آملا | | that | في | expects
تمنى | يتمنى | متمنيا | | that | | expects
نقل | ينقل | ناقلا | | that | | says
علق | يعلق | معلقا | | that | على | says
رد | يرد | ردا | | that | على | says
كتب | يكتب | كاتبا | | that | | says
ذكّر | يذكر | مذكرا | | preposition | ب | says
أوصى | يوصي | موصيا | | preposition | ب | asks
اعتذر | يعتذر | معتذرا | | preposition | عن | says
تحدث | يتحدث | متحدثا | | preposition | عن | says
أيد | يؤيد | مؤيدا | | object | | says
جاء | | | | source | في | says
ورد | يرد | | | source | في | says
أظهر | يظهر | مظهرا | | that | | says
أثبت | يثبت | مثبتا | | that | | says
خلص | يخلص | | | preposition | إلى | says
أجاب | يجيب | مجيبا | | that | ب | says
استدرك | يستدرك | مستدركا | | that | | adds
كرر | يكرر | مكررا | | that | | stresses
قدر | يقدر | | | that | | expects
تنبأ | يتنبأ | متنبئا | | preposition | ب | expects
غرد | يغرد | مغردا | | that | | says
اشتكى | يشتكي | مشتكيا | | preposition | من | says
أفصح | يفصح | | | preposition | عن | announces
رد | | | | that | على | says
هتف | يهتف | | | that | | says
روى | يروي | راويا | | that | | says
فسر | يفسر | مفسرا | | that | | says
لمح | يلمح | ملمحا | | preposition | إلى ب | says
تمسك | يتمسك | متمسكا | | preposition | ب | stresses
أقسم | يقسم | | | that | على | promises
جدد | يجدد |  | | that | | stresses
`;

const table = new Map<string, Cue>();

function put(word: string, cue: Cue): void {
  const key = fold(word);
  if (key !== '' && !table.has(key)) table.set(key, cue);
}

for (const line of ARABIC.trim().split('\n')) {
  const [
    past = '',
    present = '',
    participle = '',
    masdar = '',
    pattern = '',
    prepositions = '',
    stance = '',
  ] = line.split('|').map((cell) => cell.trim());
  const cue = (form: Form): Cue => ({
    stance: stance as Stance,
    pattern: pattern as Pattern,
    form,
    prepositions: prepositions.split(' ').filter(Boolean).map(fold),
  });
  const weak = /[ىا]$/u.test(past) ? past.slice(0, -1) : past;
  for (const form of [past, `${weak}ت`, `${weak}وا`, `${past}ا`, `${weak}تا`, `${weak}نا`])
    put(form, cue('past'));
  if (present !== '')
    for (const form of [
      present,
      `ت${present.slice(1)}`,
      `${present}ون`,
      `${present}ان`,
      `ن${present.slice(1)}`,
    ])
      put(form, cue('present'));
  if (participle !== '')
    for (const form of [
      participle,
      participle.replace(/يا$/u, 'ية').replace(/ا$/u, 'ة'),
      participle.replace(/ا$/u, 'ين'),
      `${participle.replace(/ا$/u, '')}ين`,
    ])
      put(form, cue('participle'));
  if (masdar !== '')
    for (const ending of ['ه', 'ها', 'هم', 'هما']) put(masdar.replace(/ة$/u, 'ت') + ending, cue('masdar'));
}

/** The cue a folded Arabic word is, with or without a conjunction before it; undefined for any other word. */
export function arabicCue(word: string): Cue | undefined {
  return table.get(word) ?? (/^[وف]/u.test(word) ? table.get(word.slice(1)) : undefined);
}

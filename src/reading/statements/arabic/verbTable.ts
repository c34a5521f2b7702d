/** What a verb of speech takes besides a clause after أن, a colon or a quotation, which all of them take. */
export type Takes =
  /** A noun phrase after its preposition is what is said: حذر من التأخير. */
  | 'noun'
  /** A noun of attitude as its object is what is said: أكد ضرورة الحوار. */
  | 'object'
  /** The one spoken to as its object: أخبر بايدن أن. */
  | 'hearer'
  /** The one spoken to after من or إلى: طلب من وزرائه أن. */
  | 'from'
  /** What the hearer is asked to do, as a second object: ناشد العالم التدخل. */
  | 'deed'
  /** A question: تساءل كيف. */
  | 'question'
  /** A thing and what is said of it: وصف الوضع بأنه. */
  | 'predicate'
  /** The source after its preposition: جاء في البيان أن. */
  | 'source'
  /** Someone else's words: نقلت الوكالة عن مصدر أن. */
  | 'relay'
  /** Nothing but a clause: رأى الشاهد أن, but not رأى «صبيا». */
  | 'clause'
  /** A clause right behind its subject only: سجلت النقابة أن, but not سجل هدفا بعد أن. */
  | 'near'
  /** No bare clause, only one behind its preposition: عبر عن أمله في أن, but not عبر الحدود بعد أن. */
  | 'strict';

// يبلغ is "amounts to" as well, مبلغا "a sum": they take no noun alone.
// past | present (third person) | participle (accusative) | masdar | prepositions | takes | stance
export const VERBS = `
قال | يقول | قائلا | قول | | | says
قيل | يقال | | | | | says
صرح | يصرح | مصرحا | تصريح | ب | | says
ذكر | يذكر | ذاكرا | | | | says
أفاد | يفيد | مفيدا | | ب | noun hearer | says
أخبر | يخبر | مخبرا | | ب | hearer | says
أبلغ | | | | ب | noun hearer | says
 | يبلغ | مبلغا | | ب | hearer | says
أطلع | يطلع | | | على | hearer | says
طمأن | يطمئن | مطمئنا | | | hearer | says
أعلم | | | | ب | hearer | says
أعلن | يعلن | معلنا | إعلان | عن | noun object | announces
كشف | يكشف | كاشفا | | عن | noun | announces
أفصح | يفصح | | | عن | noun | announces
أكد | يؤكد | مؤكدا | تأكيد | على | noun object | stresses
شدد | يشدد | مشددا | تشديد | على | noun | stresses
أصر | يصر | مصرا | إصرار | على | | stresses
جزم | يجزم | جازما | | ب | | stresses
كرر | يكرر | مكررا | | | object | stresses
جدد | يجدد | مجددا | | | object | stresses
تمسك | يتمسك | متمسكا | | ب | | stresses
ركز | يركز | مركزا | | على | strict | stresses
أوضح | يوضح | موضحا | توضيح | | | says
بين | يبين | مبينا | | | | says
أبرز | يبرز | مبرزا | | | object | says
أورد | يورد | موردا | | | | says
شكك | يشكك | مشككا | | في | noun strict | denies
استنتج | يستنتج | مستنتجا | | | | says
جادل | يجادل | مجادلا | | ب | | says
اشترط | يشترط | مشترطا | | | object | asks
لوح | يلوح | ملوحا | | ب | noun strict | warns
استغرب | يستغرب | مستغربا | | | | says
خاطب | يخاطب | مخاطبا | | | hearer strict | says
صارح | يصارح | مصارحا | | ب | hearer | says
أقنع | يقنع | | | ب | hearer strict | says
تفاخر | يتفاخر | متفاخرا | | ب | strict | says
شرح | يشرح | شارحا | | | | says
فسر | يفسر | مفسرا | | | | says
أضاف | يضيف | مضيفا | إضافة | | | adds
تابع | يتابع | متابعا | | | | adds
أردف | يردف | مردفا | | | | adds
استطرد | يستطرد | مستطردا | | | | adds
واصل | يواصل | مواصلا | | | | adds
أكمل | يكمل | مكملا | | | | adds
استدرك | يستدرك | مستدركا | | | | adds
مضى | يمضي | | | | | adds
ختم | يختم | خاتما | | | | adds
اختتم | يختتم | مختتما | | | | adds
زاد | | | | | | adds
أشار | يشير | مشيرا | إشارة | إلى | noun | says
لفت | يلفت | لافتا | | إلى | noun | says
نوه | ينوه | منوها | | إلى ب | noun | says
ألمح | يلمح | ملمحا | | إلى | noun | says
لمح | | | | إلى ب | noun | says
أومأ | يومئ | | | إلى | | says
نبه | ينبه | منبها | | إلى من | noun hearer | warns
حذر | يحذر | محذرا | تحذير | من | noun hearer | warns
أنذر | ينذر | منذرا | | ب | noun hearer | warns
هدد | يهدد | مهددا | تهديد | ب | noun hearer | warns
توعد | يتوعد | متوعدا | | ب | noun hearer | warns
نفى | ينفي | نافيا | نفي | | object | denies
أنكر | ينكر | منكرا | | | object | denies
فند | يفند | مفندا | | | object | denies
كذب | يكذب | مكذبا | | | | denies
رفض | يرفض | رافضا | رفض | | object | rejects
استبعد | يستبعد | مستبعدا | استبعاد | | object | rejects
طالب | يطالب | مطالبا | مطالبة | ب | noun hearer | asks
دعا | يدعو | داعيا | دعوة | إلى ل | noun hearer | asks
حث | يحث | حاثا | حث | على | noun hearer | asks
أهاب | يهيب | مهيبا | | ب | noun | asks
ناشد | يناشد | مناشدا | | | hearer deed | asks
طلب | يطلب | طالبا | | | from | asks
سأل | يسأل | سائلا | | | hearer question | asks
تساءل | يتساءل | متسائلا | | | question | asks
اقترح | يقترح | مقترحا | | | object | asks
نصح | ينصح | ناصحا | | ب | noun hearer | asks
أوصى | يوصي | موصيا | | ب | noun | asks
شجع | يشجع | مشجعا | | على | noun hearer strict | asks
تعهد | يتعهد | متعهدا | تعهد | ب | noun object | promises
وعد | يعد | واعدا | | ب | noun hearer | promises
التزم | يلتزم | ملتزما | | ب | | promises
أقسم | يقسم | | | على | | promises
توقع | يتوقع | متوقعا | توقع | | object | expects
رجح | يرجح | مرجحا | ترجيح | | object | expects
قدر | يقدر | مقدرا | | | | expects
تنبأ | يتنبأ | متنبئا | | ب | noun | expects
أمل | يأمل | آملا | | في | noun clause | expects
تخوف | يتخوف | متخوفا | | من | noun | expects
تكهن | يتكهن | متكهنا | | ب | | expects
راهن | يراهن | مراهنا | | على | strict | expects
تمنى | يتمنى | متمنيا | | | object | expects
خشي | يخشى | | | من | clause | expects
اعتبر | يعتبر | معتبرا | اعتبار | | predicate | says
رأى | يرى | | | | clause | says
ظن | يظن | | | | clause | says
اعتقد | يعتقد | معتقدا | اعتقاد | | clause | says
زعم | يزعم | زاعما | زعم | | | says
ادعى | يدعي | مدعيا | ادعاء | | | says
اعترف | يعترف | معترفا | اعتراف | ب | noun | says
أقر | يقر | مقرا | إقرار | ب | noun | says
سلم | يسلم | مسلما | | ب | strict | says
لاحظ | يلاحظ | ملاحظا | | | clause | says
سجل | يسجل | مسجلا | | | near | says
ارتأى | يرتئي | | | | near | says
أبان | يبين | | | | near | says
وجد | يجد | | | | clause | says
اتهم | يتهم | متهما | اتهام | ب | predicate | accuses
وصف | يصف | واصفا | وصف | ب | predicate | says
انتقد | ينتقد | منتقدا | | | object strict | accuses
أبدى | يبدي | مبديا | | | object strict | says
أعرب | يعرب | معربا | إعراب | عن | strict | says
عبر | يعبر | معبرا | | عن | strict | says
عزا | يعزو | عازيا | | إلى | predicate strict | says
أرجع | | | | إلى | predicate strict | says
أسر | يسر | | | ب | strict | says
نقل | ينقل | ناقلا | | عن | relay | says
نسب | ينسب | | | إلى | relay | says
علق | يعلق | معلقا | تعليق | على | | says
عقب | يعقب | معقبا | | على | strict | says
رد | يرد | رادا | | على ب | strict | says
أجاب | يجيب | مجيبا | | ب على | | says
كتب | يكتب | كاتبا | | | | says
غرد | يغرد | مغردا | | | | says
ذكّر | | مذكرا | | ب | hearer | says
اعتذر | يعتذر | معتذرا | | عن | | says
تحدث | يتحدث | متحدثا | | عن | strict | says
شهد | يشهد | شاهدا | | ب | strict | says
روى | يروي | راويا | | | | says
حكى | يحكي | | | | | says
هتف | يهتف | هاتفا | | ب | | says
صرخ | يصرخ | صارخا | | | | says
صاح | يصيح | صائحا | | | | says
اشتكى | يشتكي | مشتكيا | | من | noun | says
شكا | يشكو | شاكيا | | من | noun | says
جاء | | | | في | source | says
ورد | | | | في | source | says
أظهر | يظهر | مظهرا | | | | says
أثبت | يثبت | مثبتا | | | object | says
خلص | يخلص | | | إلى | noun | says
توصل | يتوصل | | | إلى | strict | says
أوحى | يوحي | | | ب | | says
دافع | يدافع | مدافعا | | | | says
علل | يعلل | معللا | | ب | strict | says
تذرع | يتذرع | متذرعا | | ب | | says
ردد | يردد | مرددا | | | | says
برر | يبرر | مبررا | | | | says
احتج | يحتج | محتجا | | ب | | says
أيد | يؤيد | مؤيدا | | | strict | says
`;

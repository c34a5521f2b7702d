/**
 * Nouns for what has a number, folded, as the alternatives of a regular expression: a question for one ("ما راتب المدير",
 * "what is the price") asks for a number.
 */
const ARABIC_MONEY =
  'راتب|رواتب|اجر|اجور|سعر|اسعار|ثمن|كلفه|تكلفه|تكاليف|غرامه|ايجار|قيمه|ميزانيه|ارباح|خساير|ايرادات|عايدات|مبلغ|تعويضات|ديون|رسوم|مكافاه|فديه';
const ENGLISH_MONEY =
  'salary|wages?|pay|prices?|costs?|fees?|fares?|rents?|profits?|loss(?:es)?|revenues?|income|earnings|budget|value|debts?|dividend|ransom|compensation|bonus|reward|fine';

export const MONEY_NOUNS = `${ARABIC_MONEY}|${ENGLISH_MONEY}`;
export const QUANTITY_NOUNS = `${MONEY_NOUNS}|عدد|نسبه|حجم|مده|عمر|مساحه|طول|ارتفاع|وزن|سرعه|عمق|مسافه|رقم|معدل|متوسط|حصيله|سعه|درجه حراره|percentage|proportion|share|rate|amount|size|age|height|depth|length|width|weight|speed|distance|population|capacity|number|toll|turnout|temperature|magnitude|duration`;

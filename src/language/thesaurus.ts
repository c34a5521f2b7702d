import { fold } from './normalise.ts';
import { stem } from './stem.ts';

// Words of news Arabic and English that report the same thing in other words; one set a line. Dialect words stand
// beside their standard ones. Written for this project.
const SETS = `
مكالمة اتصال محادثة هاتف هاتفي تليفون تلفون
اجتماع لقاء محادثات مباحثات مفاوضات قمة محادثة حوار مشاورات جلسة
اجتمع التقى قابل يجتمع يلتقي
عقد يعقد ستعقد سيعقد انعقاد جرى أقيم يقام استضاف تستضيف
قال صرح أعلن ذكر أكد أوضح أضاف أشار حكى يحكي
حذر تحذير تحذيرات هدد تهديد ينذر
رفض نفى أنكر ينفي يرفض
طلب طالب دعا ناشد حث
وعد تعهد التزم
وافق اتفق موافقة اتفاق صفقة معاهدة
قتل مقتل قتلى قتيل ضحايا ضحية مصرع لقي وفاة مات توفي وفيات
جرح أصيب إصابة جرحى مصاب إصابات
هجوم قصف ضربة غارة عدوان اعتداء غزو
قوات جيش جنود عسكري عسكرية جندي
حرب نزاع صراع معركة قتال معارك
سلام هدنة وقف
انتخابات اقتراع تصويت استفتاء انتخاب
صوت اقترع
فاز فوز انتصر ربح
خسر هزيمة خسارة
رئيس زعيم قائد
وزير وزارة
حكومة سلطات إدارة
دولة بلد بلاد دول
مدينة بلدة
سبب أسباب دافع
كلفة تكلفة سعر ثمن قيمة كلف
مبلغ أموال مال فلوس مصاري
زيادة ارتفاع ارتفع زاد نمو
انخفاض تراجع هبوط انخفض تراجع
عقوبات عقوبة
استغرق استغرقت دامت استمر استمرت مدة طول
بدأ انطلق بداية انطلاق شرع
انتهى نهاية ختام
أزمة مشكلة قضية ملف
شركة مؤسسة مجموعة
هاتف جهاز هواتف أجهزة موبايل جوال
خلل عيب عطل مشكلة
سحب استرجاع استدعاء
بطارية بطاريات
احتراق حريق انفجار اشتعال
زبون زبائن عميل عملاء مستخدم
سداد دفع تسديد
دين ديون قرض قروض
دائن دائنون مقرضون
خطة برنامج
إصلاح إصلاحات
لاجئ لاجئين نازح نازحين مهاجرين
عودة رجوع
انسحاب خروج مغادرة
تأجيل تأخير أجل إرجاء
إلغاء ألغى
افتتاح تدشين فتح
مظاهرة احتجاج تظاهر تظاهرات احتجاجات
ولد مولد ميلاد
أسس تأسس تأسيس أنشئ إنشاء أسست تأسست
عاصمة
لغة لغات
مساحة
سكان نسمة تعداد
حزب
برلمان نواب مجلس
نائب
محكمة قضاء
شرطة أمن
اعتقل اعتقال أوقف توقيف قبض
سافر سفر زيارة زار
حضر شارك حضور مشاركة
أسلحة سلاح
نشر انتشار حشد
حدود
كتاب مؤلف رواية
عمل شغل وظيفة
درس دراسة تعلم
لقب سمي تسمية اسم
بنك مصرف
مباراة لقاء مواجهة نهائي
نتيجة فوز تعادل هزيمة
شقيق أخ
راتب أجر
سيول فيضانات سيل فيضان
بائع تاجر
مستشفى مشفى
طائرة مروحية
سيارة مركبة عربة
عمال عاملين موظفين
أبناء أطفال أولاد
هرب فر هروب فرار
call phone conversation
meeting talks summit negotiations dialogue meet met
die died killed death deaths dead
injured wounded hurt
vote referendum election ballot poll
turnout participation
price cost
start begin began
end finish
deal agreement accord pact
leader head chief president
warn warning threat
refuse reject deny
pay fund finance
exam paper test
cancel scrap postpone
inquiry investigation probe
pupils students children
rise increase climb jump
fall drop decline decrease
fire blaze
buy purchase acquire
company firm business
workers employees staff
strike walkout
want demand urge ask call
build construct
win beat victory
lose defeat
coach manager
arrest detain
injury hurt
job post
`;

const related = new Map<string, string[]>();
for (const line of SETS.trim().split('\n')) {
  const words = line.split(' ').map(fold);
  for (const word of words) {
    const key = stem(word);
    related.set(key, [...(related.get(key) ?? []), ...words.filter((other) => other !== word)]);
  }
}

/** Folded words that report the same thing as a folded word in other words; empty for most. */
export function relatedWords(word: string): readonly string[] {
  return related.get(stem(word)) ?? [];
}

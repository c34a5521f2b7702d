/** Folded words that a speaker's name is made of, and those that end it. Without the article; feminine and plural by suffix. */

/** Nouns that name a speaker by office or role. */
const TITLES =
  'مسوول مصدر متحدث ناطق وزير رييس نايب مدير امين مستشار سفير مبعوث قايد زعيم عضو خبير محلل استاذ باحث كاتب صحفي صحافي مراسل شاهد شهود طبيب محام محامي قاض قاضي عالم ضابط جنرال عميد لواء عقيد ملك امير شيخ بابا امام حاكم محافظ عمده نقيب ممثل مندوب دبلوماسي مصادر بيان تقرير دراسه مفوض برلماني شخص سكان الري الريس رجل امراه ولي كبير مساعد نجم مدرب لاعب مخرج مواطن ناشط معارض مهاجم مدافع حارس عداء بطل فنان ممثله مغن روايي شاعر مهندس موظف عامل مزارع معلم طالب والد والده شقيق شقيقه ابن ابنه زوج زوجه ارمله ناج جار نايبه امينه منسق مشرف مفتش مدع مدعي نقابي اقتصادي عسكري قيادي قبطان طيار رايد كابتن قنصل وكيل بطريرك مفتي حاخام اسقف داعيه اكاديمي مورخ ناقد مولف موسس مالك مستثمر تاجر حقوقي فريق';

/** Nouns of bodies that speak themselves, or that a speaker works for. */
const INSTITUTIONS =
  'وكاله صحيفه موقع قناه شبكه خدمه هييه منظمه وزاره حكومه جيش شركه مجلس لجنه مفوضيه بنك مصرف مكتب حزب حركه قوات شرطه سلطه سلطات اداره جامعه مركز معهد مستشفي كليه قسم موسسه مجموعه برلمان نادي ناد اتحاد اذاعه مجله جمعيه مدرسه محكمه نيابه بلديه دايره مديريه قياده سفاره بعثه جبهه مختبر متحف مصنع منتخب بورصه صندوق رابطه نقابه غرفه اكاديميه مرصد ديوان فرع جريده تلفزيون برنامج منصه تحالف ايتلاف كتله هيه شعبه وحده مكتبه مسرح دار بيت ريسه رياسه منتدي مبادره حمله ميليشيا تنظيم جماعه';

/** Who speaks for, or from within, a body: "مسؤول كبير في الوزارة" is one name. */
const AGENTS =
  'مسوول مصدر مصادر متحدث ناطق عضو خبير محلل باحث استاذ دبلوماسي ضابط ناشط موظف مهندس طبيب كاتب صحفي صحافي مراسل عالم شاهد شهود قيادي اكاديمي نايب عامل معلم طالب كبير مدير رييس منسق مستشار محاضر مورخ ممثل مندوب سفير قايد';

/** What stands after في when it tells the occasion, not the office. */
const OCCASIONS =
  'موتمر تصريح تصريحات بيان مقابله حديث خطاب كلمه لقاء جلسه تغريده تغريدات رساله وقت ختام افتتاح اجتماع قمه حوار اتصال منشور مقال تعليق رد مستهل بدايه نهايه ذكري مناسبه حفل حسابه صفحته تدوينه شهاده شهادته خطبه ندوه محاضره مداخله معرض سياق اطار اول ثاني اخر احدث ايجاز مباراه مناظره برنامج فيديو تسجيل مكالمه مذكره';

/** Papers and figures that others publish: "إحصاءات وكالة …" is the agency speaking. */
const PAPERS =
  'احصاءات احصاييات احصايات بيانات بيان تقديرات ارقام تصريحات معلومات معطيات توقعات تقارير تقرير حسابات اقوال روايه';

/** Those who carry or hear the words: "قال الوزير لقناة …", "للصحفيين". */
const HEARERS =
  'صحفيين صحافيين مراسلين تلفزيون تلفاز اذاعه وكاله صحيفه جريده قناه موقع شبكه مجله برنامج رويترز فرانس جزيره عربيه سكاي بي حشود حضور نواب محكمه';

const words = (list: string) => new Set(list.split(' '));
const [titles, institutions, agents, occasions, papers, hearers] = [
  TITLES,
  INSTITUTIONS,
  AGENTS,
  OCCASIONS,
  PAPERS,
  HEARERS,
].map(words) as [Set<string>, Set<string>, Set<string>, Set<string>, Set<string>, Set<string>];

const ENDING = /(?:ه|ات|ون|ين|ان|ي|ا)$/u;

function holds(list: ReadonlySet<string>, word: string): boolean {
  return [word, word.replace(/^و(?=.{4})/u, '')].some((own) => {
    const bare = own.replace(/^(?:و|ف|ل|ب|ك)?ال(?=.{2})/u, '').replace(/^لل(?=.{3})/u, '');
    const stem = bare.replace(ENDING, '');
    return list.has(bare) || list.has(stem) || list.has(`${stem}ه`);
  });
}

/** True for a folded word that names an office, role or institution that speaks. */
export const isTitle = (word: string): boolean => holds(titles, word) || holds(institutions, word);

/** True for a folded word that names a body; with `prefixed`, also behind a preposition written onto it. */
export const isInstitution = (word: string): boolean =>
  holds(institutions, word) || holds(institutions, word.replace(/^[لب](?=.{3})/u, ''));

/** True for a folded word that names someone by what they do within a body. */
export const isAgent = (word: string): boolean => holds(agents, word);

/** True for a folded word that names an occasion of speaking, a paper or a place on the web. */
export const isOccasion = (word: string): boolean => holds(occasions, word);

/** True for a folded word that names figures or words somebody else published. */
export const isPaper = (word: string): boolean => papers.has(word.replace(/^ل(?=.{4})/u, ''));

/** True for a folded word that names, behind ل, those who hear the words or the medium that carries them. */
export function isHearer(word: string): boolean {
  const bare = /^لل/u.test(word) ? word.slice(2) : /^ل(?=.{2})/u.test(word) ? word.slice(1) : '';
  return bare !== '' && (hearers.has(bare) || (/^لل/u.test(word) && /يين$/u.test(bare)));
}

/** Folded words that a speaker's name is made of, and those that end it. Without the article; feminine and plural by suffix. */

/** Nouns that name a speaker by office or role. */
const TITLES =
  'مسوول مصدر بلاغ متحدث ناطق وزير رييس نايب مدير امين مستشار سفير مبعوث قايد زعيم عضو خبير محلل استاذ باحث كاتب صحفي صحافي مراسل شاهد شهود طبيب محام محامي قاض قاضي عالم ضابط جنرال عميد لواء عقيد ملك امير شيخ بابا امام حاكم محافظ عمده نقيب ممثل مندوب دبلوماسي مصادر بيان تقرير دراسه مفوض برلماني شخص سكان الري الريس رجل امراه ولي كبير مساعد نجم مدرب لاعب مخرج مواطن ناشط معارض مهاجم مدافع حارس عداء بطل فنان ممثله مغن روايي شاعر مهندس موظف عامل مزارع معلم طالب والد والده شقيق شقيقه ابن ابنه زوج زوجه ارمله ناج جار نايبه امينه منسق مشرف مفتش مدع مدعي نقابي اقتصادي عسكري قيادي قبطان طيار رايد كابتن قنصل وكيل بطريرك مفتي حاخام اسقف داعيه اكاديمي مورخ ناقد مولف موسس مالك مستثمر تاجر حقوقي فريق رايس لاعبه سياسي متهم مشتبه وفد مراقب مصمم دكتور سيد سيده حاج قس اب راهب مطران رقيب نقيبه عامله لاجي نازح شيخه رقابه مشجع حكم مرشد مرشح نخبه موظفه ممرض ممرضه سايق جراح مزارعه ربان مسعف منظم مشترك خبراء علماء وزراء سفراء زعماء نواب مندوبون اطباء مراقبون محللون باحثون قاده ضباط مدراء امناء شركاء روساء اعضاء نشطاء عمال معارضه اهالي اهل احد صاحب والي مكلف بروفسور بروفيسور';

/** Nouns of bodies that speak themselves, or that a speaker works for. */
const INSTITUTIONS =
  'وكاله صحيفه موقع قناه شبكه خدمه هييه منظمه وزاره حكومه جيش شركه مجلس لجنه مفوضيه بنك مصرف مكتب حزب حركه قوات شرطه سلطه سلطات اداره جامعه مركز معهد مستشفي كليه قسم موسسه مجموعه برلمان نادي ناد اتحاد اذاعه مجله جمعيه مدرسه محكمه نيابه بلديه دايره مديريه قياده سفاره بعثه جبهه مختبر متحف مصنع منتخب بورصه صندوق رابطه نقابه غرفه اكاديميه مرصد ديوان فرع جريده تلفزيون برنامج منصه تحالف ايتلاف كتله هيه شعبه وحده مكتبه مسرح دار بيت ريسه رياسه منتدي مبادره حمله ميليشيا تنظيم جماعه مشروع حمله نيابه قصر مديره ارصاد حلف تيار كنيسه ازهر مرجعيه امم اسطول فصيل كتيبه وزارات شرطي مصلحه هيات مخابرات استخبارات سفارات قنصليه معارضه اكاديميا تحقيقات دراسات منظمات خارجيه داخليه';

/** Who speaks for, or from within, a body: "مسؤول كبير في الوزارة" is one name. */
const AGENTS =
  'مسوول مصدر مصادر متحدث ناطق عضو خبير محلل باحث استاذ دبلوماسي ضابط ناشط موظف مهندس طبيب كاتب صحفي صحافي مراسل عالم شاهد شهود قيادي اكاديمي نايب عامل معلم طالب كبير مدير رييس منسق مستشار محاضر مورخ ممثل مندوب سفير قايد علماء خبراء اطباء باحثون باحثين مكلف';

/** What stands after في when it tells the occasion, not the office. */
const OCCASIONS =
  'موتمر تصريح تصريحات بيان مقابله حديث خطاب كلمه لقاء جلسه تغريده تغريدات رساله وقت ختام افتتاح اجتماع قمه حوار اتصال منشور مقال تعليق رد مستهل بدايه نهايه ذكري مناسبه حفل حسابه صفحته تدوينه شهاده شهادته خطبه ندوه محاضره مداخله معرض سياق اطار اول ثاني اخر احدث ايجاز مباراه مناظره برنامج فيديو تسجيل مكالمه مذكره كلام';

/** Papers and figures that others publish: "إحصاءات وكالة …" is the agency speaking. */
const PAPERS =
  'احصاءات احصاييات احصايات بيانات بيان تقديرات ارقام تصريحات معلومات معطيات توقعات تقارير تقرير حسابات اقوال روايه بلاغ بلاغات';

/** Those who carry or hear the words: "قال الوزير لقناة …", "للصحفيين". */
const HEARERS =
  'صحفيين صحافيين مراسلين تلفزيون تلفاز اذاعه وكاله صحيفه جريده قناه موقع شبكه مجله برنامج رويترز فرانس جزيره عربيه سكاي بي حشود حضور حاضرين جماهير نواب محكمه ميات عشرات الاف حشد حشود';

/** People addressed or named as a group; with a title or a body, what a verb's second noun phrase begins with. */
const PEOPLE =
  'مواطنين مواطنون سكان اهالي اهل اباء امهات اولياء طلاب طلبه عمال جمهور جماهير شعب ناس اطفال نساء شباب جميع مجتمع دول دوله اطراف طرفين طرفان جانب جانبين صحافيين صحفيين اعلاميين انصار اعضاء نواب وزراء روساء قاده زعماء مسوولين ناخبين مستثمرين مستهلكين زبايين عملاء سايقين مسافرين حجاج زوار مرضي موظفين قضاه ضباط جنود عالم غرب حلفاء شركاء متظاهرين محتجين فصايل اصحاب ملاك مزارعين فلاحين ذوي اقارب عايلات اسر';

/** Nouns of attitude or event that a verb of speech takes as its object: أكد ضرورة, نفى وجود, توقع ارتفاع. */
const ATTITUDES =
  'ضروره اهميه حرص رفض دعم استعداد التزام عدم وجود حدوث وقوف حق صحه قدره ثقه رغبه تمسك سعي عزم تضامن ادانه ترحيب استمرار مواصله تحقيق ارتفاع انخفاض تراجع نمو زياده هبوط صعود وصول تنظيم اطلاق بدء انتهاء وقف سحب تعليق تاجيل الغاء فتح اغلاق استقاله مقتل اصابه توقيف اعتقال توقيع اجراء عقد تشكيل تعيين اقاله استيناف خفض رفع منع حظر فرض انسحاب تاييد تورط علاقه تعرض قيام امكان امكانيه مشاركه جاهزيه سلامه عمق متانه قوه نيه احترام معارضه تفهم اسف ارتياح قلق استياء امل شكر تقدير اي ما كل هذه تلك ذلك تسجيل ضبط القبض انطلاق بلوغ افتتاح اعتماد رصد العثور اكتشاف تخصيص تدشين ايقاف توسيع تحديد نجاح فشل استشهاد تمديد تحرير اسقاط تدمير نزول هطول تساقط سقوط هبوب حلول ازدياد تزايد تضاعف تباطو تعافي تحسن تدهور تقلص اندلاع انهيار تفاقم تصاعد انحسار استقرار تدفق توافد دخول خروج عوده فوز خساره رحيل تغير طقس امطار موجه اقبال انتعاش تقدم انتشار مرور تقديم وفاه تعاقد افلاس اندماج انضمام اعتزال صرف منح دفع طرد ضم بيع شراء حجز حبس هدم بناء طرح توزيع تسليم شن';

/** Adjectives that are not built like a nationality (…ي) or a participle (م…). */
const ADJECTIVES =
  'سابق عام اعلي اول ثاني ثالث كبير راحل حاكم بارز جديد قديم شرعي كبري عليا عاليه عظمي متحد شقيق صديق قايم دايم خاص رفيع شاب عجوز قدير عسكري ختام حر احمر ازرق';

const words = (list: string) => new Set(list.split(' '));
const titles = words(TITLES);
const institutions = words(INSTITUTIONS);
const agents = words(AGENTS);
const occasions = words(OCCASIONS);
const papers = words(PAPERS);
const hearers = words(HEARERS);
const people = words(PEOPLE);
const attitudes = words(ATTITUDES);
const adjectives = words(ADJECTIVES);

const ENDING = /(?:ه|ات|ون|ين|ان|ي|ا)$/u;
/** "رئيسها", "محاميهم", "رئيسته". */
const PRONOUN = /(?:ه|ها|هم|هما)$/u;

function holds(list: ReadonlySet<string>, word: string): boolean {
  return [word, word.replace(/^و(?=.{4})/u, '')].some((own) => {
    const bare = own.replace(/^(?:و|ف|ل|ب|ك)?ال(?=.{2})/u, '').replace(/^لل(?=.{3})/u, '');
    const stem = bare.replace(ENDING, '');
    const held = bare.replace(PRONOUN, '');
    return (
      list.has(own) ||
      list.has(bare) ||
      (stem !== bare && (list.has(stem) || list.has(`${stem}ه`))) ||
      (list === titles &&
        held !== bare &&
        (list.has(held) || list.has(held.replace(/ت$/u, 'ه')) || list.has(held.replace(/ت$/u, ''))))
    );
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

/** True for a folded word that names a medium or those who hear. */
export const isMedium = (word: string): boolean => hearers.has(word);

/** True for a folded word that names, behind ل, those who hear the words or the medium that carries them. */
export function isHearer(word: string): boolean {
  const bare = /^لل/u.test(word) ? word.slice(2) : /^ل(?=.{2})/u.test(word) ? word.slice(1) : '';
  return bare !== '' && (hearers.has(bare) || (/^لل/u.test(word) && /يين$/u.test(bare)));
}

/** True for a folded word that names people by group, office or body. */
export function isPeople(word: string): boolean {
  const bare = word.replace(/^(?:ال|لل)(?=.{2})/u, '');
  return people.has(bare) || people.has(bare.replace(/(?:ه|ها|هم)$/u, '')) || isTitle(word);
}

/** True for a folded plural or dual in the case of an object, of people by group: الطرفين, الصحافيين; not for الأمين. */
export const isGroupAsObject = (word: string): boolean =>
  /ين$/u.test(word) && people.has(word.replace(/^ال(?=.{2})/u, ''));

/** True for a folded noun of attitude or event, with or without a pronoun on it. */
export const isAttitude = (word: string): boolean =>
  attitudes.has(word) ||
  attitudes.has(word.replace(/(?:ها|هم|هما|ه)$/u, '')) ||
  attitudes.has(word.replace(/ت(?:ها|هم|هما|ه)$/u, 'ه'));

/** True for a folded definite word that describes the noun before it. */
export function isAdjective(word: string): boolean {
  const bare = /^ال(?=.{2})/u.test(word) ? word.slice(2) : '';
  if (bare === '' || (isTitle(word) && !/ي$|يه$/u.test(word)) || people.has(bare)) return false;
  return (
    /.{2}(?:ي|يه|يين|يون|يتين|يتان|يان|يات)$/u.test(bare) ||
    /^م.{3}/u.test(bare) ||
    adjectives.has(bare) ||
    adjectives.has(bare.replace(/ه$/u, ''))
  );
}

/** Several people whose noun has no ون: they take a plural verb after them. */
const BROKEN_PLURALS =
  'سكان شهود خبراء علماء وزراء نواب زعماء سفراء اطباء اهالي قاده ضباط رجال عمال طلاب اباء امهات نشطاء روساء اعضاء';
const brokenPlurals = words(BROKEN_PLURALS);

/** True for a folded plural of an office: مسؤولون, خبراء; not for أمين. */
export const isSeveral = (word: string): boolean =>
  (/.{3}(?:ون|ين)$/u.test(word) && isTitle(word.slice(0, -2))) || brokenPlurals.has(word.replace(/^ال/u, ''));

/** True for a folded word that stands before the names of dignitaries, of either sex: معالي, سعادة. */
export const isHonorific = (word: string): boolean =>
  /^(?:معالي|سعاده|سمو|فضيله|سماحه|جلاله|فخامه|نيافه|غبطه)$/u.test(word);

/** True for a folded dual of an office: مسؤولان; not for سلطان. */
export const isTwo = (word: string): boolean => /.{3}ان$/u.test(word) && holds(titles, word.slice(0, -2));

/** True for the folded name of one person's office: مدير, الوزيرة. */
export const isOne = (word: string): boolean =>
  !isSeveral(word) && holds(titles, word) && !/^(?:ال)?(?:مصادر|فريق|وفد)$/u.test(word);

/** True for a folded definite noun of action, by its pattern or by itself: التأخير, الانسحاب, السيطرة. */
export const isAction = (word: string): boolean =>
  /^ال(?:ت\p{L}{2}ي\p{L}|ت\p{L}ا\p{L}{2}|است\p{L}{2}ا\p{L}|ان\p{L}{2}ا\p{L}|ا\p{L}ت\p{L}ا\p{L}|ا\p{L}{2}ا\p{L}|توصل|تراجع|لجوء|عوده|سيطره|بدء|شروع|كشف|حصول|موافقه|قبض|عثور)$/u.test(
    word,
  );

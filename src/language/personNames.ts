import { isTranslated } from './bilingual.ts';
import { fold } from './normalise.ts';
import { isNumber } from './numbers.ts';
import { isStopWord } from './stopWords.ts';
import { isInThesaurus } from './thesaurus.ts';
import type { Token } from './tokens.ts';

// The commonest Arabic given names, by which a person's name is known where nothing else tells it.
const GIVEN_NAMES = new Set(
  `محمد أحمد محمود علي حسن حسين عمر خالد يوسف إبراهيم مصطفى عبد عبدالله عبدالرحمن عبدالعزيز سعيد سعد سعود فهد فيصل سلطان سلمان ناصر
  ماجد طلال بندر تركي نايف مشعل وليد طارق زياد سامي سامر سمير نبيل كريم كمال جمال جلال عادل عماد حسام هشام وائل بسام غسان رامي
  رائد فادي فارس فراس مازن مروان نزار نضال نادر هاني هيثم ياسر ياسين زكريا يحيى عيسى موسى هارون داود سليمان إسماعيل إسحاق يعقوب أيوب
  صالح صلاح طه عثمان أنس أنور أيمن أشرف أكرم أمجد أمين أسامة إياد بشار بشير بلال توفيق ثامر جابر جاسم جعفر جورج جوزيف حاتم حازم حامد
  حبيب حمد حمزة حيدر خليل رشيد رضا رفيق رياض زهير سالم شادي شريف صابر ضياء عاصم عامر عباس عدنان عزيز عصام عمار عمرو غازي فؤاد فتحي
  فوزي قاسم قيس لؤي لطفي ليث ماهر مالك مجدي محسن مراد مسعود معاذ معتز منذر منصور منير مهدي نجيب نعيم نور هادي وسام وليم يزيد يونس
  إلياس ميشال بيار أنطوان فاطمة عائشة خديجة مريم زينب ليلى سارة هدى منى رنا ريم دينا هند نورا نورة سلمى سعاد سناء سميرة سوسن شيماء
  صفاء عبير علياء غادة فريدة كريمة لبنى لمى لينا مها ميساء نادية ناديا نجوى نهى نوال هالة هناء وفاء ياسمين رانيا رشا روان إيمان أمل
  أميرة أسماء آمنة بسمة بشرى جميلة حنان دعاء رحاب رغد سحر سهام
  باسل وسيم عصمت رأفت عزت مدحت حكمت عفت نشأت شوكت طلعت جودت ممدوح مرسي متولي شحاتة بدوي برهان بهاء تامر حمادة حمدي خليفة درويش
  راشد رؤوف زايد زاهر سليم سليمة شفيق شوقي صادق صبحي ضاحي طاهر ظافر عاطف عبدالحميد عبدالرحيم عبدالكريم عبداللطيف عبدالمجيد
  عبدالمنعم عبدالناصر عبدالهادي عبدالوهاب عبدربه عزمي علاء علوان غانم فايز فخري فريد فلاح قصي كاظم كنعان لبيب مؤيد مأمون مرتضى
  مرزوق مشاري ملحم نائل ناجي ناظم نديم نعمان نهاد نوح هاشم همام وهيب ياسمينة يسري يعرب المنجي لخضر بوعلام بوجمعة مولود رابح
  عمارة الجيلالي عبدو محمدو إدريس عبدالقادر بومدين بلقاسم قدور جيلالي أسيل أفنان ألاء آلاء أمينة أنيسة ابتسام ابتهال بثينة
  بدرية بلقيس تغريد تهاني جيهان حليمة دانا دلال ديمة رائدة راوية رزان رشيدة رضوى رفيدة رقية رولا ريما ريهام زهراء زينة ساجدة
  سامية سلافة سلوى سمر سمية سندس سهير سوزان شادية شذى شريفة شفيقة شهرزاد شيخة صابرين صفية عزيزة فتحية فدوى فضيلة فوزية فيروز
  كاميليا لجين لطيفة لميس لولوة ليان مايا مجدولين مروة مزنة معصومة منال منيرة موزة ميار ميثاء ميسون ناهد نبيلة نجلاء نجيبة
  نرمين نسرين نعيمة نهلة هاجر هيفاء وداد وسن يسرا يسرى يمنى نزهة حفيظة فتيحة جون جيمس مايكل ديفيد روبرت ويليام وليام ريتشارد
  توماس تشارلز كريستوفر دانيال مارك بول ستيفن ستيف أندرو كينيث جوشوا كيفن براين برايان إدوارد رونالد تيموثي جيسون جيفري رايان
  جاكوب غاري نيكولاس إريك إيريك جوناثان لاري سكوت فرانك براندون بنجامين صامويل صموئيل غريغوري باتريك ألكسندر جاك دينيس جيري
  تايلر آرون هنري بيتر آدم هارولد كارل آرثر روجر خوان لورانس دونالد جيرالد أوليفر هاري ليام لوكاس ماري ماريا جنيفر ليندا
  إليزابيث باربرا جيسيكا كارين نانسي ليزا مارغريت ساندرا آشلي دوروثي كيمبرلي إميلي دونا ميشيل كارول أماندا ميليسا ديبورا
  ستيفاني ريبيكا لورا هيلين شارون سينثيا كاثلين إيمي أنجيلا آنا فيرجينيا كريستين كاترين كاثرين كاميلا صوفيا صوفي إيما شارلوت
  أوليفيا إيزابيل كلارا كلير مارين سيسيليا جوليا جولي فيكتوريا إيلينا إيرينا ناتاليا أولغا سفيتلانا تاتيانا كسينيا أناستاسيا
  فلاديمير سيرغي سيرجي ديمتري ديميتري ألكسي أندريه أندري ميخائيل نيكولاي إيغور أوليغ يوري بوريس إيفان بافل فيكتور فاليري
  أناتولي مكسيم رومان كونستانتين فولوديمير بترو أوليكسي جان بيير فرانسوا نيكولا لوران إيمانويل برونو كريستيان دومينيك لويس
  فيليب تييري باسكال أوليفييه غيوم جيروم سيباستيان ماتيو لوك هانس كلاوس يورغن وولفغانغ ماتياس ستيفان أندرياس فرانز هاينريش
  فريدريش أنغيلا أورسولا هايكو أولاف كارلوس خوسيه ميغيل خافيير فرناندو بيدرو مانويل رافائيل أنخيل دييغو بابلو سيرخيو إنريكي
  ماريو ريكاردو أنطونيو جواو رودريغو إدواردو غابرييل غوستافو باولو ماركو لورنزو أليساندرو جوزيبي جيوفاني فرانشيسكو لوكا سيلفيو
  فابيو كيارا إيلاريا محمت أردا إمره أورهان بولنت تورغوت زكي مهرداد بهروز جواد حميد مجتبى وانغ تشانغ تشن كيم تشوي ناريندرا
  راهول أميت سانجاي راج أنيل سونيا براتيبا عمران شهباز آصف بيناظير أولوسيغون تشينوا نغوزي كواسي كوامي أبيي هايلي تيدروس جوليوس
  نيلسون ديزموند سيريل باراك كامالا هيلاري بيل بوب مايك ستيوارت غراهام غوردون توني تيريزا ريشي نايجل`
    .split(/\s+/)
    .map(fold),
);
/** Words that make a name only with the next. */
const PARTICLE = /^(?:عبد|ابو|ام|بن|ابن|سيف|نور|جمال|شمس)$/u;
/** Particles inside a foreign name, which are words of their own elsewhere: "ستافان دي ميستورا". */
const INNER = /^(?:دي|دا|دو|دوس|ديل|فان|فون|لا|لو|بن|ابن|ابو|ال)$/u;
const CLITIC = /^(?:ال|وال|بال|لل|كال|فال)/u;

/** Whether a folded Arabic word is a common given name. */
export function isGivenName(word: string): boolean {
  return GIVEN_NAMES.has(word);
}

/** True where a person's or other proper name begins: a common given name, or a word the word list does not know before another one. */
export function beginsName(tokens: readonly Token[], at: number, raw: string): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token) return false;
  if (/^\p{Script=Latin}/u.test(token.text)) return isLatinName(tokens, at, raw);
  if (isStopWord(token.text) || !next || isNumber(next.text) || next.start - token.end !== 1) return false;
  if (isStopWord(next.text))
    return (
      INNER.test(next.text) &&
      isUnknown(token.text) &&
      token.text.length > 2 &&
      isUnknown(tokens[at + 2]?.text ?? '')
    );
  if (isGivenName(token.text)) return true;
  if (!isUnknown(token.text) || token.text.length <= 2) return false;
  if (NO_NAME.test(raw.slice(token.start, token.end)) || isVerb(next.text)) return false;
  if (CLITIC.test(next.text))
    return next.text.startsWith('ال') && !GOVERNS.test(token.text) && !/(?:ا|ت)$/u.test(token.text);
  return TO_COME.test(token.text) ? isUnknown(next.text) : isUnheard(next.text);
}

/** A capital that neither begins what is said nor names a day or month. */
function isLatinName(tokens: readonly Token[], at: number, raw: string): boolean {
  const { text = '', start = 0, end = 0 } = tokens[at] ?? {};
  if (!/^\p{Lu}/u.test(raw.slice(start, end)) || isStopWord(text) || CALENDAR.test(text)) return false;
  return at > 0 && !/[.!?"“«:]\s*$/u.test(raw.slice(0, start));
}

const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|gmt)$/u;
/** An adverb or an object, with ً; what ends in ة is seldom a man's name. */
const NO_NAME = /ً|ة$/u;
/** A verb of the past in the feminine or dual, or with what it takes: "كشفت", "اتفقتا", "أرسلها". */
function isVerb(word: string): boolean {
  return /^(?!ال)\p{L}{2,}(?:[^سيا]ت|تا|ها|هم)$|^ي\p{L}{3}/u.test(word) && !isGivenName(word);
}

/** True for a word of a name that begins at it or just before it: "رامي" and "نصار", "عبد", "الرحيم" and "طوبال". */
export function isOfName(tokens: readonly Token[], at: number, raw: string): boolean {
  if (beginsName(tokens, at, raw)) return true;
  if (!follows(tokens, at) || isStopWord(tokens[at]?.text ?? '')) return false;
  if (/^[a-z]/u.test(tokens[at]?.text ?? '')) return false;
  if (beginsName(tokens, at - 1, raw)) return true;
  return (
    PARTICLE.test(tokens[at - 2]?.text ?? '') && follows(tokens, at - 1) && beginsName(tokens, at - 2, raw)
  );
}

/** Whether only a space parts a token from the one before. */
function follows(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return before !== undefined && token !== undefined && token.start - before.end === 1;
}

/** What may be a verb to come ("سيخضع") or begin a name ("ستافان"). */
const TO_COME = /^[وف]?س[يتن]\p{L}{3}/u;
/**
 * What a noun with ال follows that is no name before it: a verb to come ("سيخضع"), a preposition or a pronoun joined on
 * ("وبموجب", "معابرها"), a verbal noun or a broken plural ("إتمام الصفقة", "نجوم الرمال").
 */
const GOVERNS =
  /^[وف]?س[يتن]\p{L}{3}|^[وف][يتنبلك]\p{L}{3}|\p{L}{3}(?:ها|هم|هما|هن)$|^[وبلفك]?(?:ا\p{L}{2,4}ا\p{L}|ت\p{L}{2}ي\p{L}|م\p{L}ا\p{L}{2}ه|\p{L}{2}ا\p{L}ه?|\p{L}{2}و\p{L}ه?)$/u;

/** Whether the word list or the thesaurus has a word as it is written. */
function isHeard(word: string): boolean {
  return isStopWord(word) || isNumber(word) || isTranslated(word) || isInThesaurus(word);
}

/** Whether no list has a word, be it with the accusative's ending. */
function isUnheard(word: string): boolean {
  return !isHeard(word) && !isHeard(word.replace(/ا$/u, ''));
}

/** Whether a word is none that the word list or the stop words know, in any form; verbs in ي and ت are none either. */
function isUnknown(word: string): boolean {
  if (CLITIC.test(word) || isNumber(word) || /^[يت](?=\p{L}{3})/u.test(word)) return false;
  const bare = word.replace(/^[وبلفك](?=\p{L}{2})/u, '');
  return [...new Set([word, bare, word.replace(/(?:ت|وا|ا)$/u, '')])].every((form) => !isHeard(form));
}

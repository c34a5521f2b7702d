import { fold } from './normalise.ts';
import { QUESTION_WORDS } from './questionWords.ts';

// Function words of standard Arabic, its dialects, Arabizi and English, and the words a question is put with.
// They carry no topic: neither in a question nor in a passage. Matched folded, before stemming.
const ARABIC = `
من في على إلى عن مع بين حتى منذ خلال عند عندما لدى لدي أمام خلف فوق تحت بعد قبل حول ضد دون بدون سوى غير مثل نحو عبر ضمن حسب بحسب وفق وفقا
أن إن أنه إنه أنها إنها أنهم إنهم أنك أني إني كأن لكن لكنه لكنها لأن لأنه ليت لعل
هو هي هم هن أنا نحن أنت أنتم أنتما هما إياه
هذا هذه ذلك تلك هؤلاء أولئك هنا هناك هنالك ذا ذاك
الذي التي الذين اللذان اللتان اللذين اللواتي اللاتي
كان كانت كانوا يكون تكون يكونوا ليس ليست أصبح أصبحت صار صارت ظل بات مازال لازال
قد لقد سوف لم لن لا ما ليس كلا بلى نعم
كل كلا كلتا بعض أي أية جميع كافة أحد إحدى آخر أخرى نفس ذات عدة
أو أم ثم و ف ب ل ك بل إما إذا إذ لو لولا لما كما كذلك أيضا فقط حيث حين بينما فيما مما عما ممن كي لكي هل أ
به بها بهم له لها لهم لنا لك لي فيه فيها فيهم منه منها منهم عنه عنها عنهم عليه عليها عليهم إليه إليها معه معها معهم لديه لديها بينهم بينهما
وهو وهي وهم وقد ولم ولن ولا وما ومن وفي وعلى وإلى وعن وأن وإن وكان وكانت ومع وهذا وهذه وذلك ولكن وكما وأيضا
تم يتم جرى ذكر يذكر
أيان هل أي مما بم بماذا فيم فيمَ علام إلام حتام عم عما لم عم ممن لمن ماهو ماهي ماهو وماذا ومتى وأين وكيف وكم ولماذا ومن بأي
كيفك
اللي يلي إلي راح رح ح عم بدي بدو بدها عايز عاوز مش مو ما فيش في عشان علشان شان هاد هاي هيدا هيدي ده دي دا كده هيك برضو كمان لسه لسا إحنا احنا
كيداير ديال ديالو بتاع بتاعة بتوع تبع تبعو حق مال دلوقتي هلق هلأ الحين توا دابا هسه علشان مشان منشان عشانه إللي لي الي لما لمن قد هيدول هدول هادول دول دوله يعني بقى كتير كثير واجد برشا بزاف رايح رايحة حيكون هيكون يبقى تبقى هيبقى هتبقى حيبقى حتبقى بتكون بيكون رايحين غادي باش
مرحبا أهلا هلا شكرا سلام حالك حالكم
نص حسب كتب أخبرني قل لي اذكر عدد سم سمي بلغ بلغت يبلغ تبلغ
`;
const ARABIZI = `
meen min mein sho shu shou shno wesh esh eish eih leh leish lesh ween wein wain fen fein feen emta imta eymta mata kam 2adesh adesh kif keef keif
chkoun fo9ach 3lash ch7al wach dial bta3 3ashan 3shan mesh mish mosh dlwa2ty hala2 el7een elly elli ely illi ally el al il fi fe 3an 3ala ala 3la men ma3 w wa ya el- da di dah rah ra7 ha 7a hal law
`;
const ENGLISH = `
a an the of in on at to from by with without for about as into over under after before between during against through until since per via
and or but nor so yet if then than that which who whom whose what when where why how
is are was were be been being am do does did doing done has have had having will would shall should can could may might must
i you he she it we they me him her us them my your his its our their this these those there here
not no yes any some all both each every other such own same too very just also only more most much many
anybody nobody another among amongst up down out off again ever still even around along across upon whether while because although though
however within besides despite toward towards onto else instead yet
hello hi hey thanks thank everyone everybody someone anyone today
tell please give say according s t re ve ll d
`;

/** Folded tokens that carry no topic. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    ...Object.values(QUESTION_WORDS).flatMap((words) => words.split('|')),
    ...`${ARABIC} ${ARABIZI} ${ENGLISH}`.split(/\s+/),
  ]
    .filter(Boolean)
    .map(fold),
);

/** True for a folded token that carries no topic. */
export function isStopWord(token: string): boolean {
  return STOP_WORDS.has(token);
}

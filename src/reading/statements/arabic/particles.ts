/** Small words of the grammar; all folded (see language/normalise.ts), so أن and إن are one. */

/** Opens a clause that is said: أن، إنه، بأنها. */
export const THAT =
  /^(?:[وف]?(?:ان|انه|انها|انهم|انهما|انني|اني|اننا|انك)|بان|بانه|بانها|بانهم|بانهما|لان)$/u;

/** After one of these, أن opens no speech: قبل أن، يجب أن، من المقرر أن. */
export const BEFORE_OTHER_THAT =
  /^و?(?:قبل|بعد|منذ|دون|بدون|رغم|حتي|الا|غير|لمجرد|بمجرد|علي|يجب|ينبغي|يمكن|يتعين|يفترض|المقرر|المتوقع|المفترض|المرجح|المحتمل|الممكن|المنتظر|المرتقب|المومل|الضروري|الواجب|يريد|تريد|يحاول|لابد|بد|شرط|فكره|حقيقه|احتمال|لدرجه|درجه|كاد|يكاد|خشيه|مخافه|سبق|الي)$/u;

/** Names a source: بحسب فلان. */
export const SOURCE = /^[وف]?(?:بحسب|حسب|وفق|وفقا|طبقا|نقلا|استنادا)$/u;

/** Sources that need a preposition: وفقا لـ، نقلا عن. */
export const SOURCE_WITH_PREPOSITION = /^[وف]?(?:وفقا|طبقا|نقلا|استنادا)$/u;

export const PREPOSITION =
  /^[وف]?(?:في|من|الي|علي|عن|مع|منذ|خلال|بعد|قبل|عند|لدي|بين|حول|ضد|عبر|دون|بدون|تحت|فوق|امام|خلف|اثناء|عقب|رغم|ضمن|حسب|بحسب)$/u;

/** Stands between clauses at the head of a sentence and names nobody. */
export const CONNECTIVE =
  /^(?:لكن|ولكن|كما|و|ان|وان|ايضا|بدوره|بدورها|وبدوره|وبدورها|قد|وقد|كان|كانت|وكان|وكانت|اما|واما|بينما|فيما|وفيما|غير|الا|حين|ثم|حتي|و?يذكر|علما)$/u;

/** Two words that do the same: من جهته, في المقابل. */
export const CONNECTIVE_PAIR =
  /^و?(?:من (?:جهته|جهتها|جهتهم|جانبه|جانبها|جانبهم|ناحيته|ناحيتها)|في (?:المقابل|حين)|الي ذلك|مع ذلك)$/u;

/** Leads back to an occasion or paper before the verb: "كلمة قال فيها", "بيان جاء فيه". */
export const THEREIN = /^(?:فيه|فيها|فيهما|خلاله|خلالها)$/u;

/** A finite verb's helpers, between a speaker and the verb: الوزير كان قد قال. */
export const HELPER = /^(?:قد|كان|كانت|كانوا|لقد|سبق|ايضا|لم|لا|لن|ما|فقد|سوف)$/u;

/** The same subject turns: لكنه أكد. */
export const BUT = /^و?لكن(?:ه|ها|هم)$/u;

/** A verb without a subject may follow these; elsewhere in a clause it describes ("إسلاميون يعتقد أنهم"). */
export const RESUMES =
  /^(?:كما|و?لكنه|و?لكنها|و?لكنهم|قد|وقد|فقد|لقد|حيث|اذ|ثم|فيما|بينما|حين|وهو|وهي|وهم|انه|انها|ايضا|لم|لا|لن)$/u;

/** Opens a question that is asked: تساءل عما إذا. */
export const QUESTION = /^(?:هل|كيف|لماذا|متي|اين|ماذا|عما|ما|كم|لم|اي)$/u;

export const RELATIVE = /^(?:الذي|التي|الذين|اللذان|اللتان|اللذين|ممن)$/u;

/** A new speaker's clause: فيما حذر الوزير من. */
export const TURN = /^(?:فيما|بينما|حين|وفيما|وبينما|لكن|ولكن)$/u;

/** Folded words no name goes on past. */
export const NAME_ENDS = new Set(
  'ردا اهم اكثر اكبر افضل اقل اعتبارا باسم اليوم امس غدا مساء صباح فجر ظهر يوم ليل حيث لكن اذا ل ب كما كذلك ايضا انذاك وذلك بوضوح بجلاء مرارا مجددا بقوه قوله قولها قولهم فيما بينما حين فان قد لن لم لا ما هو هي هم لها له لهم تعليقا ممازحا مازحا مخاطبا ساخرا مستشهدا موجها مستندا مبتسما غاضبا جوابا اول وهو وهي داخل خارج وسط بشكل بصراحه هناك هنا الان حاليا لاحقا سابقا بشده بحزم بحده بالقول بشان بخصوص قبيل بعيد خلاله خلالها ويدعي وتدعي يدعي تدعي واسمه واسمها ان او كي حتي انه انها علنا رسميا'.split(
    ' ',
  ),
);

/** "، محملا الطرف الآخر المسؤولية": what the speaker does in saying it; not مؤخرا and other adverbs. */
export const DOING = /^م(?!وخر|سبق|طلق|بكر|ستقبل|قدم|جدد|حلي|رار)\p{L}{3,}ا$/u;

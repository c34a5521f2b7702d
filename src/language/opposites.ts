import { fold } from './normalise.ts';
import { stem } from './stem.ts';

// Words that tell two things of the same name apart: one set a line, its members parted by «|», each in the words for it.
const SETS = `
first أول أولى | second ثان ثاني ثانية | third ثالث ثالثة | fourth رابع رابعة | fifth خامس خامسة | sixth سادس سادسة | last أخير أخيرة
current حالي حالية | former previous سابق سابقة | next upcoming مقبل مقبلة قادم قادمة
new جديد جديدة | old قديم قديمة
north northern شمال شمالي شمالية | south southern جنوب جنوبي جنوبية | east eastern شرق شرقي شرقية | west western غرب غربي غربية
winning winner فائز منتصر | losing loser خاسر مهزوم
rise rose increase ارتفاع ارتفع زيادة | fall fell decrease انخفاض انخفض تراجع
import imports واردات استيراد | export exports صادرات تصدير
cheapest lowest أدنى أقل | highest most أعلى أكثر
biggest largest أكبر | smallest أصغر
`;

const oppositesOf = new Map<string, ReadonlySet<string>>();
for (const line of SETS.trim().split('\n')) {
  const members = line.split('|').map((member) => member.trim().split(' ').map(fold).map(stem));
  for (const own of members)
    for (const term of own) oppositesOf.set(term, new Set(members.filter((other) => other !== own).flat()));
}

/** The stems, of both languages, of what a folded word sets its noun apart from: the former from the current; empty for most words. */
export function opposites(word: string): ReadonlySet<string> {
  return oppositesOf.get(stem(word)) ?? NONE;
}

const NONE: ReadonlySet<string> = new Set();

/** Whether a folded word says that something has most of a thing: "أكبر", "largest". */
export function isSuperlative(word: string): boolean {
  return /^(?:ال)?ا(?:\p{L}{3}|\p{L}{2}ي|غني|قل|هم)$|\p{L}{3}est$/u.test(word);
}

/** Whether a folded word sets a place behind the first: "ثاني أكبر", "second-largest". */
export function isNextBest(word: string): boolean {
  return /^(?:ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/u.test(
    word,
  );
}

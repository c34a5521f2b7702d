import { numberWord } from '../../language/numbers.ts';
import { countsThings, modifierAt, YEAR } from './dateParts.ts';
import type { Rule, Scanner } from './scanner.ts';

const YEAR_WORD = /^[وبلفك]?(?:ال)?(?:عام|سنه|عامي|عامين|سنتي|اعوام|سنوات|السنوات|الاعوام)$/;
const AFTER_PREPOSITION =
  /^(?:في|وفي|منذ|ومنذ|حتي|وحتي|بحلول|خلال|قبل|بعد|مطلع|منتصف|اواسط|اواخر|اوايل|نهايه|بنهايه|بدايه|in|since|until|by|during|of|early|late|mid)$/;
// Happenings that are told apart by their year: "حرب 1967", "the 2015 deal".
const DATED_NOUN =
  /^(?:ال)?(?:حرب|ثوره|انقلاب|غزو|اتفاق|اتفاقيه|معاهده|انتخابات|استفتاء|دستور|ازمه|زلزال|انتفاضه|مجزره)$/;
/** Before "من 2014": "الفترة المماثلة من 2014". */
const PERIOD =
  /^[وفبل]?ال(?:فتره|مده|مماثله|مماثل|اولي|اخيره|اول|ثاني|ثالث|رابع)$|^(?:نفسها|نفسه|ذاتها|ذاته)$/;
const ENGLISH_DATED_NOUN =
  /^(?:deal|agreement|accord|pact|treaty|war|coup|revolution|uprising|invasion|attacks?|bombings?|crisis|elections?|vote|referendum|constitution|ceasefire|earthquake|massacre|annexation|ruling|judgment|verdict|law|act|decree|memo|report|study|survey|census|budget|sanctions|summit|olympics|championship|tournament|season|film|book|novel|album|interview|speech|fire|flood|hurricane|shooting|murder|merger|takeover|strike|protests?|riots?|outbreak|pandemic|crash|disaster)$/;

/** A year by itself: "عام 2022", "سنة 1443 هـ", "في 2014", "عامي 1993 و1995", "since 2011", "the 2015 deal". */
export const year: Rule = (s, at) => {
  const written = YEAR_WORD.test(s.word(at)) ? at + 1 : at;
  if (!YEAR.test(s.word(written)) || (written === at ? !standsForAYear(s, at) : !adjacent(s, written)))
    return undefined;
  if (beforeChrist(s, written + 1) || /^(?:gmt|utc|hours)$/.test(s.word(written + 1))) return undefined;
  if (/^\s*[-–/]\s*$/u.test(s.gap(written)) && /^\d/.test(s.word(written - 1))) return undefined;
  const hijri = s.word(written + 1) === 'ه';
  return {
    from: at,
    to: written + (hijri ? 2 : 1),
    said: { kind: 'calendar', year: Number(s.word(written)), ...(hijri && { hijri: true as const }) },
  };
};

function beforeChrist(s: Scanner, at: number): boolean {
  return (
    /^(?:قبل الميلاد|سنه قبل|عام قبل|b c)$/.test(`${s.word(at)} ${s.word(at + 1)}`) ||
    /^(?:bc|bce)$/.test(s.word(at))
  );
}

function adjacent(s: Scanner, at: number): boolean {
  // "mid-2027"
  return /^[\s(ـ]*$/u.test(s.gap(at)) || (s.gap(at) === '-' && /^(?:early|mid|late)$/.test(s.word(at - 1)));
}

function standsForAYear(s: Scanner, at: number): boolean {
  const before = s.word(at - 1);
  if (countsThings(s, at) || !adjacent(s, at)) return false;
  if (AFTER_PREPOSITION.test(before) || DATED_NOUN.test(before)) return true;
  if (/^(?:الي|to)$/.test(before) && goesBack(s, at - 2)) return true;
  if (before === 'من' && PERIOD.test(s.word(at - 2))) return true;
  if (/^(?:the|a)$/.test(before) && ENGLISH_DATED_NOUN.test(s.word(at + 1))) return true;
  if (/^(?:the|a)$/.test(before) && ENGLISH_DATED_NOUN.test(s.word(at + 2)))
    return /^\p{L}+$/u.test(s.word(at + 1));
  // "عامي 1993 و1995", "in 2016 and 2017"
  return (
    /^(?:و|and|او|or)$/.test(before) &&
    YEAR.test(s.word(at - 2)) &&
    (YEAR_WORD.test(s.word(at - 3)) || AFTER_PREPOSITION.test(s.word(at - 3)) || s.word(at - 3) === 'و')
  );
}

/** "تعود إلى 2003", "يعود تاريخ المبنى إلى 1890", "goes back to 2003", "dates to 1890". */
function goesBack(s: Scanner, at: number): boolean {
  if (/^(?:back|dates|dating|dated)$/.test(s.word(at))) return true;
  return [0, 1, 2].some((back) =>
    /^[وف]?(?:[يت]عود|عاد|عادت|[يت]رجع|عائد|عائده|عايد|عايده)$/.test(s.word(at - back)),
  );
}

/** "من 2011 إلى 2014", "بين عامي 1998 و2003", "(1954-1962)", "between 2003 and 2007". */
export const years: Rule = (s, at) => {
  const lead = YEAR_WORD.test(s.word(at)) ? at + 1 : at;
  if (!YEAR.test(s.word(lead)) || Number(s.word(lead)) < 1500) return undefined;
  const before = s.word(at - 1);
  const dash = /^\s?[-–—]\s?$/u.test(s.gap(lead + 1));
  const joined =
    (/^(?:من|منذ|from|since)$/.test(before) && /^و?(?:الي|حتي|to|until|through)$/.test(s.word(lead + 1))) ||
    (/^(?:ما)?(?:بين|between)$/.test(before) && /^(?:و|and)$/.test(s.word(lead + 1)));
  if (!joined && !dash) return undefined;
  let other = dash ? lead + 1 : lead + 2;
  if (YEAR_WORD.test(s.word(other))) other += 1;
  const [first, last] = [Number(s.word(lead)), Number(s.word(other))];
  if (!YEAR.test(s.word(other)) || last <= first || countsThings(s, other)) return undefined;
  // A season of sport ("موسم 2018-2019") is a name.
  if (
    dash &&
    (last === first + 1 || !/^(?:في|بين|\(|عام|من|خلال|فتره|الفتره|in|from)$/.test(before)) &&
    !/\(\s*$/u.test(s.gap(lead))
  )
    return undefined;
  return { from: at, to: other + 1, said: { kind: 'years', first, last } };
};

const DECADE = /^(?:[وفبل]|لل)?(?:ال)?((?:عشر|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع)ين)(?:ات|يات)$/;

/** "التسعينات", "ستينيات القرن الماضي", "the 1990s"; an age in tens of years is none. */
export const decade: Rule = (s, at) => {
  const english = /^(1[89]|20)\d0$/.test(s.word(at)) && s.word(at + 1) === 's' && s.gap(at + 1) === '';
  if (english) {
    const first = Number(s.word(at));
    return { from: at, to: at + 2, said: { kind: 'years', first, last: first + 9 } };
  }
  const tens = DECADE.exec(s.word(at))?.[1];
  if (tens === undefined) return undefined;
  const lead = s.word(at + 1) === 'من' ? at + 2 : at + 1;
  if (/^(?:العمر|عمر)/.test(s.word(lead)) || /^(?:العمر|عمر)/.test(s.word(lead + 1))) return undefined;
  const century = s.word(lead) === 'القرن' ? centuryAt(s, lead + 1) : undefined;
  const first = (century?.first ?? 1900) + (numberWord(tens) ?? 0);
  if (!century && (numberWord(tens) ?? 0) < 50) return undefined;
  return { from: at, to: century?.next ?? at + 1, said: { kind: 'years', first, last: first + 9 } };
};

function centuryAt(s: Scanner, at: number): { first: number; next: number } | undefined {
  const modifier = modifierAt(s, at);
  if (modifier) return { first: 2000 + 100 * modifier.value, next: at + modifier.taken };
  if (s.word(at) === 'العشرين') return { first: 1900, next: at + 1 };
  return s.word(at) === 'التاسع' && s.word(at + 1) === 'عشر' ? { first: 1800, next: at + 2 } : undefined;
}

import { isNumber } from '../../language/numbers.ts';
import type { Token } from '../../language/tokens.ts';
import { englishPlaces } from './englishPlaces.ts';
import { besides, describes, extended, facilityEnd, type Ground, namedBehind, word } from './placeEnds.ts';
import {
  canBePlace,
  FACILITY,
  GROUNDS,
  isBuilding,
  isNamedPlace,
  isTimeWord,
  isUnheardName,
  NAME_LEAD,
  namedCity,
  namedPlace,
  type Place,
  SIDE,
  SITE,
} from './placeNames.ts';

/**
 * Places named in a text of these tokens, as UTF-16 spans of it in order. `known` holds folded names the article
 * elsewhere gives as places: they are told even with a preposition written onto them.
 */
export function placesIn(
  text: string,
  tokens: readonly Token[],
  known: ReadonlySet<string> = new Set(),
): Place[] {
  return [...arabicPlaces({ text, tokens, known }), ...englishPlaces(text, tokens, known)];
}

/** Where a place begins: its first token, letters to leave out of it, whether it is sure to be one. */
interface Lead {
  readonly cut: number;
  readonly sure: boolean;
  readonly rank: 0 | 1 | 2;
}

function arabicPlaces(ground: Ground): Place[] {
  const { tokens } = ground;
  const places: Place[] = [];
  let visited = false;
  for (let at = 0; at < tokens.length; at += 1) {
    visited ||= VISIT.test(word(ground, at));
    const lead = leadAt(ground, at, visited);
    const end = lead ? placeEnd(ground, at, lead) : at;
    const [first, last] = [tokens[at], tokens[end - 1]];
    if (!lead || end === at || !first || !last) continue;
    const kind = isBuilding(first.text.slice(lead.cut));
    places.push({
      start: first.start + lead.cut,
      end: closed(ground, first.start, last.end),
      rank: lead.rank,
      ...(kind && { kind }),
    });
    at = end - 1;
  }
  return places;
}

const IN = /^[وف]?(?:في|داخل|قرب|بـ|وسط|امام|قباله|خارج|عبر)$/u;
const HOST = /^(?:[وف]?س?[تي]?(?:ستضيف|حتضن)|استضافت?|احتضنت?)(?:ه|ها|هم)?$/u;
const TOWARDS = /^[وف]?(?:الي|نحو|صوب|من|باتجاه|ب?اتجاه)$/u;
const VISIT =
  /^[وفسل]{0,2}(?:زار|زارت|يزور|تزور|زياره|زيارته|زيارتها|غادر|غادرت|يغادر|وصل|وصلت|يصل|تصل|قصف|قصفت|استهدف|استهدفت|ضرب|ضربت|اجتاح|اجتاحت|هز|هزت|شهد|شهدت|يشهد|تشهد|عاشت|تعيش|تفقد|تفقدت|يتفقد|تتفقد|تفقده|تفقدها|زيارته|زيارتها|جولته)$/u;

/** "مفاوضات جنيف" */
const OCCASION =
  /^[وفبل]?(?:مفاوضات|محادثات|مباحثات|اجتماع|اجتماعات|لقاء|موتمر|قمه|منتدي|معرض|مهرجان|هجمات|هجوم|تفجيرات|تفجير|معركه)$/u;
const TAKING =
  /^[وفل]?(?:ال)?(?:سيطر|سيطرت|سيطره|استولي|استولت|استيلاء|هجوم|هجمات|غاره|غارات|قصف|ضربات|حصار)$/u;

function leadAt(ground: Ground, at: number, visited: boolean): Lead | undefined {
  const before = word(ground, at - 1);
  const own = word(ground, at);
  if (IN.test(before))
    return {
      cut: 0,
      sure: (!/^ال/u.test(own) && ground.known.has(own)) || isTown(ground, at, own),
      rank: isDistance(ground, at) ? 2 : 0,
    };
  // "تستضيف جنيف", not "تستضيف مؤتمراً".
  if (HOST.test(before) && canBePlace(own, false)) return { cut: 0, sure: true, rank: 0 };
  const bare = /^[وف]?[بل](\p{Script=Arabic}{3,})$/u.exec(own)?.[1];
  if (bare !== undefined && !isNamedPlace(own) && !ground.known.has(own)) {
    if (SITE.test(bare) && !isBoard(ground, at))
      return { cut: own.length - bare.length, sure: true, rank: 0 };
    const cut = own.length - bare.length;
    if (
      isNamedPlace(bare) ||
      ground.known.has(bare) ||
      namedBehind(ground, at, cut) > 0 ||
      isTown(ground, at, bare)
    )
      return { cut, sure: true, rank: 0 };
    // "بالمصنع": where the one told of is.
    if (/^[وف]?ب/u.test(own) && isBuilding(bare)) return { cut, sure: true, rank: 2 };
  }
  if ((VISIT.test(before) || IN.test(before)) && isBuilding(own)) return { cut: 0, sure: true, rank: 2 };
  if (SITE.test(own) && !isNumber(before) && !isBoard(ground, at))
    return { cut: 0, sure: true, rank: OFFICE.test(before) ? 2 : TOWARDS.test(before) ? 1 : 0 };
  const named = namedPlace(ground.tokens, at) > 0 || ground.known.has(own);
  if (TOWARDS.test(before) && named) return { cut: 0, sure: true, rank: before === 'من' ? 2 : 1 };
  if (before === 'علي' && namedCity(ground.tokens, at) > 0 && taken(ground, at))
    return { cut: 0, sure: true, rank: 1 };
  if (SIDE.test(own) && namedPlace(ground.tokens, at + 1) > 0)
    return { cut: 0, sure: true, rank: isDistance(ground, at) ? 2 : 0 };
  if (TOWARDS.test(before) && GROUNDS.test(own)) return { cut: 0, sure: true, rank: before === 'من' ? 2 : 1 };
  if (OCCASION.test(before) && namedCity(ground.tokens, at) > 0) return { cut: 0, sure: true, rank: 1 };
  if (visited && (VISIT.test(before) ? named : namedCity(ground.tokens, at) > 0))
    return { cut: 0, sure: true, rank: 1 };
  return undefined;
}

/** "يوم 28 يناير بالصخيرات", "في المعمورة يوم الأحد": a name with the article beside a date, where a noun of the language seldom stands. */
function isTown(ground: Ground, at: number, bare: string): boolean {
  const beside = [word(ground, at - 1), word(ground, at - 2), word(ground, at + 1)];
  return isUnheardName(bare) && beside.some((one) => isTimeWord(one) || /^\d/u.test(one) || one === 'يوم');
}

/** "مديرية القوى العاملة", "الجهة المعنية": a board rather than where something is. */
const isBoard = (ground: Ground, at: number): boolean =>
  /^[بل]?(?:مديريه|جهه)$/u.test(word(ground, at)) && !canBePlace(word(ground, at + 1), false);

/** "على بعد 40 كيلومترا شمال حلب": near it no more than it says. */
function isDistance(ground: Ground, at: number): boolean {
  return [1, 2, 3].some((back) => /^(?:كم|كلم|كيلومتر\p{L}*|ميلا?|اميال)$/u.test(word(ground, at - back)));
}

/** "أمير منطقة القصيم": an office, not where something is. */
const OFFICE = /^(?:امير|محافظ|والي|عمده|رييس|نايب|مدير|شرطه|اماره|امانه|سكان|اهالي)$/u;

/** "سيطر على الموصل", "غارات على حلب". */
function taken(ground: Ground, at: number): boolean {
  return [2, 3, 4].some((back) => TAKING.test(word(ground, at - back)));
}

/** The index after the place that begins at a token; the same index when none does. */
function placeEnd(ground: Ground, at: number, lead: Lead): number {
  const { tokens } = ground;
  let end = at;
  const several = lead.rank === 0 ? severalPlaces(ground, at) : 0;
  if (several > 0) return at + several;
  const bare = word(ground, at).slice(lead.cut);
  if (isBuilding(bare)) return facilityEnd(ground, at + 1);
  if (lead.cut > 0 && !SITE.test(bare))
    return extended(ground, at + Math.max(1, namedBehind(ground, at, lead.cut)));
  if (lead.cut > 0) end += 1;
  let facility = FACILITY.test(word(ground, at).slice(lead.cut));
  while (
    end < tokens.length &&
    (SITE.test(word(ground, end)) ||
      SIDE.test(word(ground, end)) ||
      (end === at && GROUNDS.test(word(ground, end))))
  ) {
    facility ||= FACILITY.test(word(ground, end)) || GROUNDS.test(word(ground, end));
    end += 1;
  }
  const sited = end > at;
  const named = namedPlace(tokens, end);
  if (named > 0) return extended(ground, facility ? facilityEnd(ground, end + named) : end + named, facility);
  // "مطار العاصمة"
  if (facility && word(ground, end - 1) === 'العاصمه' && end - at > 1) return end;
  const longer = NAME_LEAD.test(word(ground, end)) && canBePlace(word(ground, end + 1), true);
  if (!longer && !canBePlace(word(ground, end), sited || lead.sure)) return at;
  if (longer) end += 1;
  end += 1;
  // "ميناء الجزيرة الخضراء", "ريف درعا الشرقي", "العاصمة الأردنية عمان"
  if (sited && besides(ground, end) && describes(ground, end)) end += 1;
  if (sited) end += namedPlace(tokens, end);
  return extended(ground, facility ? facilityEnd(ground, end) : end, facility);
}

const MANY = /^(?:عده|بعض|عدد|عشرات|مختلف|سائر|ساير)$/u;
const PLACES = /^(?:ال)?(?:دول|بلدان|مدن|محافظات|ولايات|مناطق|قري|بلدات|جزر|احياء|اقاليم|مقاطعات|عواصم)$/u;

/** "في 10 دول في العالم", "في عدة مدن", "في الدول الصناعية": how many tokens name places together. */
function severalPlaces(ground: Ground, at: number): number {
  const counted = isNumber(word(ground, at)) || MANY.test(word(ground, at));
  const of = counted && word(ground, at + 1) === 'من' ? 2 : counted ? 1 : 0;
  if (!PLACES.test(word(ground, at + of))) return 0;
  const after = word(ground, at + of + 1);
  if (after === 'في' && word(ground, at + of + 2) === 'العالم') return of + 3;
  const told =
    /^ال/u.test(word(ground, at + of)) && besides(ground, at + of + 1) && /^ال\p{L}+ه$/u.test(after);
  return told ? of + 2 : counted ? of + 1 : 0;
}

/** Past the mark that closes a quotation the name ends with: "سجن «النخيل»". */
function closed({ text }: Ground, start: number, end: number): number {
  const opens = /[«“"][^»”"]*$/u.test(text.slice(start, end));
  return opens && /[»”"]/u.test(text.charAt(end)) ? end + 1 : end;
}
